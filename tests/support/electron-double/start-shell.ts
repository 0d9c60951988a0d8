import { mkdtempSync, rmSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../../scripts/find-programs.mjs";
import { createElectronDouble, type ElectronDouble } from "./electron-double.ts";
import type { KeyStoreDouble } from "./key-store-double.ts";
import type { WindowDouble } from "./window-double.ts";

const DOUBLE = Symbol.for("ewaluator.electron-double");
const nativeImport = createRequire(import.meta.url)("./native-import.cjs") as (
  url: string,
) => Promise<unknown>;
let runs = 0;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron"
      ? // A new one for each run: the bundles take its exports when they are loaded.
        { url: `${new URL("./electron-module.mjs", import.meta.url)}?run=${runs}`, shortCircuit: true }
      : next(specifier, context),
});

export interface RunningShell extends ElectronDouble {
  folder: string;
  /** The first window and its page, once it has been loaded. */
  opened(): Promise<{ window: WindowDouble; page: Page }>;
  /** Quits as a user would and waits until the program would have ended. */
  quit(): Promise<void>;
}

export async function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no Chromium here: npm test installs it");
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args });
}

/** Runs the built shell with these words on its command line, as Electron would, on a fresh double. */
export async function startShell(
  browser: Browser,
  built: string,
  words: string[] = [],
  options: { isFirst?: boolean; userData?: string; keyStore?: KeyStoreDouble } = {},
): Promise<RunningShell> {
  const folder = options.userData ?? mkdtempSync(join(tmpdir(), "ewaluator-shell-"));
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "pl-PL" });
  const double = createElectronDouble(context, {
    userData: folder,
    isFirst: options.isFirst ?? true,
    keyStore: options.keyStore ?? { available: true, backend: "gnome_libsecret" },
  });
  const argv = process.argv;
  runs += 1;
  (globalThis as Record<symbol, unknown>)[DOUBLE] = double.module;
  process.argv = ["electron", ".", ...words];
  let created: (window: WindowDouble) => void = () => {};
  const firstWindow = new Promise<WindowDouble>((resolve) => {
    created = resolve;
  });
  double.app.once("browser-window-created", (_event: object, window: WindowDouble) => {
    window.once("ready-to-show", () => created(window));
  });
  await nativeImport(`${pathToFileURL(join(built, "main/shell.js"))}?run=${runs}`);
  double.markReady();
  return {
    ...double,
    folder,
    async opened() {
      const window = await firstWindow;
      return { window, page: await window.page };
    },
    async quit() {
      await double.app.quit();
      await double.ended;
      process.argv = argv;
      await context.close();
      if (!options.userData) rmSync(folder, { recursive: true, force: true });
    },
  };
}
