import { rm } from "node:fs/promises";
import { failure } from "./failures.ts";

/**
 * Files that a host took from its user (an upload, the open dialog, the command line) and vouches for. Operations name them by
 * id, so that no page can ever make the service read a path of its choice.
 */
export class OfferedFiles {
  readonly #newId: () => string;
  readonly #files = new Map<string, { path: string; isTemporary: boolean }>();

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** `isTemporary`: our own copy of an upload, removed when the workspace closes. */
  offer(path: string, isTemporary = false): string {
    const id = this.#newId();
    this.#files.set(id, { path, isTemporary });
    return id;
  }

  pathOf(id: string): string {
    const file = this.#files.get(id);
    if (!file) throw failure("NOT_FOUND", "fileGone");
    return file.path;
  }

  async close(): Promise<void> {
    for (const { path, isTemporary } of this.#files.values())
      if (isTemporary) await rm(path, { force: true });
    this.#files.clear();
  }
}
