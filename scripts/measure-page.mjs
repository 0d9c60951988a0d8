/// <reference lib="dom" />
// How fast the page is on a big workspace: `node scripts/measure-page.mjs WORKSPACE [--programme CODE] [--page folder]`. Make the workspace with
// `npm run ewaluator -- sample --volume 100000 --workspace WORKSPACE`. Prints a table for docs/page-speed.md.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { openWorkspace } from "../electron/compose.ts";
import { serveWorkstation } from "../electron/web/index.ts";
import { findBrowser } from "./find-programs.mjs";
import { root } from "./places.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { page: { type: "string", default: join(root, "out/renderer") }, programme: { type: "string" } },
});
const [path = ""] = positionals;
const scrollSeconds = 5;
const millisecondsOfFrame = 1000 / 60;
/** A frame that took half as long again as it should was missed by the eye. */
const late = 1.5;

const workspace = await openWorkspace(path);
const programmes = await workspace.client.programmes.list({});
const biggest = programmes.toSorted((one, other) => other.eventCount - one.eventCount)[0];
const code = values.programme ?? biggest?.code ?? "";
const events = programmes.find((programme) => programme.code === code)?.eventCount ?? 0;
const served = await serveWorkstation({ workspace, pageFolder: values.page });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? "",
  args: ["--no-sandbox", "--disable-background-networking", "--enable-precise-memory-info"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(served.address);
  const { origin } = new URL(served.address);
  console.log(`${code}: ${events} events\n`);
  console.log("| list | open, ms | frames of scrolling | late, % | JS memory, MB |\n|---|---|---|---|---|");
  for (const list of ["events", "people", "organisations", "activities"]) {
    const start = performance.now();
    await page.goto(`${origin}/p/${code}/${list}`);
    await page
      .locator("[role=grid] [aria-rowindex='2'] [role=gridcell], [role=grid] [role=row] [role=gridcell]")
      .first()
      .waitFor();
    const openMs = Math.round(performance.now() - start);
    const { frames, dropped } = await scroll(page);
    const megabytes = await page.evaluate(() => {
      const { memory } = /** @type {{ memory?: { usedJSHeapSize: number } }} */ (performance);
      return Math.round((memory?.usedJSHeapSize ?? 0) / 1024 / 1024);
    });
    console.log(
      `| ${list} | ${openMs} | ${frames} | ${((dropped / Math.max(1, frames)) * 100).toFixed(1)} | ${megabytes} |`,
    );
  }
  console.log(`\nFirst screen: ${await firstScreenKilobytes(origin)} kB of scripts, gzipped`);
} finally {
  await browser.close();
  await served.close();
  await workspace.close();
}

/**
 * Scrolls the list as a wheel does and counts frames that came late.
 * @param {import("@playwright/test").Page} page
 */
function scroll(page) {
  return page.evaluate(
    async ({ seconds, frameMs, factor }) => {
      const grid = document.querySelector("[role=grid]");
      let frames = 0;
      let dropped = 0;
      let before = performance.now();
      const end = before + seconds * 1000;
      while (before < end) {
        grid?.scrollBy(0, 120);
        const now = await new Promise((resolve) => requestAnimationFrame(resolve));
        frames += 1;
        const missed = Math.round((now - before) / frameMs) - 1;
        if (now - before > frameMs * factor) dropped += Math.max(1, missed);
        before = now;
      }
      return { frames: frames + dropped, dropped };
    },
    { seconds: scrollSeconds, frameMs: millisecondsOfFrame, factor: late },
  );
}

/** @param {string} origin */
async function firstScreenKilobytes(origin) {
  const context = await browser.newContext({ storageState: await browser.contexts()[0]?.storageState() });
  const page = await context.newPage();
  /** @type {Promise<number>[]} */
  const sizes = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    // What draws the chart comes after the answers, by itself.
    if (pathname.endsWith(".js") && !pathname.includes("levels-panel"))
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${origin}/p/${code}/overview`);
  await page.getByRole("region", { name: "Czy mieszkańcy są aktywni?" }).getByRole("link").first().waitFor();
  const all = await Promise.all(sizes);
  return Math.round(all.reduce((sum, size) => sum + size, 0) / 1000);
}
