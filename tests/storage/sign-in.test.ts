import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { workerTasks } from "../../electron/jobs/worker-tasks.ts";
import type { WorkspaceRefusedError } from "../../electron/storage/database.ts";
import { openStorage } from "../../electron/storage/open-storage.ts";
import {
  accountOf,
  passwordOf,
  withoutPassword,
  withPassword,
} from "../../electron/storage/postgres/address.ts";
import { openSharedOffice, type SharedOffice } from "../support/shared-office.ts";

const STRANGE = "zażółć gęślą #/?%@: 'x'\"\\&=100%";

describe("signing in to a shared workspace", () => {
  let office: SharedOffice;
  let worker: { account: string; address: string };
  let folder: string;

  beforeAll(async () => {
    office = await openSharedOffice();
    await (await office.open(office.ownerAddress)).close();
    worker = await office.hire("worker");
    folder = mkdtempSync(join(tmpdir(), "ewaluator-sign-in-"));
  });
  afterAll(async () => {
    await office.close();
    rmSync(folder, { recursive: true });
  });
  // Neither a variable nor a file of the machine that runs the test may give a password.
  beforeEach(() => {
    vi.stubEnv("PGPASSWORD", undefined);
    vi.stubEnv("PGPASSFILE", join(folder, "none"));
  });
  afterEach(() => vi.unstubAllEnvs());

  const refusalOf = async (address: string): Promise<WorkspaceRefusedError> => {
    try {
      const storage = await openStorage(address);
      await storage.close();
    } catch (error) {
      return error as WorkspaceRefusedError;
    }
    throw new Error("it let us in");
  };
  const opens = async (address: string) => {
    const storage = await openStorage(address);
    await storage.close();
    return storage.account;
  };
  const changed = (change: (url: URL) => void) => {
    const url = new URL(worker.address);
    change(url);
    return url.href;
  };

  it("says that the password is missing, and whose", async () => {
    const refused = await refusalOf(withoutPassword(worker.address));
    expect([refused.reason, refused.params.account]).toEqual(["passwordMissing", worker.account]);
  });

  it("tells a wrong password, also an unknown account, from a missing one", async () => {
    expect((await refusalOf(withPassword(worker.address, worker.account, "x"))).reason).toBe("passwordWrong");
    expect((await refusalOf(withPassword(worker.address, "nobody_here", "x"))).reason).toBe("passwordWrong");
    vi.stubEnv("PGPASSWORD", "x");
    expect((await refusalOf(withoutPassword(worker.address))).reason).toBe("passwordWrong");
  });

  it("says when the account may not come in, or has no rights there", async () => {
    await office.administer(`alter role ${worker.account} nologin`);
    expect((await refusalOf(worker.address)).reason).toBe("accountRefused");
    await office.administer(`alter role ${worker.account} login`);
    await office.administer("create role outsider login password 'x'");
    expect((await refusalOf(withPassword(worker.address, "outsider", "x"))).reason).toBe("accountRefused");
    await office.administer("drop role outsider");
  });

  it("says when the server has no such database", async () => {
    const refused = await refusalOf(
      changed((url) => {
        url.pathname = "/nie_ma";
      }),
    );
    expect([refused.reason, refused.params.address]).toEqual([
      "databaseMissing",
      expect.stringMatching(/\/nie_ma$/),
    ]);
  });

  it("takes the password of PGPASSWORD and of the password file, as before", async () => {
    const { hostname, port, pathname, username, password } = new URL(worker.address);
    vi.stubEnv("PGPASSWORD", password);
    expect(await opens(withoutPassword(worker.address))).toBe(worker.account);
    vi.stubEnv("PGPASSWORD", undefined);
    const file = join(folder, "pgpass");
    writeFileSync(file, `${hostname}:${port}:${pathname.slice(1)}:${username}:${password}\n`, {
      mode: 0o600,
    });
    vi.stubEnv("PGPASSFILE", file);
    expect(await opens(withoutPassword(worker.address))).toBe(worker.account);
  });

  it("takes any sign in a password, and gives it back as it was", async () => {
    await office.administer(`alter role ${worker.account} password '${STRANGE.replaceAll("'", "''")}'`);
    const address = withPassword(worker.address, worker.account, STRANGE);
    expect(await opens(address)).toBe(worker.account);
    expect([accountOf(address), passwordOf(address)]).toEqual([worker.account, STRANGE]);
    worker.address = address;
  });

  it("shows the password in no refusal, no message, no stack and no cause", async () => {
    const secret = "Tajne-Haslo-7";
    const url = new URL(withPassword(worker.address, worker.account, secret));
    const elsewhere = (change: (other: URL) => void) => {
      const other = new URL(url);
      change(other);
      return other.href;
    };
    const addresses = [
      url.href,
      elsewhere((other) => {
        other.port = "1";
      }),
      `${withoutPassword(url.href)}?password=${secret}`,
      `postgres://anna:${secret}#x@server/baza`,
      `postgres://anna:${secret}@192.0.2.1/baza?sslmode=disable`,
    ];
    for (const address of addresses) {
      const refused = await refusalOf(address);
      const { message, stack, params, cause } = refused;
      expect(
        [message, stack, JSON.stringify(params), String(cause), (cause as Error)?.stack].join(),
        address,
      ).not.toContain(secret);
    }
    expect((await refusalOf(addresses[3] as string)).reason).toBe("addressUnreadable");
  });

  it("shows none of a thread for long work either, which signs in by itself", async () => {
    const secret = "Tajne-Haslo-7";
    const tasks = workerTasks(() => withPassword(worker.address, worker.account, secret));
    const failed = await tasks
      .run("yearlyReport", {}, { onProgress() {}, signal: new AbortController().signal })
      .catch((error: Error & { data?: object }) => error);
    const { message, stack, data } = failed as Error & { data?: object };
    expect(data).toMatchObject({ messageKey: "workspace.passwordWrong" });
    expect([message, stack, JSON.stringify(data)].join()).not.toContain(secret);
  });

  it.each([
    "postgres://server.invalid/baza?sslmode=disable",
    "postgres://server.invalid/baza?ssl=0",
    "postgres://server.invalid/baza?sslmode=require&uselibpqcompat=true",
    "postgres://localhost/baza?host=server.invalid&sslmode=disable",
  ])("sends no password off this machine by %s", async (address) => {
    expect((await refusalOf(address)).reason).toBe("tlsRequired");
  });

  it.each([
    ["postgres://anna:x@server/baza", "postgres://anna@server/baza"],
    [
      "postgres://server/baza?user=anna&password=x&sslmode=require",
      "postgres://server/baza?user=anna&sslmode=require",
    ],
    ["/home/anna/workspace.sqlite", "/home/anna/workspace.sqlite"],
  ])("keeps of %s no password", (address, kept) => expect(withoutPassword(address)).toBe(kept));
});
