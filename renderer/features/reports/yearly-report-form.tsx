import { Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { yearOf } from "../../../shared/vocabulary/dates.ts";
import type { Language } from "../../../shared/vocabulary/language.ts";
import { client } from "../../api/index.ts";
import { useMadeDocument } from "../../api/use-made-document.ts";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { ChosenProgrammes } from "./chosen-programmes.tsx";
import { DocumentCard } from "./document-card.tsx";
import { LanguageField } from "./language-field.tsx";
import { YearField } from "./year-field.tsx";

/** The yearly Excel report: which programmes, which year, for whom. */
export function YearlyReportForm() {
  const { t } = useTranslation();
  const language = useLanguage();
  const programme = useProgramme();
  const { period, settings } = useWorkspaceContext();
  const [chosen, setChosen] = useState([programme.id]);
  const [year, setYear] = useState(yearOf(period.to));
  const [documentLanguage, setDocumentLanguage] = useState<Language>(language);
  const [publish, setPublish] = useState(false);
  const [tried, setTried] = useState(false);
  const making = useMadeDocument(client.reports.yearly);
  const disabled = making.running;

  const make = () => {
    setTried(true);
    if (chosen.length === 0) return;
    void making.make({ programmeIds: chosen, year, language: documentLanguage, publish });
  };

  return (
    <DocumentCard
      title={t("reports.form.yearly")}
      text={t("reports.form.yearlyText")}
      make={t("reports.form.make")}
      making={making}
      onMake={make}
    >
      <ChosenProgrammes value={chosen} onChange={setChosen} isMissed={tried} disabled={disabled} />
      <Group gap="md" align="flex-start">
        <YearField value={year} onChange={setYear} disabled={disabled} />
        <LanguageField value={documentLanguage} onChange={setDocumentLanguage} disabled={disabled} />
      </Group>
      <Checkbox
        label={t("reports.form.publish")}
        description={t("reports.form.publishHint", { below: settings.smallCountThreshold })}
        checked={publish}
        onChange={(event) => setPublish(event.currentTarget.checked)}
        disabled={disabled}
      />
    </DocumentCard>
  );
}
