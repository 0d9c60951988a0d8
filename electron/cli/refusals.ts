/** What the command line itself refuses, as a key of messages with its parameters; `status` is what the program ends with. */
export class RefusalError extends Error {
  readonly status: ExitStatus;
  readonly key: string;
  readonly params: Record<string, string | number>;
  /** Further lines under the sentence, in words already. */
  readonly details: string[];

  constructor(
    status: ExitStatus,
    key: string,
    params: Record<string, string | number> = {},
    details: string[] = [],
  ) {
    super(key);
    this.status = status;
    this.key = key;
    this.params = params;
    this.details = details;
  }
}

/** cli.md. INTERRUPTED is the shells' own number for a program that Ctrl-C ended. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  wrongWords: 2,
  inputRefused: 3,
  workspaceRefused: 4,
  interrupted: 130,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

export const wrongWords = (key: string, params?: Record<string, string | number>) =>
  new RefusalError(EXIT.wrongWords, `cli.wrong.${key}`, params);
export const refused = (key: string, params?: Record<string, string | number>) =>
  new RefusalError(EXIT.inputRefused, `cli.refused.${key}`, params);
