import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
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
      createLock(lockPath, {
        pid: process.pid,
        host: hostname(),
        startedAt: processStart(process.pid),
        since: new Date().toISOString(),
      });
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

/**
 * Makes the lock with its holder in it, or fails with EEXIST: written aside and linked, so that a kill in between leaves no lock
 * without a holder, at which the next start would have to wait.
 */
function createLock(lockPath: string, holder: Holder): void {
  const aside = `${lockPath}.${holder.pid}`;
  try {
    writeFileSync(aside, JSON.stringify(holder));
    linkSync(aside, lockPath);
  } catch (error) {
    // Some USB sticks know no links: there it is made in place.
    if (!/^(EPERM|ENOSYS|ENOTSUP|EOPNOTSUPP|EMLINK)$/.test((error as NodeJS.ErrnoException).code ?? ""))
      throw error;
    createLockInPlace(lockPath, holder);
  } finally {
    rmSync(aside, { force: true });
  }
}

function createLockInPlace(lockPath: string, holder: Holder): void {
  const file = openSync(lockPath, "wx");
  try {
    writeSync(file, JSON.stringify(holder));
  } catch (error) {
    // A full disk: the empty lock must not stay behind.
    rmSync(lockPath, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
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
