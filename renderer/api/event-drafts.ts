/**
 * An event that is being written and was not saved yet, kept in this browser: it survives a crash, a closed window and a flat
 * battery. One for each programme; no more than one form is open at a time.
 */
const keyOf = (programmeId: string) => `ewaluator-pal.draft.event.${programmeId}`;

export function readDraft<Values>(programmeId: string): Values | undefined {
  try {
    const kept = localStorage.getItem(keyOf(programmeId));
    return kept === null ? undefined : (JSON.parse(kept) as Values);
  } catch {
    // What cannot be read is no draft.
    return undefined;
  }
}

export function keepDraft(programmeId: string, values: unknown): void {
  try {
    localStorage.setItem(keyOf(programmeId), JSON.stringify(values));
  } catch {
    // A full storage takes no draft; the form itself still holds the values.
  }
}

export function dropDraft(programmeId: string): void {
  localStorage.removeItem(keyOf(programmeId));
}
