import { SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ForeignWizard } from "./foreign-wizard.tsx";
import classes from "./imports.module.css";
import { MergeWorkspaces } from "./merge-workspaces.tsx";
import { RegisterImport } from "./register-import.tsx";

const WAYS = ["foreign", "register", "merge"] as const;
type Way = (typeof WAYS)[number];

/** Everything that comes in as a file: an office's own registers and the program's register workbook. */
export function ImportPage() {
  const { t } = useTranslation();
  const { programmes } = useWorkspaceContext();
  const [way, setWay] = useState<Way>("foreign");
  const [programmeId, setProgrammeId] = useState<string | null>(
    programmes.length === 1 ? (programmes[0]?.id ?? null) : null,
  );
  return (
    <Page
      title={t("navigation.import")}
      toolbar={
        <>
          <SegmentedControl
            aria-label={t("imports.chooseWay")}
            size="sm"
            data={WAYS.map((one) => ({ value: one, label: t(`imports.way.${one}`) }))}
            value={way}
            onChange={(value) => setWay(value as Way)}
          />
          {way !== "merge" && (
            <Select
              aria-label={t("imports.programme")}
              placeholder={t("imports.chooseProgramme")}
              data={programmes.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))}
              value={programmeId}
              onChange={setProgrammeId}
              allowDeselect={false}
              searchable
              w={320}
            />
          )}
        </>
      }
    >
      <div className={classes.body}>
        {way === "merge" ? (
          <MergeWorkspaces />
        ) : programmeId === null ? (
          <EmptyState text={t(programmes.length === 0 ? "imports.noProgramme" : "imports.programmeFirst")} />
        ) : way === "foreign" ? (
          <ForeignWizard key={programmeId} programmeId={programmeId} />
        ) : (
          <RegisterImport key={programmeId} programmeId={programmeId} />
        )}
      </div>
    </Page>
  );
}
