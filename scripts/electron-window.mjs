import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cache, node24, root } from "./places.mjs";
import { progress } from "./progress.mjs";
import { runQuietly } from "./run.mjs";
import { texts } from "./texts.mjs";

const folder = join(root, "node_modules/electron");
const failedTry = join(cache, "electron-not-fetched.json");
const DAYS_UNTIL_NEXT_TRY = 7;

/**
 * Why the window cannot be opened here, before asking whether its program is present; null when it could be.
 * @param {string[]} given the arguments of `npm start`
 */
export function reasonAgainstWindow(given) {
  if (given.some((argument) => /^--(page|no-open|port)(=|$)/.test(argument))) return texts.askedForPage;
  // Chromium refuses to run as root unless its sandbox is off, and we do not turn it off.
  if (process.getuid?.() === 0) return texts.asRoot;
  const hasDisplay = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasDisplay ? null : texts.noDisplay;
}

/**
 * Electron's program; null when it is not there. `require("electron")` is never asked: it starts a download of its own.
 * @returns {string | null}
 */
export function findElectron() {
  try {
    const program = join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8"));
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Tries once to fetch Electron and remembers a failure, so that the next start does not wait again.
 * @param {boolean} insist try now, and patiently
 * @returns {Promise<string | null>} why it is not there; null when it is
 */
export async function fetchElectron(insist) {
  const earlier = insist ? null : earlierFailure();
  if (earlier) return earlier;
  const told = progress(texts.downloadingElectron);
  const { status, timedOut, output, seconds } = await runQuietly(node24(), [join(folder, "install.js")], {
    limitSeconds: insist ? 900 : 20,
    whileRunning: told.tick,
  });
  const fetched = status === 0 && findElectron() !== null;
  told.done(seconds, fetched ? texts.done : texts.notToBeHad);
  if (fetched) {
    rmSync(failedTry, { force: true });
    return null;
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(failedTry, JSON.stringify({ at: Date.now(), timedOut, version: wantedVersion(), output }));
  return timedOut ? texts.electronSlow : texts.electronAbsent;
}

function earlierFailure() {
  try {
    const { at, timedOut, version } = JSON.parse(readFileSync(failedTry, "utf8"));
    const isRecent = Date.now() - at < DAYS_UNTIL_NEXT_TRY * 24 * 3600 * 1000;
    if (!isRecent || version !== wantedVersion()) return null;
    return timedOut ? texts.electronSlow : texts.electronAbsent;
  } catch {
    return null;
  }
}

/** @returns {string} */
function wantedVersion() {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}
