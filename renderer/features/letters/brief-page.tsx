import { useTranslation } from "react-i18next";
import type { LetterTexts } from "../../../shared/contract/letters.ts";
import { client } from "../../api/index.ts";
import { useMadeDocument } from "../../api/use-made-document.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { LetterPage } from "./letter-page.tsx";
import { LetterText } from "./letter-text.tsx";
import { LetterWaiting } from "./letter-waiting.tsx";
import classes from "./letters.module.css";
import { useLetterQuestion } from "./use-letter.ts";
import { useLetterDraft } from "./use-letter-draft.ts";

/** The decision brief of a programme's year: one page for those who decide. */
export function BriefPage() {
  const { t } = useTranslation();
  const { programmeId, year, texts, error } = useLetterQuestion();
  if (!texts) return <LetterWaiting title={t("lettersPage.briefOf", { year })} error={error} />;
  return <Brief key={`${programmeId} ${year}`} programmeId={programmeId} year={year} texts={texts} />;
}

function Brief({ programmeId, year, texts }: { programmeId: string; year: number; texts: LetterTexts }) {
  const { t } = useTranslation();
  const { code, name } = useProgramme();
  const letter = useLetterDraft({ kind: "brief", programmeId, year });
  const making = useMadeDocument(client.letters.brief);
  const part = (key: "question" | "finding" | "proposal" | "decision" | "reasons", minRows: number) => (
    <LetterText
      name={key}
      label={t(`letters.heading.${key}`)}
      prefilled={texts[key] ?? ""}
      letter={letter}
      minRows={minRows}
    />
  );
  return (
    <LetterPage
      title={t("lettersPage.briefOf", { year })}
      year={year}
      texts={texts}
      letter={letter}
      making={making}
      onMake={() => void making.make({ programmeId, year, texts: letter.texts })}
    >
      <p className={classes.briefTitle}>{t("letters.briefTitle")}</p>
      <p className={classes.source}>
        {code}, {name}
      </p>
      {part("question", 2)}
      {part("finding", 4)}
      <p className={classes.figures}>{t("lettersPage.figures")}</p>
      {part("proposal", 1)}
      {part("decision", 1)}
      {part("reasons", 3)}
    </LetterPage>
  );
}
