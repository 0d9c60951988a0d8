import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatPeriod } from "../../../shared/vocabulary/periods.ts";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { CompareProgrammes } from "./compare-programmes.tsx";
import { CompareYears } from "./compare-years.tsx";
import { Explorer } from "./explorer.tsx";
import { SmallMultiples } from "./small-multiples.tsx";

const VIEWS = {
  programmes: CompareProgrammes,
  years: CompareYears,
  small: SmallMultiples,
  explore: Explorer,
};
type View = keyof typeof VIEWS;

/** Programmes side by side, years side by side, one indicator in small charts, and tables of one's own. */
export function ComparePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { period } = useWorkspaceContext();
  const { search, change } = useAddress<AddressSearch>();
  const view: View = search.view && search.view in VIEWS ? (search.view as View) : "programmes";
  const Shown = VIEWS[view];
  return (
    <Page
      title={t("compare.title")}
      hint={formatPeriod(period, language)}
      body="fixed"
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t("compare.view")}
          value={view}
          onChange={(value) => void change({ view: value === "programmes" ? undefined : value })}
          data={Object.keys(VIEWS).map((value) => ({ value, label: t(`compare.views.${value}`) }))}
        />
      }
    >
      <Shown />
    </Page>
  );
}
