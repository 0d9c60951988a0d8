import type { Language, Translate } from "../../shared/messages/translator.ts";

/** What every command is given: the words of the chosen language, where to write, and when to stop. */
export interface CommandLine {
  language: Language;
  t: Translate;
  /** Results; one call writes one line. */
  print(line: string): void;
  /** Progress and complaints, on standard error. */
  tell(line: string): void;
  /** A terminal shows a bar that is drawn over; elsewhere lines follow each other. */
  progressTerminal: { write(text: string): void; columns: number } | null;
  /** Where a person may press Enter; null when nobody sits there. */
  keyboard: { onEnter(react: () => void): void; release(): void } | null;
  /** Asks for a password without showing it; null where no person sits at a terminal. Rejects when it is interrupted. */
  askPassword: ((question: string) => Promise<string>) | null;
  /** Aborts on Ctrl-C. */
  signal: AbortSignal;
}
