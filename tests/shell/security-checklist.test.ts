import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/places.mjs";
import { builtBundles } from "../support/built-bundles.ts";
import { askForPort, frameAt, OUR_PAGE, shellWorkspace } from "../support/electron-double/shell-workspace.ts";
import { launchChromium, type RunningShell, startShell } from "../support/electron-double/start-shell.ts";

/** Electron's security checklist (electronjs.org, "Security", 20 points), each by its number, on the built bundles. */
let browser: Browser;
let built: string;
let workspace: Awaited<ReturnType<typeof shellWorkspace>>;
let shell: RunningShell;

beforeAll(async () => {
  built = await builtBundles();
  browser = await launchChromium();
  workspace = await shellWorkspace();
  shell = await startShell(browser, built, ["--workspace", workspace.path]);
  await shell.opened();
}, 240_000);

afterAll(async () => {
  await shell?.quit();
  await browser?.close();
  await workspace?.remove();
});

const preferences = async () => (await shell.opened()).window.options.webPreferences;
const contents = async () => (await shell.opened()).window.webContents;

/** Emits what Electron would before a navigation; whether the shell let it go on. */
async function isLet(event: "will-navigate" | "will-redirect" | "will-frame-navigate", url: string) {
  let prevented = false;
  (await contents()).emit(event, { url, preventDefault: () => (prevented = true) }, url);
  return !prevented;
}

const FOREIGN = [
  "https://www.krakow.pl/",
  "http://127.0.0.1:8080/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,x",
  "blob:https://evil.example/1",
  "app://evil/",
  "app://ewaluator.evil/",
  "app://ewaluator@evil/",
  "about:srcdoc",
  "devtools://devtools/bundled/inspector.html",
  "",
];

describe("Electron's security checklist", () => {
  it("1. only secure content: every request of the page is answered by the app's own protocol", async () => {
    const { page } = await shell.opened();
    const answers = await page.evaluate(() =>
      Promise.all(
        ["https://www.krakow.pl/a.js", "http://127.0.0.1:1/", "file:///etc/passwd"].map((address) =>
          fetch(address).then(
            () => "answered",
            () => "refused",
          ),
        ),
      ),
    );
    expect(answers).toEqual(["refused", "refused", "refused"]);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin),
    );
    expect(loaded.length).toBeGreaterThan(3);
    // What the page itself asked for; the three above never left it.
    expect(
      new Set(
        loaded.filter(
          (origin) =>
            origin !== "https://www.krakow.pl" && origin !== "http://127.0.0.1:1" && origin !== "null",
        ),
      ),
    ).toEqual(new Set([await page.evaluate(() => location.origin)]));
  });

  it("2. no Node in the page, its workers or its frames", async () => {
    expect(await preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
    const { page } = await shell.opened();
    const found = await page.evaluate(() =>
      ["require", "process", "module", "Buffer", "global", "electron"].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  it("3. context isolation: the page sees what the preload hands over, and nothing of its world", async () => {
    expect(await preferences()).toMatchObject({ contextIsolation: true });
    const { page } = await shell.opened();
    const seen = await page.evaluate(() => {
      const bridge = (window as never as { ewaluatorShell: object }).ewaluatorShell;
      return {
        keys: Object.keys(bridge).sort(),
        frozen: Object.isFrozen(bridge),
        world: ["contextBridge", "ipcRenderer", "__toMain", "__fromMain"].filter((name) => name in window),
      };
    });
    expect(seen).toEqual({
      keys: [
        ...["chooseFiles", "connect", "forgetPassword", "keepPassword", "openExternal", "passwordQuestion"],
        ...["passwordState", "print", "saveFile", "savePdf", "unlock"],
      ],
      frozen: true,
      world: [],
    });
  });

  it("4. the process is sandboxed, and the preload is written for it: one file, electron alone", async () => {
    expect(await preferences()).toMatchObject({ sandbox: true });
    expect(readFileSync(join(built, "preload/preload.cjs"), "utf8")).not.toMatch(/require\((?!"electron")/);
  });

  it("5. every permission is refused, asked or checked, and every device", () => {
    const { permissionRequest, permissionCheck, device } = shell.told;
    const permissions = [
      "media",
      "geolocation",
      "notifications",
      "clipboard-read",
      "fullscreen",
      "openExternal",
      "unknown",
    ];
    for (const permission of permissions) {
      let granted: boolean | undefined;
      permissionRequest?.({}, permission, (answer) => {
        granted = answer;
      });
      expect([permission, granted, permissionCheck?.({}, permission)]).toEqual([permission, false, false]);
    }
    for (const deviceType of ["hid", "serial", "usb"]) expect(device?.({ deviceType })).toBe(false);
  });

  it("6. web security is not switched off", async () => {
    expect(await preferences()).toMatchObject({ webSecurity: true });
  });

  it("7. a content security policy allows the app's own files alone, and holds in the page", async () => {
    const answer = await shell.schemes.get("app")?.(new Request(OUR_PAGE));
    const policy = answer?.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const { page } = await shell.opened();
    const outcome = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
      const style = document.createElement("style");
      style.textContent = "body { outline: 9px solid red }";
      document.body.append(style);
      // In a task of the page's own: the debugger's evaluation is free of the policy.
      const evaluated = await new Promise<boolean>((resolve) =>
        setTimeout(() => {
          try {
            resolve(new Function("return true")() as boolean);
          } catch {
            resolve(false);
          }
        }),
      );
      return {
        injected: "injected" in window,
        evaluated,
        outline: getComputedStyle(document.body).outlineWidth,
      };
    });
    expect(outcome).toMatchObject({ injected: false, evaluated: false });
    expect(outcome.outline).not.toBe("9px");
  });

  it("8. insecure content is not allowed to run", async () => {
    expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false });
  });

  it("9. no experimental features", async () => {
    expect(await preferences()).toMatchObject({ experimentalFeatures: false });
  });

  it("10. no Blink features are switched on", async () => {
    expect(Object.keys(await preferences())).not.toContain("enableBlinkFeatures");
    expect(readFileSync(join(built, "main/shell.js"), "utf8")).not.toMatch(
      /appendSwitch|enableBlinkFeatures/,
    );
  });

  it("11. no webview, so none that allows pop-ups", async () => {
    expect(await preferences()).toMatchObject({ webviewTag: false });
    const { page } = await shell.opened();
    expect(await page.locator("webview").count()).toBe(0);
  });

  it("12. a webview that is attached all the same is refused", async () => {
    let prevented = false;
    (await contents()).emit("will-attach-webview", { preventDefault: () => (prevented = true) }, {}, {});
    expect(prevented).toBe(true);
  });

  it("13. navigation, redirects and frames lead nowhere but to our page", async () => {
    for (const event of ["will-navigate", "will-redirect", "will-frame-navigate"] as const) {
      for (const url of FOREIGN) expect([event, url, await isLet(event, url)]).toEqual([event, url, false]);
      expect(await isLet(event, "app://ewaluator/p/PAL-OKNO/events?period=2017")).toBe(true);
    }
    const { page, window } = await shell.opened();
    await page.evaluate(() => {
      location.href = "https://www.krakow.pl/";
    });
    await expect
      .poll(() => window.webContents.departures.at(-1))
      .toMatchObject({ kind: "navigation", let: false });
    expect(window.webContents.getURL()).toMatch(/^app:\/\/ewaluator\//);
  });

  it("14. no new windows", async () => {
    const { page, window } = await shell.opened();
    for (const url of [...FOREIGN, OUR_PAGE])
      expect(window.webContents.openHandler({ url })).toEqual({ action: "deny" });
    await page.evaluate(() => void globalThis.open("https://www.krakow.pl/"));
    await expect.poll(() => page.context().pages().length).toBe(1);
    expect(shell.windows).toHaveLength(1);
  });

  it("15. only listed https addresses are opened outside", async () => {
    const open = (address: unknown) =>
      shell.invokeAs(frameAt(OUR_PAGE), "ewaluator:open-external", address as string);
    const refused = [
      ...FOREIGN.slice(1),
      "http://www.krakow.pl/",
      "https://www.krakow.pl.evil.example/",
      "https://user@www.krakow.pl/",
      "https://evil.example/www.krakow.pl",
      "HTTPS://EVIL.example",
      "smb://server/share",
      null,
      { toString: () => "calc.exe" },
    ];
    for (const address of refused) await open(address);
    expect(shell.told.external).toEqual([]);
    await open("https://www.bip.krakow.pl/?dok_id=1");
    expect(shell.told.external).toEqual(["https://www.bip.krakow.pl/?dok_id=1"]);
  });

  it("16. a current Electron: the version that the stack names, exactly", () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(devDependencies.electron).toMatch(/^45\.\d+\.\d+$/);
  });

  it("17. the sender of every message is checked: our page in the main frame, and nobody else", async () => {
    const strangers = [
      null,
      ...FOREIGN.map((url) => frameAt(url)),
      // Our own page inside a frame, or a foreign frame inside our page.
      frameAt(OUR_PAGE, frameAt("https://evil.example/")),
      frameAt("https://evil.example/", frameAt(OUR_PAGE)),
    ];
    expect(shell.handlers.size).toBe(10);
    for (const stranger of strangers) {
      for (const channel of shell.handlers.keys())
        await expect(shell.invokeAs(stranger, channel, "x"), `${stranger?.url} ${channel}`).rejects.toThrow(
          "not our page",
        );
      const given = askForPort(
        shell,
        (onPort) => stranger && { ...stranger, postMessage: (_c, _m, ports = []) => ports.forEach(onPort) },
      );
      expect(given, stranger?.url).toBeUndefined();
    }
    expect(askForPort(shell, (onPort) => frameAt(OUR_PAGE, null, onPort))).toBeDefined();
  });

  it("18. an own protocol instead of file://, with no rights it does not need, that reads nothing outside the page's folder", async () => {
    expect(shell.told.schemes).toEqual([
      {
        scheme: "app",
        privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false },
      },
    ]);
    expect((await shell.opened()).window.webContents.getURL()).toMatch(/^app:\/\/ewaluator\//);
    const statusOf = async (url: string, init?: RequestInit) =>
      (await shell.schemes.get("app")?.(new Request(url, init)))?.status;
    for (const path of [
      "../main/shell.js",
      "..%2fmain%2fshell.js",
      "%2e%2e/%2e%2e/package.json",
      "assets/..%5c..%5cx.js",
      "%00.js",
    ])
      expect([path, await statusOf(`app://ewaluator/${path}`)]).toEqual([path, 404]);
    expect(await statusOf("app://other/index.html")).toBe(404);
    expect(await statusOf(OUR_PAGE, { method: "POST" })).toBe(404);
  });

  it("19. the fuses of the packaged program are set (all of them: tests/architecture/packaging.test.ts)", () => {
    const configuration = readFileSync(join(root, "electron-builder.yml"), "utf8");
    for (const off of [
      "runAsNode",
      "enableNodeOptionsEnvironmentVariable",
      "enableNodeCliInspectArguments",
      "grantFileProtocolExtraPrivileges",
    ])
      expect(configuration).toMatch(new RegExp(`^  ${off}: false$`, "m"));
    for (const on of [
      "enableCookieEncryption",
      "enableEmbeddedAsarIntegrityValidation",
      "onlyLoadAppFromAsar",
    ])
      expect(configuration).toMatch(new RegExp(`^  ${on}: true$`, "m"));
    // So nothing in the bundle may start itself as plain Node; the reader has a utility process (window.test.ts).
    expect(readFileSync(join(built, "main/shell.js"), "utf8")).not.toContain("ELECTRON_RUN_AS_NODE");
  });

  it("20. no Electron API is handed to the page: functions that take text, give data, and ask the main process", async () => {
    const { page } = await shell.opened();
    const kinds = await page.evaluate(() => {
      const bridge = (window as never as { ewaluatorShell: Record<string, unknown> }).ewaluatorShell;
      return [...new Set(Object.values(bridge).map((value) => typeof value))];
    });
    expect(kinds).toEqual(["function"]);
    const preload = readFileSync(join(built, "preload/preload.cjs"), "utf8");
    // No channel of the page's choice ever reaches ipcRenderer.
    expect(preload).not.toMatch(/exposeInMainWorld\([^{]*ipcRenderer/);
    expect(
      [...preload.matchAll(/ipcRenderer\.(?:send|invoke)\(([^,)]+)/g)].map(([, channel]) => channel),
    ).toEqual([
      "connect",
      ...[
        ...["save-file", "choose-files", "print", "save-pdf", "open-external"],
        ...["password-question", "unlock", "password-state", "keep-password", "forget-password"],
      ].map((name) => `"ewaluator:${name}"`),
    ]);
  });
});
