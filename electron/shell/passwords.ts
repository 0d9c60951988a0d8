import { randomUUID } from "node:crypto";
import type { IpcMain } from "electron";
import { passwordAnswerSchema } from "../../shared/contract/unlocking.ts";
import type { OpenWorkspace } from "../compose.ts";
import { appendToLog } from "../compose-log.ts";
import { type AskedWorkspace, keepableOf } from "../compose-password.ts";
import type { KeptPasswords } from "./kept-passwords.ts";
import { isOurPage } from "./security.ts";
import { CHANNELS } from "./shell-api.ts";

export interface PasswordHost {
  ipc: IpcMain;
  asked: AskedWorkspace;
  kept: KeptPasswords;
  /** Once, when an answer opened the workspace. */
  onOpened(workspace: OpenWorkspace): Promise<void>;
}

/** Asks the page for the password of a shared workspace, and keeps or forgets it where the user says so. */
export function hostPasswords({ ipc, asked, kept, onOpened }: PasswordHost): void {
  let isOpened = asked.opened !== undefined;
  const handle = (channel: string, work: (argument: unknown) => Promise<unknown>) =>
    ipc.handle(channel, (event, argument: unknown) => {
      if (!isOurPage(event.senderFrame)) throw new Error("not our page");
      return work(argument);
    });
  // Whoever cannot keep it still works: the next start asks again.
  const keep = (place: string, password: string) =>
    kept.keep(place, password).then(
      () => true,
      (error: unknown) => {
        appendToLog(randomUUID(), error);
        return false;
      },
    );

  handle(CHANNELS.passwordQuestion, async () => ({ ...asked.question, canKeep: await kept.canKeep() }));

  handle(CHANNELS.unlock, async (given) => {
    const answer = passwordAnswerSchema.parse(given);
    const problem = await asked.unlock(answer);
    if (problem !== null || !asked.opened) return { problem };
    // Where an older one is kept, the new one takes its place.
    if (answer.keep || (await kept.has(asked.place))) await keep(asked.place, answer.password);
    if (!isOpened) {
      isOpened = true;
      await onOpened(asked.opened);
    }
    return { problem };
  });

  handle(CHANNELS.passwordState, async () => ({
    canKeep: await kept.canKeep(),
    isKept: await kept.has(asked.place),
  }));

  handle(CHANNELS.keepPassword, async (address) => {
    const keepable = keepableOf(String(address));
    return keepable !== null && (await keep(keepable.place, keepable.password));
  });

  handle(CHANNELS.forgetPassword, () => kept.forget(asked.place));
}
