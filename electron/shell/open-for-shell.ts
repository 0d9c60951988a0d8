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
import { defaultSamplePath, defaultWorkspacePath } from "../compose-places.ts";

export interface RefusedForShell {
  refused: WorkspaceRefusalDetail;
  language: Language;
  path: string;
}
export type OpenedForShell = { workspace: OpenWorkspace; language: Language } | RefusedForShell;

/** The ending of a workspace that the system opens by a double click (electron-builder.yml); its path comes as a plain word. */
const OPENED_BY_CLICK = ".ewaluator-pal";

/** Opens the workspace that the words after the program's name ask for (the same words as `serve`), made when it is the user's own. */
export async function openForShell(argv: string[], startReader: StartReader): Promise<OpenedForShell> {
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
    if (isOwn) mkdirSync(dirname(path), { recursive: true });
    const workspace = await openWorkspace(path, {
      create: isOwn,
      startReader,
      log: appendToLog,
      automaticBackups: true,
      openDamaged: true,
    });
    if (values.sample) await fillSample(workspace);
    const { language } = await workspace.client.workspace.settings({});
    return { workspace, language: values.language === "en" ? "en" : language };
  } catch (error) {
    return { refused: refusalOf(error), language: asked, path };
  }
}

async function fillSample(workspace: OpenWorkspace): Promise<void> {
  if (!(await workspace.client.workspace.info({})).empty) return;
  for await (const _progress of await workspace.client.workspace.createSample({}));
}
