import { useState } from "react";
import { useTranslation } from "react-i18next";
import { yearOf } from "../../../shared/vocabulary/dates.ts";
import { client } from "../../api/index.ts";
import { useMadeDocument } from "../../api/use-made-document.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChosenProgrammes } from "./chosen-programmes.tsx";
import { DocumentCard } from "./document-card.tsx";
import { YearField } from "./year-field.tsx";

/** The chapter of the centre's own yearly report; it begins with every programme. */
export function ChapterForm() {
  const { t } = useTranslation();
  const { programmes, period } = useWorkspaceContext();
  const [chosen, setChosen] = useState(() => programmes.map(({ id }) => id));
  const [year, setYear] = useState(yearOf(period.to));
  const [tried, setTried] = useState(false);
  const making = useMadeDocument(client.letters.chapter);
  const make = () => {
    setTried(true);
    if (chosen.length > 0) void making.make({ programmeIds: chosen, year });
  };
  return (
    <DocumentCard
      title={t("reports.form.chapter")}
      text={t("reports.form.chapterText")}
      make={t("reports.form.makeChapter")}
      making={making}
      onMake={make}
    >
      <ChosenProgrammes value={chosen} onChange={setChosen} isMissed={tried} disabled={making.running} />
      <YearField value={year} onChange={setYear} disabled={making.running} />
    </DocumentCard>
  );
}
