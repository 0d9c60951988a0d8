import { defineConfig } from "@playwright/test";
import { findElectron } from "./scripts/electron-window.mjs";
import { findBrowser } from "./scripts/find-programs.mjs";
import { isSlowDay } from "./tests/e2e/support/slow-day.ts";

const browser = findBrowser();
const isRoot = process.getuid?.() === 0;

/** Tests of the page run in the system's Chromium, which must not call its makers while it works for us. */
const chromiumArguments = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  ...(isRoot ? ["--no-sandbox"] : []),
];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".cache/e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: isSlowDay ? 300_000 : 60_000,
  expect: { timeout: isSlowDay ? 40_000 : 10_000 },
  reporter: "list",
  use: {
    viewport: { width: 1366, height: 768 },
    locale: "pl-PL",
    timezoneId: "Europe/Warsaw",
    acceptDownloads: true,
    screenshot: "only-on-failure",
    // A trace is made of every step of every test; `--trace on` asks for one.
    trace: "off",
    // Would need ffmpeg, which only Playwright's own download has.
    video: "off",
  },
  projects: [
    {
      name: "page",
      testIgnore: "**/e2e/electron/**",
      use: {
        browserName: "chromium",
        launchOptions: { args: chromiumArguments, ...(browser ? { executablePath: browser } : {}) },
      },
    },
    {
      // Specs of tests/e2e/electron start the real window. Where its program is absent each says so and is skipped:
      // test.skip(test.info().project.metadata.electronProgram === null, "Electron's program is not installed here").
      name: "electron",
      testMatch: "**/e2e/electron/**/*.spec.ts",
      metadata: { electronProgram: findElectron() },
    },
  ],
});
