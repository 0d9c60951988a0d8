import type { PasswordAnswer, PasswordQuestion, Unlocking } from "../../shared/contract/unlocking.ts";

/** What the window's preload script offers (electron/preload); absent in a browser. */
export interface ShellBridge {
  connect(): void;
  saveFile(fileId: string): Promise<{ saved: boolean; path?: string; failed?: string }>;
  chooseFiles(endings: string[]): Promise<OfferedFile[]>;
  print(): Promise<void>;
  savePdf(name: string): Promise<{ saved: boolean; path?: string; failed?: string }>;
  openExternal(address: string): Promise<void>;
  /** Before a shared workspace is open: what is asked, and the answer to it. */
  passwordQuestion(): Promise<PasswordQuestion>;
  unlock(answer: PasswordAnswer): Promise<Unlocking>;
  /** Whether the system can keep passwords here, and keeps the one of this workspace. */
  passwordState(): Promise<{ canKeep: boolean; isKept: boolean }>;
  /** Keeps the password of a whole address; false where that failed. */
  keepPassword(address: string): Promise<boolean>;
  forgetPassword(): Promise<void>;
}

/** A file that the user gave to the host; operations name it by its id. */
export interface OfferedFile {
  name: string;
  fileId: string;
}

declare global {
  interface Window {
    ewaluatorShell?: ShellBridge;
  }
}

export const shellBridge: ShellBridge | undefined = window.ewaluatorShell;
