import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, expect, test } from "@playwright/test";
import { root } from "../../../scripts/places.mjs";

/** The real window, wherever Electron's program is; on the double the same is checked point by point in tests/shell. */
let electron: ElectronApplication;
let folder: string;

test.beforeEach(async () => {
  const executablePath = test.info().project.metadata.electronProgram as string | null;
  test.skip(executablePath === null, "Electron's program is not installed here");
  folder = mkdtempSync(join(tmpdir(), "ewaluator-window-"));
  electron = await _electron.launch({
    executablePath: executablePath as string,
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), root, "--sample"],
    env: { ...process.env, XDG_DATA_HOME: folder, APPDATA: folder } as Record<string, string>,
  });
});

test.afterEach(async () => {
  await electron?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test("opens on the sample and shows its first programme", async () => {
  const page = await electron.firstWindow();
  await expect(page.getByText("Grzegórzki").first()).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/ewaluator\/p\//);
});

test("is sandboxed, without Node, and goes nowhere else", async () => {
  const page = await electron.firstWindow();
  expect(await page.evaluate(() => ["require", "process"].filter((name) => name in window))).toEqual([]);
  await page.evaluate(() => {
    location.href = "https://www.krakow.pl/";
  });
  await page.evaluate(() => void window.open("https://www.krakow.pl/"));
  expect(page.url()).toMatch(/^app:\/\/ewaluator\//);
  expect(electron.windows()).toHaveLength(1);
});
