import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openWorkspace } from "../../electron/compose.ts";
import { AskedWorkspace } from "../../electron/compose-password.ts";
import { defaultWorkspacePath } from "../../electron/compose-places.ts";
import { withoutPassword } from "../../electron/storage/postgres/address.ts";
import { type ServedWorkstation, serveWorkstation } from "../../electron/web/index.ts";
import { openSharedOffice, type SharedOffice } from "../support/shared-office.ts";

describe("the page before the password", () => {
  let office: SharedOffice;
  let address: string;
  let account: string;
  let password: string;
  let folder: string;
  let asked: AskedWorkspace;
  let served: ServedWorkstation;
  let cookie: string;
  /** After how many wrong tries it was made to wait. */
  let waits: number[];

  beforeAll(async () => {
    office = await openSharedOffice();
    await (await office.open(office.ownerAddress)).close();
    const hired = await office.hire("worker");
    password = new URL(hired.address).password;
    account = hired.account;
    address = withoutPassword(hired.address);
    folder = mkdtempSync(join(tmpdir(), "ewaluator-unlock-"));
    writeFileSync(join(folder, "index.html"), "<p>stanowisko</p>");
    writeFileSync(join(folder, "unlock.html"), "<p>hasło</p>");
  });
  afterAll(async () => {
    await office.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    vi.stubEnv("PGPASSWORD", undefined);
    vi.stubEnv("PGPASSFILE", join(folder, "none"));
    vi.stubEnv("XDG_DATA_HOME", folder);
    waits = [];
    asked = new AskedWorkspace(
      address,
      (given) => openWorkspace(given),
      (wrongTries) => {
        waits.push(wrongTries);
        return 50;
      },
    );
    await asked.begin();
    served = await serveWorkstation({ workspace: asked, pageFolder: folder });
    const entered = await fetch(served.address, { redirect: "manual" });
    cookie = String(entered.headers.get("set-cookie")).split(";")[0] as string;
  });
  afterEach(async () => {
    await served.close();
    await asked.close();
    vi.unstubAllEnvs();
  });

  const headers = (change: Record<string, string | undefined> = {}) => {
    const usual = { cookie, origin: served.origin, "x-ewaluator": "1", "content-type": "application/json" };
    return Object.fromEntries(
      Object.entries({ ...usual, ...change }).filter(([, value]) => value !== undefined),
    ) as Record<string, string>;
  };
  const answer = (given: object | string, change?: Record<string, string | undefined>) =>
    fetch(`${served.origin}/unlock`, {
      method: "POST",
      headers: headers(change),
      body: typeof given === "string" ? given : JSON.stringify({ keep: false, ...given }),
    });
  const problemOf = async (response: Response) =>
    ((await response.json()) as { problem: { messageKey: string } | null }).problem?.messageKey ?? null;
  const page = async (path = "/") => (await fetch(served.origin + path, { headers: { cookie } })).text();
  const info = () =>
    fetch(`${served.origin}/rpc/workspace/info`, {
      method: "POST",
      headers: headers(),
      body: JSON.stringify({ json: {} }),
    });

  it("asks under every address of the page, and says where and for whom", async () => {
    for (const path of ["/", "/p/PAL/events", "/index.html", "/unlock.html"])
      expect(await page(path)).toBe("<p>hasło</p>");
    const question = await fetch(`${served.origin}/unlock`, { headers: { cookie } });
    expect(await question.json()).toEqual({
      place: new URL(address).host + new URL(address).pathname,
      account,
      problem: null,
      canKeep: false,
    });
  });

  it("gives nothing else: no operation, no file, no place for files", async () => {
    expect((await info()).status).toBe(503);
    for (const path of ["/files/x", "/attachments/x"]) expect(await page(path)).toBe("<p>hasło</p>");
    const upload = await fetch(`${served.origin}/uploads`, { method: "POST", headers: headers(), body: "x" });
    expect(upload.status).toBe(503);
  });

  it.each([
    ["without the cookie", { cookie: undefined }, 401],
    ["from another origin", { origin: "http://127.0.0.1:1" }, 403],
    ["without an origin", { origin: undefined }, 403],
    ["without our own header", { "x-ewaluator": undefined }, 403],
    ["as another type", { "content-type": "text/plain" }, 415],
    ["from another site", { "sec-fetch-site": "cross-site" }, 403],
  ])("takes no password %s", async (_how, change, status) => {
    expect((await answer({ account, password }, change)).status).toBe(status);
    expect(asked.opened).toBeUndefined();
  });

  it.each([
    ["not JSON", "{"],
    ["another shape", '{"password":"x"}'],
    ["more than an answer", JSON.stringify({ account: "a", password: "x".repeat(9000), keep: false })],
  ])("refuses %s without trying it", async (_what, body) => {
    expect((await answer(body)).status).toBe(422);
    expect(waits).toEqual([]);
  });

  it("opens with the right one, in the same process and behind the same cookie", async () => {
    expect(await problemOf(await answer({ account, password: "zle" }))).toBe("workspace.passwordWrong");
    expect((await info()).status).toBe(503);
    expect(await problemOf(await answer({ account, password }))).toBeNull();
    expect(await page()).toBe("<p>stanowisko</p>");
    const { json } = (await (await info()).json()) as { json: { userName: string } };
    expect(json.userName).toBe(account);
    // A second tab that still asks is told that it is open.
    expect(await problemOf(await answer({ account: "x", password: "x" }))).toBeNull();
  });

  it("makes wrong tries wait ever longer, and tries one at a time", async () => {
    for (const wrong of ["a", "b", "c"]) await answer({ account, password: wrong });
    expect(waits).toEqual([1, 2, 3]);
    const [first, second] = await Promise.all([
      answer({ account, password: "d" }).then(problemOf),
      answer({ account, password }).then(problemOf),
    ]);
    expect([first, second].sort()).toEqual(
      ["workspace.passwordBeingTried", "workspace.passwordWrong"].sort(),
    );
  });

  it("remembers another account that was right, where the address is the one opened by itself, and never a password", async () => {
    const data = join(folder, "ewaluator-pal");
    mkdirSync(data, { recursive: true });
    const named = new URL(address);
    named.username = "barbara";
    writeFileSync(join(data, "workspace-address.txt"), named.href);
    const own = new AskedWorkspace(named.href, (given) => openWorkspace(given));
    await own.begin();
    expect(own.question.account).toBe("barbara");
    expect(await own.unlock({ account, password })).toBeNull();
    await own.close();
    expect(defaultWorkspacePath()).toBe(address);
  });

  it("says that the server is gone, without making anybody wait", async () => {
    const away = new URL(address);
    away.port = "1";
    const other = new AskedWorkspace(away.href, (given) => openWorkspace(given));
    await expect(other.begin()).rejects.toMatchObject({ reason: "unreachable" });
    expect(await other.unlock({ account, password })).toMatchObject({ messageKey: "workspace.unreachable" });
  });
});
