import { randomUUID } from "node:crypto";
import { copyFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { BrowserWindow, Dialog, IpcMain, Shell } from "electron";
import type { OpenWorkspace } from "../compose.ts";
import { isListedAddress, isOurPage } from "./security.ts";
import { CHANNELS } from "./shell-api.ts";

export interface DialogHost {
  ipc: IpcMain;
  dialog: Dialog;
  shell: Pick<Shell, "openExternal">;
  workspace: OpenWorkspace;
  window(): BrowserWindow | null;
}

/** What the window offers the page: saving a made file, choosing files to import, printing, listed web addresses. */
export function hostDialogs({ ipc, dialog, shell, workspace, window }: DialogHost): void {
  const saveWhereAsked = async (name: string, write: (beside: string) => Promise<void>) => {
    const parent = window();
    const options = { defaultPath: name };
    const { canceled, filePath } = parent
      ? await dialog.showSaveDialog(parent, options)
      : await dialog.showSaveDialog(options);
    if (canceled || !filePath) return { saved: false };
    return writeBeside(filePath, write).then(
      () => ({ saved: true, path: filePath }),
      (error: NodeJS.ErrnoException) => ({ saved: false, failed: error.code ?? "EIO", path: filePath }),
    );
  };
  const handle = (channel: string, work: (argument: unknown) => Promise<unknown>) =>
    ipc.handle(channel, (event, argument: unknown) => {
      if (!isOurPage(event.senderFrame)) throw new Error("not our page");
      return work(argument);
    });

  handle(CHANNELS.saveFile, async (fileId) => {
    const { path, made } = workspace.kernel.files.find(String(fileId));
    return saveWhereAsked(made.fileName, (beside) => copyFile(path, beside));
  });

  handle(CHANNELS.chooseFiles, async (endings) => {
    const extensions = Array.isArray(endings)
      ? endings.filter((ending) => /^[a-z0-9-]{1,20}$/.test(String(ending))).map(String)
      : ["xlsx"];
    const parent = window();
    const options = {
      properties: ["openFile" as const, "multiSelections" as const],
      filters: [{ name: extensions.join(", "), extensions }],
    };
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return canceled
      ? []
      : filePaths.map((path) => ({ name: basename(path), fileId: workspace.kernel.offered.offer(path) }));
  });

  handle(CHANNELS.print, async () => window()?.webContents.print());

  handle(CHANNELS.savePdf, async (name) => {
    const contents = window()?.webContents;
    if (!contents) return { saved: false };
    return saveWhereAsked(pdfName(String(name)), async (beside) =>
      writeFile(beside, await contents.printToPDF(PDF)),
    );
  });

  handle(CHANNELS.openExternal, async (address) => {
    if (isListedAddress(String(address))) await shell.openExternal(String(address));
  });
}

/** The page's own print rules say size and margins. */
const PDF = { pageSize: "A4", preferCSSPageSize: true, printBackground: true } as const;
const LONGEST_NAME = 120;

/** A name that every system takes, whatever stands in the page's title. */
function pdfName(title: string): string {
  const name = title.replace(/[^\p{L}\p{N} ,.()-]+/gu, " ").replace(/\s+/g, " ");
  return `${name.trim().slice(0, LONGEST_NAME) || "wydruk"}.pdf`;
}

/** Whole or not at all: written beside the target, then renamed over it. */
async function writeBeside(target: string, write: (beside: string) => Promise<void>): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.new`);
  try {
    await write(beside);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
