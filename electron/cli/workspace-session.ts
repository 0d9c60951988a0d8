import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { ProgrammeRow } from "../../shared/contract/programmes.ts";
import { type OpenWorkspace, removeWorkspace } from "../compose.ts";
import { defaultWorkspacePath, isFilePath } from "../compose-places.ts";
import type { CommandLine } from "./command-line.ts";
import { openAtTerminal } from "./open-at-terminal.ts";
import { EXIT, RefusalError, refused } from "./refusals.ts";

/** Opens the named workspace, or the user's own, for one command and closes it whatever happens. */
export async function withWorkspace<Result>(
  address: string | undefined,
  cli: CommandLine,
  work: (workspace: OpenWorkspace) => Promise<Result>,
): Promise<Result> {
  const workspace = await openAtTerminal(address ?? defaultWorkspacePath(), cli);
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}

/** The same for a workspace that may have to be made; when the work fails, a file that was made for it is gone again. */
export async function withNewWorkspace<Result>(
  address: string | undefined,
  cli: CommandLine,
  work: (workspace: OpenWorkspace) => Promise<Result>,
): Promise<Result> {
  const target = address ?? defaultWorkspacePath();
  const madeHere = isFilePath(target) && !existsSync(target);
  if (address === undefined) makeFolder(dirname(target));
  try {
    const workspace = await openAtTerminal(target, cli, { create: true });
    try {
      return await work(workspace);
    } finally {
      await workspace.close();
    }
  } catch (error) {
    // Locked: another process has made it in the meantime, so it is not ours to remove.
    const isOurs = madeHere && (error as { reason?: string }).reason !== "locked";
    if (isOurs) await removeWorkspace(target);
    throw error;
  }
}

/** The user's data folder, where it is not there yet. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new RefusalError(EXIT.workspaceRefused, "failure.workspace.notWritable", { path: folder });
  }
}

/** The programme of a code, whatever its case; refused with the codes that there are. */
export async function findProgramme({ client }: OpenWorkspace, code: string): Promise<ProgrammeRow> {
  const programmes = await listProgrammes({ client });
  const found = programmes.find((programme) => programme.code === code.trim().toUpperCase());
  if (found) return found;
  const known = programmes.map((programme) => programme.code).join(", ");
  throw new RefusalError(EXIT.inputRefused, "failure.unknownProgramme", { code, known });
}

export async function listProgrammes({ client }: Pick<OpenWorkspace, "client">): Promise<ProgrammeRow[]> {
  const programmes = await client.programmes.list({});
  if (programmes.length === 0) throw refused("noProgrammes");
  return programmes;
}
