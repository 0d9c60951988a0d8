import { homedir } from "node:os";
import { join } from "node:path";
import {
  type OpenOptions,
  type OpenWorkspace,
  openWorkspace,
  type WorkspaceRefusalDetail,
} from "../compose.ts";
import { appendToLog } from "../compose-log.ts";
import { openAsked } from "../compose-password.ts";
import type { CommandLine } from "./command-line.ts";
import { EXIT, RefusalError } from "./refusals.ts";

const TRIES = 3;
const MISSING = "workspace.passwordMissing";

/** Opens a workspace for a command; where its password is missing or wrong, the terminal asks for it. */
export async function openAtTerminal(
  address: string,
  cli: CommandLine,
  options: OpenOptions = {},
): Promise<OpenWorkspace> {
  const asked = await openAsked(address, (given) =>
    openWorkspace(given, { log: appendToLog, answersHere: true, ...options }),
  );
  for (let tries = 0; ; tries += 1) {
    if (asked.opened) return asked.opened;
    const { place, account, problem } = asked.question;
    const isAboutPassword = problem === null || problem.messageKey.startsWith("workspace.password");
    if (!cli.askPassword || !isAboutPassword || tries === TRIES)
      throw refusal(problem ?? { messageKey: MISSING, params: { address: place, account } }, cli);
    if (problem) cli.tell(cli.t(`failure.${problem.messageKey}`, problem.params));
    const password = await cli.askPassword(cli.t("cli.askPassword", { account, place }));
    await asked.unlock({ account, password });
  }
}

function refusal({ messageKey, params }: WorkspaceRefusalDetail, { t }: CommandLine): RefusalError {
  const hints = messageKey === MISSING ? [t("cli.refused.passwordHint", { path: passwordFile() })] : [];
  return new RefusalError(EXIT.workspaceRefused, `failure.${messageKey}`, params, hints);
}

/** Where PostgreSQL's own programs look, too. */
function passwordFile(): string {
  if (process.env.PGPASSFILE) return process.env.PGPASSFILE;
  return process.platform === "win32"
    ? join(process.env.APPDATA ?? "", "postgresql", "pgpass.conf")
    : join(homedir(), ".pgpass");
}
