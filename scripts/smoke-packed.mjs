// Starts the packed program of this system on a workspace made beforehand, and waits until its window shows what is in it:
//   npm run package:smoke [-- --program <path>]
// The fuses leave it no inspector of Node, so it is watched by Chromium's own debugging port.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { node24, root } from "./places.mjs";

const SECONDS_TO_START = 60;
// The first programme of the sample, which the window opens with.
const EXPECTED = "Grzegórzki";

const { values } = parseArgs({ options: { program: { type: "string" } } });
const program = values.program ?? packedProgram();
const folder = mkdtempSync(join(tmpdir(), "ewaluator-smoke-"));
// With the ending that a double click hands over.
const workspace = join(folder, "zbior.ewaluator-pal");
const made = spawnSync(node24(), [join(root, "scripts/ewaluator.mjs"), "sample", "--workspace", workspace], {
  stdio: "inherit",
});
if (made.status !== 0) process.exit(1);

const running = spawn(program, ["--remote-debugging-port=0", workspace], {
  env: { ...process.env, XDG_DATA_HOME: folder, APPDATA: folder },
  stdio: ["ignore", "inherit", "pipe"],
});
let failed = "";
try {
  const browser = await chromium.connectOverCDP(await debuggingAddress());
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent("page"));
  if (!page) throw new Error("no window");
  const shown = page.getByText(EXPECTED).first();
  await shown.waitFor({ timeout: SECONDS_TO_START * 1000 }).catch(async () => {
    throw new Error(`${page.url()} shows: ${(await page.locator("body").innerText()).slice(0, 500)}`);
  });
  console.log(`${program}: ${page.url()} shows ${EXPECTED}`);
  await browser.close();
} catch (error) {
  failed = String(error);
} finally {
  running.kill();
  await Promise.race([
    new Promise((resolve) => running.once("close", resolve)),
    new Promise((resolve) => setTimeout(resolve, 10_000)),
  ]);
  rmSync(folder, { recursive: true, force: true });
}
if (failed) console.error(failed);
process.exit(failed ? 1 : 0);

/** @returns {Promise<string>} what Chromium writes when its port is open */
function debuggingAddress() {
  return new Promise((resolve, reject) => {
    let said = "";
    running.stderr.on("data", (chunk) => {
      said += chunk;
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    running.once("error", reject);
    running.once("close", () => reject(new Error(`the program ended at once:\n${said}`)));
    setTimeout(
      () => reject(new Error(`no window after ${SECONDS_TO_START} s:\n${said}`)),
      SECONDS_TO_START * 1000,
    ).unref();
  });
}

/** @returns {string} */
function packedProgram() {
  const dist = join(root, "dist");
  const unpacked = readdirSync(dist).filter((name) => /-unpacked$|^mac/.test(name));
  const places = unpacked.flatMap((name) => [
    join(dist, name, "Ewaluator PAL.exe"),
    join(dist, name, "ewaluator-pal"),
    join(dist, name, "Ewaluator PAL.app/Contents/MacOS/Ewaluator PAL"),
  ]);
  // Of macOS' two, the one that this machine can run.
  const place = places
    .filter((path) => existsSync(path))
    .find((path) => process.arch !== "arm64" || /arm64/.test(path) || !/mac/.test(path));
  if (!place) throw new Error("nothing packed in dist/: npm run package");
  return place;
}
