import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import type { Language } from "../../shared/messages/translator.ts";
import {
  type OpenWorkspace,
  openWorkspace,
  refusalOf,
  type StartReader,
  type WorkspaceRefusalDetail,
} from "../compose.ts";
import { appendToLog } from "../compose-log.ts";
import { type AskedWorkspace, openAsked, type PasswordKeeper } from "../compose-password.ts";
import { defaultSamplePath, defaultWorkspacePath, isFilePath } from "../compose-places.ts";

export interface RefusedForShell {
  refused: WorkspaceRefusalDetail;
  language: Language;
  path: string;
}
export interface OpenedForShell {
  asked: AskedWorkspace;
  /** Of the workspace's settings once it is open, unless the command line named another. */
  language(): Promise<Language>;
}

/** The ending of a workspace that the system opens by a double click (electron-builder.yml); its path comes as a plain word. */
const OPENED_BY_CLICK = ".ewaluator-pal";

/**
 * Opens the workspace that the words after the program's name ask for (the same words as `serve`), made when it is the user's own; as
 * far as it goes without asking for a password.
 */
export async function openForShell(
  argv: string[],
  startReader: StartReader,
  keeper?: PasswordKeeper,
): Promise<OpenedForShell | RefusedForShell> {
  const { values, positionals } = parseArgs({
    args: argv.slice(1),
    options: { workspace: { type: "string" }, sample: { type: "boolean" }, language: { type: "string" } },
    allowPositionals: true,
    strict: false,
  });
  const named =
    typeof values.workspace === "string"
      ? values.workspace
      : positionals.find((word) => word.toLowerCase().endsWith(OPENED_BY_CLICK));
  const asked = values.language === "en" ? "en" : "pl";
  const path = named ?? (values.sample ? defaultSamplePath() : defaultWorkspacePath());
  try {
    const isOwn = named === undefined;
    if (isOwn && isFilePath(path)) mkdirSync(dirname(path), { recursive: true });
    const open = async (address: string) => {
      const workspace = await openWorkspace(address, {
        create: isOwn,
        startReader,
        log: appendToLog,
        automaticBackups: true,
        openDamaged: true,
      });
      if (values.sample) await fillSample(workspace);
      return workspace;
    };
    const opening = await openAsked(path, open, keeper);
    return {
      asked: opening,
      language: async () =>
        values.language !== "en" && opening.opened
          ? (await opening.opened.client.workspace.settings({})).language
          : asked,
    };
  } catch (error) {
    return { refused: refusalOf(error), language: asked, path };
  }
}

async function fillSample(workspace: OpenWorkspace): Promise<void> {
  if (!(await workspace.client.workspace.info({})).empty) return;
  for await (const _progress of await workspace.client.workspace.createSample({}));
}
