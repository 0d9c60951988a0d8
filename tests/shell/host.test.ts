import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openWorkspace } from "../../electron/compose.ts";
import { CHANNELS } from "../../electron/shell/shell-api.ts";
import { builtBundles } from "../support/built-bundles.ts";
import type { MenuItem } from "../support/electron-double/electron-double.ts";
import { shellWorkspace } from "../support/electron-double/shell-workspace.ts";
import { launchChromium, type RunningShell, startShell } from "../support/electron-double/start-shell.ts";
import { resultOf } from "../support/result-of.ts";

let browser: Browser;
let built: string;
let userData: string;
let workspace: Awaited<ReturnType<typeof shellWorkspace>>;
let shell: RunningShell | undefined;

beforeAll(async () => {
  built = await builtBundles();
  browser = await launchChromium();
  userData = mkdtempSync(join(tmpdir(), "ewaluator-shell-data-"));
  workspace = await shellWorkspace();
}, 240_000);

afterEach(async () => {
  await shell?.quit();
  shell = undefined;
});

afterAll(async () => {
  await browser?.close();
  await workspace?.remove();
  rmSync(userData, { recursive: true, force: true });
});

const start = async (path = workspace.path, isFirst = true) => {
  shell = await startShell(browser, built, ["--workspace", path], { userData, isFirst });
  return shell;
};
const labels = (items: MenuItem[]) =>
  items.flatMap((item) => [item.label, ...(item.submenu ?? []).map(({ label }) => label)]).filter(Boolean);
const pressMenu = (items: MenuItem[], label: string) =>
  items
    .flatMap(({ submenu }) => submenu ?? [])
    .find((item) => item.label === label)
    ?.click?.();

describe("the menu", () => {
  it("is Polish, and its commands reach the window", async () => {
    const { told, opened } = await start();
    const { window } = await opened();
    expect(labels(told.menu)).toEqual(
      expect.arrayContaining([
        "Plik",
        "Drukuj…",
        "Zakończ",
        "Edycja",
        "Kopiuj",
        "Widok",
        "Pomoc",
        "O programie",
      ]),
    );
    pressMenu(told.menu, "Drukuj…");
    expect(window.webContents.printCount).toBe(1);
    pressMenu(told.menu, "O programie");
    expect(told.dialogs.at(-1)).toMatchObject({
      kind: "message",
      options: { message: "Ewaluator PAL, wersja 0.1.0", detail: workspace.path },
    });
  });

  it("is English, every word of it, in a workspace set to English", async () => {
    const english = await shellWorkspace("en");
    const { told, opened } = await start(english.path);
    await opened();
    expect(labels(told.menu)).toEqual(expect.arrayContaining(["File", "Edit", "View", "Help"]));
    expect(labels(told.menu).filter((label) => /[ąćęłńóśźż]/i.test(label as string))).toEqual([]);
    await shell?.quit();
    shell = undefined;
    await english.remove();
  });

  it("offers no developer tools", async () => {
    const { told, opened } = await start();
    await opened();
    const roles = told.menu.flatMap(({ submenu }) => submenu ?? []).map(({ role }) => role);
    expect(roles).not.toContain("toggleDevTools");
    expect(roles).toContain("copy");
  });
});

describe("one program, one workspace", () => {
  it("leaves at once when another one runs already", async () => {
    const second = await startShell(browser, built, ["--workspace", workspace.path], {
      userData,
      isFirst: false,
    });
    await second.ended;
    expect(second.windows).toHaveLength(0);
    expect(second.handlers.size).toBe(0);
    await second.quit();
  });

  it("shows its window when a second one was started", async () => {
    const { app, opened } = await start();
    const { window } = await opened();
    window.minimize();
    app.emit("second-instance");
    expect(window.calls.slice(-2)).toEqual(["restore", "focus"]);
  });

  it("says why a workspace cannot be opened, and ends without a window", async () => {
    const held = await openWorkspace(workspace.path);
    shell = await startShell(browser, built, ["--workspace", workspace.path], { userData });
    await shell.ended;
    expect(shell.windows).toHaveLength(0);
    expect(shell.told.dialogs).toEqual([
      {
        kind: "error",
        options: {
          title: "Nie można otworzyć zbioru danych",
          content: expect.stringContaining(String(process.pid)),
        },
      },
    ]);
    await held.close();
  });

  it("offers the newest sound backup for a workspace that opens no more, and puts the damaged file aside", async () => {
    const own = await shellWorkspace();
    const opened = await openWorkspace(own.path);
    await resultOf(opened.client.backups.create({}));
    await opened.close();
    writeFileSync(own.path, "zniszczone");
    shell = await startShell(browser, built, ["--workspace", own.path], { userData });
    const { page } = await shell.opened();
    await page.getByText("PAL-OKNO").first().waitFor();
    expect(shell.told.dialogs).toMatchObject([
      { kind: "message", options: { buttons: ["Przywróć kopię", "Zamknij"] } },
    ]);
    await shell.quit();
    shell = undefined;
    expect(readdirSync(own.folder).filter((name) => name.includes(".damaged-"))).toHaveLength(1);
    await own.remove();
  });

  it("gives the workspace back when it quits, also when quitting is asked for twice", async () => {
    const { app, opened, quit } = await start();
    await opened();
    void app.quit();
    await quit();
    shell = undefined;
    const again = await openWorkspace(workspace.path);
    expect(await again.client.workspace.check({})).toMatchObject({ sound: true });
    await again.close();
  });

  it("brings a crashed page back, but not one that always crashes", async () => {
    const { opened } = await start();
    const { window } = await opened();
    for (let crash = 0; crash < 5; crash++)
      window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    expect(window.webContents.reloadCount).toBe(3);
  });
});

describe("the window's place", () => {
  const statePath = () => join(userData, "window.json");

  it("is kept when it closes and taken up again", async () => {
    const first = await start();
    const { window } = await first.opened();
    window.options.x = 210;
    window.options.y = 120;
    window.maximize();
    await first.quit();
    expect(JSON.parse(readFileSync(statePath(), "utf8"))).toMatchObject({ x: 210, y: 120, maximized: true });
    const second = await start();
    const again = (await second.opened()).window;
    expect(again.options).toMatchObject({ x: 210, y: 120 });
    expect(again.calls).toEqual(["maximize", "show"]);
  });

  it("is the usual one when that screen is gone, or when what was kept makes no sense", async () => {
    for (const kept of ['{"x":9000,"y":0,"width":800,"height":600}', "{", '{"x":"a"}', "null"]) {
      writeFileSync(statePath(), kept);
      const running = await start();
      const { options } = (await running.opened()).window;
      expect([kept, options.width, options.height, options.x]).toEqual([kept, 1366, 768, undefined]);
      await running.quit();
      shell = undefined;
    }
  });
});

describe("the preload script", () => {
  it("is one CommonJS file that imports electron alone and knows the shell's channels by their names", () => {
    const preload = readFileSync(join(built, "preload/preload.cjs"), "utf8");
    expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
    for (const channel of Object.values(CHANNELS)) expect(preload).toContain(channel);
  });
});
