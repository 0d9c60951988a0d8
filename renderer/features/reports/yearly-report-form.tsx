import { Button, Checkbox, Group, MultiSelect, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { yearOf } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { client } from "../../api/index.ts";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { foldedFilter } from "../../ui/forms/folded-filter.ts";
import { useLanguage } from "../../ui/language.ts";
import { DocumentCard } from "./document-card.tsx";
import { DocumentProgress } from "./document-progress.tsx";
import { useMadeDocument } from "./use-made-document.ts";

/** The yearly Excel report: which programmes, which year, for whom. */
export function YearlyReportForm() {
  const { t } = useTranslation();
  const language = useLanguage();
  const programme = useProgramme();
  const { programmes, period, settings, today } = useWorkspaceContext();
  const [chosen, setChosen] = useState([programme.id]);
  const [year, setYear] = useState(yearOf(period.to));
  const [documentLanguage, setDocumentLanguage] = useState<Language>(language);
  const [publish, setPublish] = useState(false);
  const [tried, setTried] = useState(false);
  const making = useMadeDocument(client.reports.yearly);
  const nothingChosen = chosen.length === 0;

  const make = () => {
    setTried(true);
    if (nothingChosen) return;
    void making.make({ programmeIds: chosen, year, language: documentLanguage, publish });
  };

  return (
    <DocumentCard title={t("reports.form.yearly")} text={t("reports.form.yearlyText")} onSubmit={make}>
      <MultiSelect
        label={t("reports.form.programmes")}
        data={programmes.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))}
        value={chosen}
        onChange={setChosen}
        searchable
        filter={foldedFilter}
        hidePickedOptions
        error={tried && nothingChosen ? t("reports.form.chooseProgramme") : undefined}
        disabled={making.running}
      />
      <Group gap="md" align="flex-start">
        <Select
          w={120}
          label={t("reports.form.year")}
          data={yearsUpTo(yearOf(today), Math.min(year, firstYear(programmes))).map(String)}
          value={String(year)}
          onChange={(value) => value && setYear(Number(value))}
          allowDeselect={false}
          disabled={making.running}
        />
        <Select
          w={180}
          label={t("reports.form.language")}
          data={[
            { value: "pl", label: "polski" },
            { value: "en", label: "English" },
          ]}
          value={documentLanguage}
          onChange={(value) => setDocumentLanguage(value === "en" ? "en" : "pl")}
          allowDeselect={false}
          disabled={making.running}
        />
      </Group>
      <Checkbox
        label={t("reports.form.publish")}
        description={t("reports.form.publishHint", { below: settings.smallCountThreshold })}
        checked={publish}
        onChange={(event) => setPublish(event.currentTarget.checked)}
        disabled={making.running}
      />
      <DocumentProgress making={making} />
      {!making.running && (
        <Group>
          <Button type="submit" variant={making.made ? "default" : "filled"}>
            {t(making.made ? "reports.form.again" : "reports.form.make")}
          </Button>
        </Group>
      )}
    </DocumentCard>
  );
}

function firstYear(programmes: { firstEventOn: string | null }[]): number {
  return Math.min(...programmes.map(({ firstEventOn }) => Number(firstEventOn?.slice(0, 4) ?? 9999)));
}

/** Newest first. */
function yearsUpTo(last: number, first: number): number[] {
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => last - index);
}
