import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";
import { progress } from "./progress.mjs";
import { runQuietly } from "./run.mjs";
import { texts } from "./texts.mjs";

/** Makes node_modules what package-lock.json says. Uses nothing but Node's own modules, for there may be no others. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const told = progress(texts.installing);
  // Replacing everything would fail on Windows: the node.exe that runs us can be one of the files.
  const inPlace = process.platform === "win32" && existsSync(join(root, "node_modules"));
  const [program, ...before] = npmCommand();
  const { status, output, seconds } = await runQuietly(
    program,
    [...before, inPlace ? "install" : "ci", "--no-audit", "--no-fund", "--include=dev", "--include=optional"],
    { whileRunning: told.tick },
  );
  told.done(seconds, status === 0 ? texts.done : texts.failed);
  if (status !== 0 || !isInstalled()) {
    console.error(output);
    console.error(texts.installFailed);
    process.exit(1);
  }
}

/**
 * npm writes node_modules/.package-lock.json last, with what it really installed. Comparing it with the lock file
 * notices a changed lock, an interrupted install and a hand-made one alike, without a stamp of our own.
 */
export function isInstalled() {
  const wanted = packagesOf("package-lock.json");
  const present = packagesOf("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" ||
      entry.version === present[path]?.version ||
      // Packages for other systems stay away.
      ((entry.optional || entry.devOptional || entry.peer) && present[path] === undefined),
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> | null}
 */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8")).packages;
  } catch {
    return null;
  }
}

/** @returns {[string, ...string[]]} */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js") && existsSync(script)) {
    return [process.env.npm_node_execpath ?? process.execPath, script];
  }
  return process.platform === "win32" ? ["cmd", "/c", "npm"] : ["npm"];
}
