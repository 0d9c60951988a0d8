import { setTimeout as wait } from "node:timers/promises";
import type { PasswordAnswer, PasswordQuestion, Problem } from "../shared/contract/unlocking.ts";
import { type OpenWorkspace, refusalOf } from "./compose.ts";
import { rememberAddress } from "./compose-places.ts";
import {
  accountOf,
  describeAddress,
  isPostgresAddress,
  passwordOf,
  withoutPassword,
  withPassword,
} from "./storage/postgres/address.ts";

/** Where a host may keep passwords (the system's key store); places are addresses without them. */
export interface PasswordKeeper {
  read(place: string): Promise<string | null>;
  forget(place: string): Promise<void>;
}

/** Refusals that another password, or another account, may mend. */
const MENDED_BY_ANSWER = /^workspace\.(passwordMissing|passwordWrong|accountRefused)$/;
const WRONG = "workspace.passwordWrong";
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15_000;

/**
 * A workspace that may still need a password: the one concept behind the three doors. It tries what a person answers, one answer at a
 * time and ever later after wrong ones, until one opens it; and later a new password, where the old one was changed. The password lives in the address that is opened with, and nowhere else here.
 */
export class AskedWorkspace {
  #address: string;
  readonly #open: (address: string) => Promise<OpenWorkspace>;
  readonly #waitAfter: (wrongTries: number) => number;
  #problem: Problem | null = null;
  #account = "";
  #wrongTries = 0;
  #isTrying = false;
  readonly #closing = new AbortController();
  #opened: OpenWorkspace | undefined;

  constructor(
    address: string,
    open: (address: string) => Promise<OpenWorkspace>,
    waitAfter: (wrongTries: number) => number = usualWait,
  ) {
    this.#address = address;
    this.#open = open;
    this.#waitAfter = waitAfter;
  }

  get opened(): OpenWorkspace | undefined {
    return this.#opened;
  }

  /** The address that was opened, or is asked about, as it may be kept. */
  get place(): string {
    return withoutPassword(this.#address);
  }

  get question(): Omit<PasswordQuestion, "canKeep"> {
    const place = isPostgresAddress(this.#address) ? describeAddress(this.#address) : this.#address;
    return { place, account: this.#account, problem: this.#problem };
  }

  /** Tries without asking anybody. @throws what no password mends */
  async begin(keeper?: PasswordKeeper): Promise<void> {
    const kept = keeper && (await this.#keptPassword(keeper));
    if (keeper && kept && (await this.#tries(withPassword(this.#address, accountOf(this.#address), kept))))
      return;
    // What was kept is of no use any more, and must not be tried at each start until the server locks the account.
    if (keeper && kept && this.#problem?.messageKey === WRONG) await keeper.forget(this.place);
    const told = this.#problem;
    if (await this.#tries(this.#address)) return;
    if (this.#problem?.messageKey === "workspace.passwordMissing") this.#problem = told;
  }

  /** Tries an answer; null when it opened the workspace. @throws nothing: whatever was wrong is a sentence for the one who asks */
  async unlock({ account, password }: Omit<PasswordAnswer, "keep">): Promise<Problem | null> {
    // Once it is open another account has no business here, as in a second tab that still asks; a new password of the same one has.
    if (this.#opened && (!isPostgresAddress(this.#address) || account !== this.#account)) return null;
    if (this.#isTrying) return { messageKey: "workspace.passwordBeingTried", params: {} };
    this.#isTrying = true;
    try {
      const asked = this.#address;
      const answered = withPassword(asked, account, password);
      this.#account = account;
      if (await this.#tries(answered).catch((error: unknown) => this.#keepProblem(error))) {
        // The next start asks for the account that was right, not for the colleague's who worked here before.
        if (account !== accountOf(asked)) await rememberAddress(asked, answered).catch(() => false);
        return null;
      }
      if (this.#problem?.messageKey === WRONG) {
        this.#wrongTries += 1;
        const { signal } = this.#closing;
        await wait(this.#waitAfter(this.#wrongTries), undefined, { signal }).catch(() => {});
      }
      return this.#problem;
    } finally {
      this.#isTrying = false;
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#opened?.close();
  }

  async #keptPassword(keeper: PasswordKeeper): Promise<string | null> {
    if (!isPostgresAddress(this.#address) || passwordOf(this.#address) !== null) return null;
    return keeper.read(this.place);
  }

  async #tries(address: string): Promise<boolean> {
    try {
      if (this.#opened) await this.#opened.signInAnew?.(address);
      else {
        const opened = await this.#open(address);
        if (this.#closing.signal.aborted) await opened.close();
        this.#opened = opened;
      }
      this.#address = address;
      this.#account = isPostgresAddress(address) ? accountOf(address) || this.#opened.user.name : "";
      this.#problem = null;
      return true;
    } catch (error) {
      if (!isPostgresAddress(address)) throw error;
      const problem = refusalOf(error);
      if (!MENDED_BY_ANSWER.test(problem.messageKey)) throw error;
      this.#problem = problem;
      this.#account = accountOf(address) || String(problem.params.account ?? "");
      return false;
    }
  }

  #keepProblem(error: unknown): false {
    this.#problem = refusalOf(error);
    return false;
  }
}

/** Opens a workspace as far as it goes without asking. @throws what no password mends */
export async function openAsked(
  address: string,
  open: (address: string) => Promise<OpenWorkspace>,
  keeper?: PasswordKeeper,
): Promise<AskedWorkspace> {
  const asked = new AskedWorkspace(address, open);
  await asked.begin(keeper);
  return asked;
}

/** What of a whole address may be kept, and under which place; null where there is no password in it. */
export function keepableOf(address: string): { place: string; password: string } | null {
  if (!isPostgresAddress(address)) return null;
  const password = passwordOf(address);
  return password === null ? null : { place: withoutPassword(address), password };
}

function usualWait(wrongTries: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (wrongTries - 1), LONGEST_WAIT_MS);
}
