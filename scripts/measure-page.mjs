/// <reference lib="dom" />
// How fast the page is on a big workspace: `node scripts/measure-page.mjs WORKSPACE [--programme CODE] [--page folder]`. Make the workspace with
// `npm run ewaluator -- sample --volume 100000 --workspace WORKSPACE`. Prints a table for docs/page-speed.md.
import { readFileSync } from "node:fs";
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
const millisecondsOfTyping = 50;
/** Whoever opens a list has seen the page before it. */
const millisecondsOfQuiet = 1000;
/** The page loads the texts of one language. */
const locale = "pl-PL";

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
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale });
  await page.goto(served.address);
  const { origin } = new URL(served.address);
  console.log(`${code}: ${events} events\n`);
  console.log(
    `| list | open, ms | service, ms of the processor | page, ms of the processor | frames of scrolling | late, % | tasks over a frame | longest task, ms | scripts' memory, MB |\n${"|---".repeat(9)}|`,
  );
  // The long lists of the big programme; what hangs on activities and partnerships is short there.
  for (const list of ["events", "people", "organisations"]) {
    await page.goto(`${origin}/p/${code}/settings`);
    const link = page.locator(`a[href*="/p/${code}/${list}"]`).first();
    await link.waitFor();
    await page.waitForTimeout(millisecondsOfQuiet);
    const opened = await traced(page, millisecondsOfFrame, async () => {
      const [start, before] = [performance.now(), process.cpuUsage()];
      await link.click();
      await page.locator("[role=grid] [aria-rowindex='2'] [role=gridcell]").first().waitFor();
      const { user, system } = process.cpuUsage(before);
      return { wall: Math.round(performance.now() - start), service: Math.round((user + system) / 1000) };
    });
    const { wall, service } = opened.result;
    const { result, longestTask, slowTasks } = await traced(page, millisecondsOfFrame, () => scroll(page));
    const { frames, dropped } = result;
    const megabytes = await page.evaluate(() => {
      const { memory } = /** @type {{ memory?: { usedJSHeapSize: number } }} */ (performance);
      return Math.round((memory?.usedJSHeapSize ?? 0) / 1024 / 1024);
    });
    console.log(
      `| ${list} | ${wall} | ${service} | ${opened.allTasks} | ${frames} | ${((dropped / Math.max(1, frames)) * 100).toFixed(1)} | ${slowTasks} | ${longestTask} | ${megabytes} |`,
    );
  }
  await page.goto(`${origin}/p/${code}/events?span=all&record=new`);
  const typed = await traced(page, millisecondsOfTyping, () => type(page));
  const { keys, longest, late: slow } = typed.result;
  console.log(
    `\nTyping in the form: ${keys} keys, the longest wait ${longest} ms, over ${millisecondsOfTyping} ms: ${slow}; the page's longest task ${typed.longestTask} ms of the processor, over ${millisecondsOfTyping} ms: ${typed.slowTasks}`,
  );
  console.log(`Renderer process: ${await rendererMegabytes()} MB of its own memory`);
  console.log(`First screen: ${await firstScreenKilobytes(origin)} kB of scripts, gzipped`);
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

/**
 * The page's main thread while something is done: all its tasks, the longest and those over a limit, in the processor's own time,
 * which other programs on the machine lengthen little.
 * @template Result
 * @param {import("@playwright/test").Page} page
 * @param {number} limit
 * @param {() => Promise<Result>} work
 */
async function traced(page, limit, work) {
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  const result = await work();
  const trace = JSON.parse(String(await browser.stopTracing()));
  /** @type {{ name: string, ph: string, pid: number, tid: number, tdur?: number, args?: { name?: string } }[]} */
  const events = trace.traceEvents;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events
    .filter(({ name, ph, pid, tid }) => name.endsWith("RunTask") && ph === "X" && mains.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
  return {
    result,
    allTasks: Math.round(tasks.reduce((sum, milliseconds) => sum + milliseconds, 0)),
    longestTask: Math.round(Math.max(0, ...tasks)),
    slowTasks: tasks.filter((milliseconds) => milliseconds > limit).length,
  };
}

/**
 * Types into the form as quick fingers do, over the longest list, and asks the browser how long each key waited for its letter.
 * @param {import("@playwright/test").Page} page
 */
async function type(page) {
  const title = page.getByRole("textbox", { name: "Nazwa" });
  await title.waitFor();
  await page.evaluate(() => {
    const waits = /** @type {number[]} */ ([]);
    Object.assign(window, { waits });
    // The shortest that a browser tells of; the types do not know the field.
    const observed = { type: "event", durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") waits.push(entry.duration);
    }).observe(/** @type {PerformanceObserverInit} */ (observed));
  });
  const text = "Spacer po osiedlu z mieszkańcami i sąsiadami ".repeat(3);
  for (const field of ["Nazwa", "Miejsce", "Uwagi"]) {
    await page.getByRole("textbox", { name: field }).first().click();
    await page.keyboard.type(text, { delay: 60 });
  }
  return page.evaluate(
    ({ keys, limit }) => {
      const { waits } = /** @type {{ waits: number[] }} */ (/** @type {unknown} */ (window));
      return { keys, longest: Math.max(0, ...waits), late: waits.filter((wait) => wait > limit).length };
    },
    { keys: text.length * 3, limit: millisecondsOfTyping },
  );
}

/** What the page's process holds beyond what it shares with others; "–" where the system does not tell. */
async function rendererMegabytes() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter(({ type: kind }) => kind === "renderer")
    .map(({ id }) => {
      try {
        const lines = readFileSync(`/proc/${id}/smaps_rollup`, "utf8").matchAll(
          /^Private_\w+:\s+(\d+) kB$/gm,
        );
        return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1024;
      } catch {
        return 0;
      }
    });
  const most = Math.max(0, ...sizes);
  return most === 0 ? "–" : Math.round(most);
}

/** @param {string} origin */
async function firstScreenKilobytes(origin) {
  const context = await browser.newContext({
    locale,
    storageState: await browser.contexts()[0]?.storageState(),
  });
  const page = await context.newPage();
  /** @type {Promise<number>[]} */
  const sizes = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    // What draws the chart comes after the answers, by itself.
    if (pathname.endsWith(".js") && !pathname.includes("levels-panel"))
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  // Which programme it is does not matter to the scripts, and a small one has its answers soon.
  const small = programmes.find((programme) => programme.code === "PRZYKLAD")?.code ?? code;
  await page.goto(`${origin}/p/${small}/overview`);
  await page.getByRole("region", { name: "Czy mieszkańcy są aktywni?" }).getByRole("link").first().waitFor();
  const all = await Promise.all(sizes);
  return Math.round(all.reduce((sum, size) => sum + size, 0) / 1000);
}
