import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { openWorkspace } from "../../electron/compose.ts";
import { serveWorkstation } from "../../electron/web/index.ts";
import { ensureBuilt } from "../../scripts/build.mjs";
import { findBrowser } from "../../scripts/find-programs.mjs";
import { root } from "../../scripts/places.mjs";
import { resultOf } from "../support/result-of.ts";
import { bestOf } from "./timing.ts";

export interface StartFigures {
  /** From the launch of service and browser until an overview with its answers is there. */
  usable: number;
  /** From the launch of the same browser until a page with one word is there. */
  blank: number;
  /** What the browser loads for it, gzipped. */
  scriptKilobytes: number;
}

const RUNS = 5;

/** The start of the workstation on the sample workspace beside that of a blank page; null where there is no browser. */
export async function measureStart(): Promise<StartFigures | null> {
  const executablePath = findBrowser();
  if (!executablePath) return null;
  await ensureBuilt();
  const folder = await mkdtemp(join(tmpdir(), "ewaluator-bench-"));
  const path = join(folder, "start.sqlite");
  const made = await openWorkspace(path, { create: true });
  await resultOf(made.client.workspace.createSample({}));
  await made.close();
  const blankPage = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end("<!doctype html><title>.</title><p>Gotowe");
  });
  await new Promise<void>((resolve) => blankPage.listen(0, "127.0.0.1", resolve));
  const { port } = blankPage.address() as AddressInfo;
  const inBrowser = async (work: (browser: Browser) => Promise<void>) => {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    const start = performance.now();
    await work(browser);
    await browser.close();
    return performance.now() - start;
  };
  let scriptKilobytes = 0;
  try {
    const blank = await bestOf(RUNS, () =>
      inBrowser(async (browser) => {
        const page = await browser.newPage({ locale: "pl-PL" });
        await page.goto(`http://127.0.0.1:${port}/`);
        await page.getByText("Gotowe").waitFor();
      }),
    );
    const usable = await bestOf(RUNS, () =>
      inBrowser(async (browser) => {
        const workspace = await openWorkspace(path);
        const served = await serveWorkstation({ workspace, pageFolder: join(root, "out/renderer") });
        const page = await browser.newPage({ locale: "pl-PL" });
        const sizes: Promise<number>[] = [];
        page.on("response", (response) => {
          if (new URL(response.url()).pathname.endsWith(".js"))
            sizes.push(
              response.body().then(
                (body) => gzipSync(body).length,
                () => 0,
              ),
            );
        });
        await page.goto(served.address);
        await page
          .getByRole("region", { name: "Czy mieszkańcy są aktywni?" })
          .getByRole("link")
          .first()
          .waitFor();
        scriptKilobytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
        await served.close();
        await workspace.close();
      }),
    );
    return { usable: usable.ms, blank: blank.ms, scriptKilobytes };
  } finally {
    await new Promise((resolve) => blankPage.close(resolve));
    await rm(folder, { recursive: true, force: true });
  }
}
