import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { cache, node24, root, toolScript } from "./places.mjs";
import { progress } from "./progress.mjs";
import { runQuietly } from "./run.mjs";
import { texts } from "./texts.mjs";

const stamp = join(root, "out/built-from.txt");
const lock = join(cache, "build.lock");

/** Builds out/ when it is missing or was built from other sources. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  await onlyOneAtATime(async () => {
    if (!isBuilt()) await build();
  });
}

/** Whether out/ is there and was built from the sources as they are now. */
export function isBuilt() {
  try {
    return readFileSync(stamp, "utf8") === sourcesFingerprint();
  } catch {
    return false;
  }
}

/** @returns {Promise<void>} ends the process when the build fails */
async function build() {
  const told = progress(texts.building);
  const fingerprint = sourcesFingerprint();
  rmSync(stamp, { force: true });
  const { status, output, seconds } = await runQuietly(
    node24(),
    [toolScript("electron-vite", "electron-vite"), "build"],
    {
      whileRunning: told.tick,
      limitSeconds: 600,
    },
  );
  told.done(seconds, status === 0 ? texts.done : texts.failed);
  if (status !== 0) {
    console.error(output);
    console.error(texts.buildFailed);
    rmSync(lock, { force: true });
    process.exit(1);
  }
  writeFileSync(stamp, fingerprint);
}

/** Names and contents of everything the build reads: moved clocks and fresh checkouts do not matter. */
export function sourcesFingerprint() {
  const hash = createHash("sha256");
  for (const path of ["electron.vite.config.ts", "package.json", "package-lock.json"]) addFile(hash, path);
  for (const folder of ["electron", "renderer", "resources", "shared"]) addFolder(hash, folder);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} folder
 */
function addFolder(hash, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) addFolder(hash, path);
    else if (!entry.name.endsWith(".md")) addFile(hash, path);
  }
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 */
function addFile(hash, path) {
  hash
    .update(`${path}\0`)
    .update(readFileSync(join(root, path)))
    .update("\0");
}

/**
 * Two builds at once would empty each other's folder.
 * @param {() => Promise<void>} work
 */
async function onlyOneAtATime(work) {
  mkdirSync(cache, { recursive: true });
  let told = false;
  while (!take()) {
    if (!told) console.error(`${texts.waitingForBuild} …`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (isAbandoned()) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned() {
  try {
    if (Date.now() - statSync(lock).mtimeMs > 15 * 60_000) return true;
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureInstalled();
  await onlyOneAtATime(build);
}
