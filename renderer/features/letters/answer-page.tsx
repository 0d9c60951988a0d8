import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AnswerInput, LetterTexts } from "../../../shared/contract/letters.ts";
import { isIsoDay } from "../../../shared/vocabulary/dates.ts";
import { client, orpc } from "../../api/index.ts";
import { useMadeDocument } from "../../api/use-made-document.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { AnswerFoot, AnswerHead } from "./answer-fields.tsx";
import { LetterPage } from "./letter-page.tsx";
import { LetterText } from "./letter-text.tsx";
import { LetterWaiting } from "./letter-waiting.tsx";
import { useLetterQuestion } from "./use-letter.ts";
import { useLetterDraft } from "./use-letter-draft.ts";

/** What an office writes under nearly every letter; in Polish, as the letter is. */
const USUAL_COPIES = ["Adresat", "aa"];

/** The answer to a councillor's question about a programme, laid out as the letter will be. */
export function AnswerPage() {
  const { t } = useTranslation();
  const { programmeId, year, texts, error } = useLetterQuestion();
  if (!texts) return <LetterWaiting title={t("lettersPage.answerOf", { year })} error={error} />;
  return <Answer key={`${programmeId} ${year}`} programmeId={programmeId} year={year} texts={texts} />;
}

function Answer({ programmeId, year, texts }: { programmeId: string; year: number; texts: LetterTexts }) {
  const { t } = useTranslation();
  const { today } = useWorkspaceContext();
  const draft = useLetterDraft({ kind: "answer", programmeId, year });
  const making = useMadeDocument(client.letters.answer);
  const letter = { ...usualLetter(texts, today), ...draft.letter };
  const { date, honorific, subject } = letter;
  const askedOn = letter.askedOn !== null && isIsoDay(letter.askedOn) ? letter.askedOn : null;
  const { data: opening } = useQuery({
    ...orpc.letters.opening.queryOptions({ input: { programmeId, honorific, subject, askedOn } }),
    placeholderData: keepPreviousData,
  });
  const part = (name: "programme" | "finding" | "decision" | "reasons", minRows: number) => (
    <LetterText
      name={name}
      label={t(`lettersPage.part.${name}`)}
      prefilled={texts[name] ?? ""}
      letter={draft}
      minRows={minRows}
    />
  );
  const make = () => {
    if (date === null || !isIsoDay(date)) return;
    const recipients = letter.recipients.map((line) => line.trim()).filter((line) => line !== "");
    void making.make({
      programmeId,
      year,
      letter: { ...letter, date, askedOn, recipients },
      texts: draft.texts,
    });
  };
  return (
    <LetterPage
      title={t("lettersPage.answerOf", { year })}
      year={year}
      texts={texts}
      letter={draft}
      making={making}
      onMake={make}
    >
      <AnswerHead letter={letter} today={today} onChange={draft.setLetter} />
      <LetterText
        name="opening"
        label={t("lettersPage.part.opening")}
        prefilled={opening?.text ?? ""}
        letter={draft}
      />
      {part("programme", 2)}
      {part("finding", 4)}
      {part("decision", 1)}
      {part("reasons", 3)}
      <AnswerFoot letter={letter} onChange={draft.setLetter} />
    </LetterPage>
  );
}

type EditedLetter = Omit<AnswerInput, "date"> & { date: string | null };

function usualLetter({ letterhead, subject }: LetterTexts, today: string): EditedLetter {
  return {
    office: letterhead?.office ?? null,
    place: letterhead?.place ?? null,
    date: today,
    caseNumber: null,
    honorific: "Pan",
    addresseeName: null,
    addresseeTitle: null,
    subject,
    askedOn: null,
    signatory: letterhead?.signatory ?? null,
    recipients: letterhead?.recipients ?? USUAL_COPIES,
  };
}
