import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { browserCommand } from "../../electron/cli/open-browser.ts";
import { dataFolder as dataFolderOf } from "../../electron/compose-places.ts";
import { startCli } from "../support/run-cli.ts";

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "ewaluator-serve-"));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

/** Starts serving, hands over the address that was printed, and stops by Ctrl-C. */
async function serving<Result>(words: string[], visit: (address: string) => Promise<Result>) {
  const { child, ended, soFar } = startCli(["serve", "--no-open", ...words], { dataFolder });
  try {
    while (!soFar().stdout.includes("\n")) {
      if (child.exitCode !== null) throw new Error(`it did not serve: ${soFar().stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const visited = await visit(/http:\S+/.exec(soFar().stdout)?.[0] ?? "");
    child.kill("SIGINT");
    return { visited, ...(await ended) };
  } finally {
    child.kill("SIGKILL");
  }
}

/** Comes in by the address and asks the service as the page would. */
async function programmeCodes(address: string): Promise<string[]> {
  const { origin } = new URL(address);
  const entered = await fetch(address, { redirect: "manual" });
  const cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] as string;
  const answer = await fetch(`${origin}/rpc/programmes/list`, {
    method: "POST",
    headers: { cookie, origin, "content-type": "application/json", "x-ewaluator": "1" },
    body: JSON.stringify({ json: {} }),
  });
  const { json } = (await answer.json()) as { json: { code: string }[] };
  return json.map((programme) => programme.code);
}

describe("serve", () => {
  it("makes the user's own workspace, empty, and prints one line with its address", async () => {
    const { status, stdout, stderr, visited } = await serving([], programmeCodes);
    expect(visited).toEqual([]);
    expect(stdout).toMatch(/^Stanowisko pracy: http:\/\/127\.0\.0\.1:\d+\/\S+\n$/);
    expect([status, stderr]).toEqual([0, ""]);
    const own = join(dataFolder, "ewaluator-pal", "workspace.sqlite");
    expect([existsSync(own), existsSync(`${own}.lock`)]).toEqual([true, false]);
  });

  it("goes straight to the sample, which it makes the first time and keeps apart from the user's own workspace", async () => {
    const first = await serving(["--sample"], programmeCodes);
    expect(first.visited).toContain("PRZYKLAD");
    const second = await serving(["--sample"], programmeCodes);
    expect(second.visited).toEqual(first.visited);
    expect(existsSync(join(dataFolder, "ewaluator-pal", "workspace.sqlite"))).toBe(false);
  });

  it("refuses a workspace that is named but not there", async () => {
    const { ended } = startCli(["serve", "--no-open", "--workspace", join(dataFolder, "x.sqlite")], {
      dataFolder,
    });
    expect((await ended).status).toBe(4);
  });

  it("refuses a port that is taken, in one sentence", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stdout, stderr } = await startCli(["serve", "--no-open", "--port", String(port)], {
      dataFolder,
    }).ended;
    other.close();
    expect([status, stdout]).toEqual([3, ""]);
    expect(stderr).toBe(`Port ${port} jest zajęty albo niedostępny. Można podać inny (--port) albo żaden.\n`);
  });
});

describe("the browser", () => {
  it("is asked for by each system's own command, and not at all where there is no display", () => {
    expect(browserCommand("win32", {})?.[0]).toBe("rundll32");
    expect(browserCommand("darwin", {})).toEqual(["open"]);
    expect(browserCommand("linux", { PATH: process.env.PATH })).toBeUndefined();
    expect(browserCommand("linux", { PATH: dataFolder, DISPLAY: ":0" })).toBeUndefined();
  });
});

describe("the user's data folder", () => {
  it.each([
    ["linux", {}, "/home/anna/.local/share/ewaluator-pal"],
    ["linux", { XDG_DATA_HOME: "/dane" }, "/dane/ewaluator-pal"],
    ["darwin", {}, "/home/anna/Library/Application Support/ewaluator-pal"],
    ["win32", { APPDATA: "/roaming" }, "/roaming/ewaluator-pal"],
  ] as const)("on %s with %j is %s", (platform, environment, folder) => {
    expect(dataFolderOf(platform, environment, "/home/anna")).toBe(folder);
  });
});
