import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { WorkspaceRefusedError } from "../database.ts";

/** One process per workspace file; the lock file beside it names its holder. */
export interface WorkspaceLock {
  release(): void;
}

interface Holder {
  pid: number;
  host: string;
  startedAt: string;
  since: string;
}

/**
 * Takes `⟨workspace⟩.lock`, created exclusively. A lock whose process is gone (a crash, a kill) is taken over; one that
 * lives is refused with its process number and since when.
 */
export function lockWorkspace(path: string): WorkspaceLock {
  const lockPath = `${path}.lock`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(lockPath, "wx");
      const holder: Holder = {
        pid: process.pid,
        host: hostname(),
        startedAt: processStart(process.pid),
        since: new Date().toISOString(),
      };
      try {
        writeSync(file, JSON.stringify(holder));
      } catch (error) {
        // A full disk: the empty lock must not stay behind.
        rmSync(lockPath, { force: true });
        throw error;
      } finally {
        closeSync(file);
      }
      let held = true;
      return {
        release() {
          if (held) rmSync(lockPath, { force: true });
          held = false;
        },
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = readHolder(lockPath);
      if (holder !== undefined && isAlive(holder)) {
        throw new WorkspaceRefusedError("locked", {
          path,
          pid: String(holder.pid),
          host: holder.host,
          since: holder.since,
        });
      }
      rmSync(lockPath, { force: true });
    }
  }
  throw new WorkspaceRefusedError("locked", { path, pid: "?", host: "?", since: "?" });
}

function readHolder(lockPath: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lockPath, "utf8")) as Holder;
  } catch {
    // Half-written by a process that died, or just being written: only a fresh one is given the benefit of the doubt.
    try {
      if (Date.now() - statSync(lockPath).mtimeMs < 2000)
        return { pid: process.pid, host: "?", startedAt: "?", since: "?" };
    } catch {
      return undefined;
    }
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname() && holder.host !== "?") return true;
  if (holder.startedAt === "?") return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  // The number may have been given to another process since.
  const started = processStart(holder.pid);
  return started === holder.startedAt || started === "" || holder.startedAt === "";
}

/** When a process started, as far as the system tells; tells a reused process number from the holder. */
function processStart(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
