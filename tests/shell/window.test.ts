import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtBundles } from "../support/built-bundles.ts";
import { portClient, shellWorkspace } from "../support/electron-double/shell-workspace.ts";
import { launchChromium, type RunningShell, startShell } from "../support/electron-double/start-shell.ts";
import { resultOf } from "../support/result-of.ts";

interface Bridge {
  saveFile(fileId: string): Promise<{ saved: boolean; path?: string; failed?: string }>;
  chooseFiles(endings: string[]): Promise<{ name: string; fileId: string }[]>;
  print(): Promise<void>;
  savePdf(name: string): Promise<{ saved: boolean; path?: string; failed?: string }>;
}

let browser: Browser;
let built: string;
let workspace: Awaited<ReturnType<typeof shellWorkspace>>;
let shell: RunningShell;

beforeAll(async () => {
  built = await builtBundles();
  browser = await launchChromium();
  workspace = await shellWorkspace();
  shell = await startShell(browser, built, ["--workspace", workspace.path]);
}, 240_000);

afterAll(async () => {
  await shell?.quit();
  await browser?.close();
  await workspace?.remove();
});

describe("the window", () => {
  it("opens on the workspace and shows its programme, through the message port", async () => {
    const { window, page } = await shell.opened();
    await page.getByText("PAL-OKNO").first().waitFor();
    expect(window.calls).toContain("show");
    expect(window.webContents.getURL()).toBe("app://ewaluator/p/PAL-OKNO/overview");
    expect(await page.evaluate(() => typeof (window as { fetch?: unknown }).fetch)).toBe("function");
  });

  it("needs nothing from outside: every request stays with the app's own addresses", async () => {
    const { window } = await shell.opened();
    expect(window.webContents.departures.filter(({ let: passed }) => !passed)).toEqual([]);
  });

  it("shows at once what another window of the same program changed", async () => {
    const { page } = await shell.opened();
    const { client } = portClient(shell);
    const [programme] = await client.programmes.list({});
    const { id: _id, revision, ...rest } = await client.programmes.get({ id: programme?.id as string });
    await client.programmes.update({
      ...rest,
      id: programme?.id as string,
      revision,
      name: "Nowa nazwa",
    } as never);
    await page.getByText("Nowa nazwa").first().waitFor();
  });

  it("stops long work when its listener leaves, and keeps nothing of it", async () => {
    const { client } = portClient(shell);
    const before = (await client.journal.list({})).total;
    for await (const event of await client.workspace.createSample({ volume: 50_000 })) {
      expect(event.type).toBe("progress");
      break;
    }
    // The next command waits for the cancelled one to be taken back.
    await client.areas.create({ name: "Po przerwaniu" });
    expect((await client.journal.list({})).total).toBe(before + 1);
    expect(await client.programmes.list({})).toHaveLength(1);
  });

  it("drops junk on the port and goes on answering", async () => {
    const { client, port } = portClient(shell);
    for (const junk of [
      null,
      7,
      "",
      "{",
      "[]",
      '{"i":1}',
      { i: "x" },
      '{"i":"1","p":{}}',
      "x".repeat(100_000),
    ])
      port.postMessage(junk);
    for (const junk of ['{"i":"1","t":3}', '{"i":"1","t":2,"p":null}', '{"i":"1","p":{"u":"http://x/"}}'])
      port.postMessage(junk);
    port.postMessage('{"i":"1","p":{"u":"/workspace/info","h":{"content-type":"multipart/form-data"}}}');
    port.postMessage(new Uint8Array([1, 2, 3]));
    expect((await client.workspace.info({})).engine).toBe("sqlite");
  });

  it("gives a reloaded page a new port", async () => {
    const { page } = await shell.opened();
    await page.reload();
    await page.getByText("PAL-OKNO").first().waitFor();
  });
});

describe("dialogs", () => {
  const bridge = async <Result>(
    call: (bridge: Bridge, argument: never) => Promise<Result>,
    argument?: unknown,
  ) => {
    const { page } = await shell.opened();
    const handle = await page.evaluateHandle(
      () => (window as never as { ewaluatorShell: Bridge }).ewaluatorShell,
    );
    return handle.evaluate(call as never, argument) as Promise<Result>;
  };
  const makeReport = async () => {
    const { client } = portClient(shell);
    const programmeIds = (await client.programmes.list({})).map(({ id }) => id);
    return resultOf(client.reports.yearly({ programmeIds, year: 2017 }));
  };

  it("save a made file where the user wants it, whole, and leave nothing beside it", async () => {
    const made = await makeReport();
    const target = join(workspace.folder, "Rejestr.xlsx");
    shell.answers.save = { canceled: false, filePath: target };
    const answer = await bridge((api, fileId) => api.saveFile(fileId), made.fileId);
    expect(answer).toEqual({ saved: true, path: target });
    expect(shell.told.dialogs.at(-1)).toMatchObject({
      kind: "save",
      options: { defaultPath: made.fileName },
    });
    expect(readFileSync(target).byteLength).toBe(made.sizeBytes);
    expect(readdirSync(workspace.folder).filter((name) => name.endsWith(".new"))).toEqual([]);
  });

  it("tell a cancelled save from one that could not be written", async () => {
    const made = await makeReport();
    shell.answers.save = { canceled: true };
    expect(await bridge((api, fileId) => api.saveFile(fileId), made.fileId)).toEqual({ saved: false });
    const target = join(workspace.folder, "nie-ma-folderu", "a.xlsx");
    shell.answers.save = { canceled: false, filePath: target };
    expect(await bridge((api, fileId) => api.saveFile(fileId), made.fileId)).toEqual({
      saved: false,
      failed: "ENOENT",
      path: target,
    });
    expect(existsSync(target)).toBe(false);
  });

  it("save no file that the service did not make", async () => {
    await expect(bridge((api) => api.saveFile("../../etc/passwd"))).rejects.toThrow();
  });

  it("offer chosen files by an id, never by their path", async () => {
    const file = join(workspace.folder, "stary rejestr.xlsx");
    writeFileSync(file, "to nie jest skoroszyt");
    shell.answers.open = { canceled: false, filePaths: [file] };
    const chosen = await bridge((api) => api.chooseFiles(["xlsx", "../x", "*"]));
    expect(chosen).toEqual([{ name: "stary rejestr.xlsx", fileId: expect.not.stringContaining("/") }]);
    expect(shell.told.dialogs.at(-1)?.options.filters).toEqual([{ name: "xlsx", extensions: ["xlsx"] }]);
  });

  it("read a chosen file in a utility process, since the packaged program cannot fork itself as Node", async () => {
    const file = join(workspace.folder, "zly.xlsx");
    writeFileSync(file, "PK\u0003\u0004 to nie jest skoroszyt");
    shell.answers.open = { canceled: false, filePaths: [file] };
    const [chosen] = await bridge((api) => api.chooseFiles(["xlsx"]));
    const { client } = portClient(shell);
    const programmeId = (await client.programmes.list({}))[0]?.id as string;
    const before = shell.told.utilities.length;
    const failed = await resultOf(
      client.registers.import({ programmeId, files: [chosen as never], dryRun: true } as never) as never,
    ).catch((error: { code: string; data: { messageKey: string } }) => error);
    expect(failed).toMatchObject({
      code: "FILE_REFUSED",
      data: { messageKey: expect.stringMatching(/^foreignFile/) },
    });
    expect(shell.told.utilities).toHaveLength(before + 1);
    expect(shell.told.utilities.at(-1)?.options).toMatchObject({
      execArgv: ["--max-old-space-size=256"],
      env: {},
    });
  });

  it("write the page as an A4 PDF where the user wants it, under a name that every system takes", async () => {
    await shell.opened();
    const target = join(workspace.folder, "Ewaluacja.pdf");
    shell.answers.save = { canceled: false, filePath: target };
    expect(await bridge((api) => api.savePdf('PAL-X: "Ewaluacja" <2017>'))).toEqual({
      saved: true,
      path: target,
    });
    expect(shell.told.dialogs.at(-1)).toMatchObject({ options: { defaultPath: "PAL-X Ewaluacja 2017.pdf" } });
    const pdf = readFileSync(target, "latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf).toMatch(/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  });

  it("print the page when asked", async () => {
    const { window } = await shell.opened();
    await bridge((api) => api.print());
    expect(window.webContents.printCount).toBe(1);
  });
});
