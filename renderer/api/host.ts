import type { MadeFile } from "../../shared/contract/operation.ts";
import { type OfferedFile, type ShellBridge, shellBridge } from "./shell-bridge.ts";

/** What the page asks of whatever it runs in; the window and the browser do it each in their own way. */
export interface HostApi {
  kind: "window" | "browser";
  /** Lets the user keep a made file; false when the dialog was cancelled. Throws when it could not be written. */
  saveMadeFile(made: MadeFile): Promise<boolean>;
  /** Lets the user choose files by their endings (`xlsx`); empty when cancelled. */
  chooseFiles(endings: string[]): Promise<OfferedFile[]>;
  /** Gives files that were dropped on the page, or pasted into it, to the host. */
  offerFiles(files: File[]): Promise<OfferedFile[]>;
  print(): Promise<void>;
  /** Writes the page as a PDF where the user wants it; absent where printing itself can. Throws when it could not be written. */
  savePdf?(name: string): Promise<void>;
  openExternal(address: string): Promise<void>;
  /** The system's key store, for the password of a shared workspace; absent in a browser, where it is asked each time. */
  passwords?: KeptPasswords;
}

interface KeptPasswords {
  state(): Promise<{ canKeep: boolean; isKept: boolean }>;
  /** Takes a whole address; false where it could not be kept. */
  keep(address: string): Promise<boolean>;
  forget(): Promise<void>;
}

export const host: HostApi = shellBridge ? windowHost(shellBridge) : browserHost();

function windowHost(shell: ShellBridge): HostApi {
  return {
    kind: "window",
    async saveMadeFile({ fileId }) {
      const { saved, failed } = await shell.saveFile(fileId);
      if (failed) throw new Error(failed);
      return saved;
    },
    chooseFiles: (endings) => shell.chooseFiles(endings),
    offerFiles: sendFiles,
    print: () => shell.print(),
    async savePdf(name) {
      const { failed } = await shell.savePdf(name);
      if (failed) throw new Error(failed);
    },
    openExternal: (address) => shell.openExternal(address),
    passwords: {
      state: () => shell.passwordState(),
      keep: (address) => shell.keepPassword(address),
      forget: () => shell.forgetPassword(),
    },
  };
}

function browserHost(): HostApi {
  return {
    kind: "browser",
    async saveMadeFile({ fileId, fileName }) {
      const link = document.createElement("a");
      link.href = `/files/${encodeURIComponent(fileId)}`;
      link.download = fileName;
      link.click();
      return true;
    },
    async chooseFiles(endings) {
      return sendFiles(await askForFiles(endings));
    },
    offerFiles: sendFiles,
    print: async () => window.print(),
    openExternal: async (address) => {
      window.open(address, "_blank", "noopener,noreferrer");
    },
  };
}

function askForFiles(endings: string[]): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.accept = endings.map((ending) => `.${ending}`).join(",");
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}

/** The served page and the window take a file alike: by its bytes, never by its place. */
async function sendFiles(files: File[]): Promise<OfferedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const response = await fetch("/uploads", {
        method: "POST",
        headers: { "content-type": "application/octet-stream", "x-ewaluator": "1" },
        body: file,
      });
      if (!response.ok) throw new Error(`upload ${response.status}`);
      const { fileId } = (await response.json()) as { fileId: string };
      return { name: file.name, fileId };
    }),
  );
}
