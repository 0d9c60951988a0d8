import { useEffect, useState } from "react";
import type { AnswerInput, ChangedAnswerTexts } from "../../../shared/contract/letters.ts";

export type TextName = keyof ChangedAnswerTexts;

/** Only what the person wrote: all else follows the evaluation and the figures, also when they change later. */
interface LetterDraft {
  texts: Partial<Record<TextName, string>>;
  letter: Partial<Omit<AnswerInput, "date"> & { date: string | null }>;
}

const NOTHING: LetterDraft = { texts: {}, letter: {} };

/** A letter that is being written, kept in this browser with every key until its texts are dropped: it survives a closed window. */
export function useLetterDraft(place: { kind: "brief" | "answer"; programmeId: string; year: number }) {
  const key = `ewaluator-pal.draft.letter.${place.kind}.${place.programmeId}.${place.year}`;
  const [draft, setDraft] = useState<LetterDraft>(() => read(key));
  const isChanged = Object.keys(draft.texts).length + Object.keys(draft.letter).length > 0;
  useEffect(() => keep(key, isChanged ? draft : undefined), [key, draft, isChanged]);
  return {
    ...draft,
    isChanged,
    setText: (name: TextName, text: string) =>
      setDraft((before) => ({ ...before, texts: { ...before.texts, [name]: text } })),
    /** Back to the text that the program writes. */
    dropText: (name: TextName) =>
      setDraft(({ texts: { [name]: _, ...texts }, letter }) => ({ texts, letter })),
    setLetter: (fields: LetterDraft["letter"]) =>
      setDraft((before) => ({ ...before, letter: { ...before.letter, ...fields } })),
    drop: () => setDraft(NOTHING),
  };
}

export type WrittenLetter = ReturnType<typeof useLetterDraft>;

function read(key: string): LetterDraft {
  try {
    return { ...NOTHING, ...(JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<LetterDraft>) };
  } catch {
    // What cannot be read is no draft.
    return NOTHING;
  }
}

function keep(key: string, draft: LetterDraft | undefined): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // A full storage takes no draft; the page itself still holds the texts.
  }
}
