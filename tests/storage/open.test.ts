import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import sqlite3 from "sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WorkspaceRefusedError } from "../../electron/storage/database.ts";
import { openStorage } from "../../electron/storage/open-storage.ts";
import { openConnection } from "../../electron/storage/sqlite/connection.ts";
import { refuseUnsafeLocation } from "../../electron/storage/sqlite/location.ts";
import { forEachEngine } from "../support/engines.ts";
import { createTestDatabase } from "../support/postgres.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ewaluator-storage-"));
  path = join(folder, "zbiór.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function refusalOf(
  opening: Promise<unknown>,
): Promise<{ reason: string; params: Record<string, string> }> {
  const error = await opening.then(
    () => new Error("opened"),
    (reason) => reason,
  );
  if (!(error instanceof WorkspaceRefusedError)) throw error;
  return { reason: error.reason, params: error.params };
}

describe("a workspace file", () => {
  it("is made only when asked for", async () => {
    expect((await refusalOf(openStorage(path))).reason).toBe("missing");
    expect(existsSync(path)).toBe(false);
    await (await openStorage(path, { create: true })).close();
    expect(existsSync(path)).toBe(true);
  });

  it("has every pragma of trust.md set, on writer and reader, as read back from the engine", async () => {
    await (await openStorage(path, { create: true })).close();
    for (const use of ["write", "read"] as const) {
      const connection = await openConnection(path, use);
      const pragmas: Record<string, unknown> = {};
      for (const name of [
        "foreign_keys",
        "journal_mode",
        "synchronous",
        "busy_timeout",
        "trusted_schema",
        "cell_size_check",
        "query_only",
      ]) {
        pragmas[name] = Object.values((await connection.all(`pragma ${name}`))[0] ?? {})[0];
      }
      await connection.close();
      expect(pragmas).toEqual({
        foreign_keys: 1,
        journal_mode: "wal",
        synchronous: 2,
        busy_timeout: 5000,
        trusted_schema: 0,
        cell_size_check: 1,
        query_only: use === "read" ? 1 : 0,
      });
    }
  });

  it("keeps its commands' statements prepared and none of them open: the log is emptied into the file, also after one failed", async () => {
    const storage = await openStorage(path, { create: true });
    const put = (key: string) =>
      storage.write(async (db) => {
        await db.insertInto("setting").values({ key, value: "1" }).execute();
        return db.selectFrom("setting").selectAll().execute();
      });
    const seen = [(await put("a")).length, (await put("b")).length];
    await expect(put("b")).rejects.toThrow(/UNIQUE/);
    seen.push((await put("c")).length);
    expect(seen).toEqual([1, 2, 3]);
    const other = await openConnection(path, "read");
    expect(await other.all("pragma wal_checkpoint(truncate)")).toEqual([
      { busy: 0, log: 0, checkpointed: 0 },
    ]);
    await other.close();
    // A change of the tables reaches statements that are prepared already.
    await storage.write((db) => sql`alter table setting add column note text default 'x'`.execute(db));
    expect((await put("d")).at(-1)).toEqual({ key: "d", value: "1", note: "x" });
    await storage.close();
  });

  it("cannot be written through the reading handle", async () => {
    const storage = await openStorage(path, { create: true });
    const write = sql`insert into setting (key, value) values ('a', '1')`.execute(storage.read);
    await expect(write).rejects.toMatchObject({ code: expect.stringContaining("SQLITE_READONLY") });
    await storage.close();
  });

  it("is refused to a second process, naming the holder, and free again when the holder is killed", async () => {
    const holder = spawn(process.execPath, ["tests/support/hold-workspace.ts", path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => holder.stdout.once("data", resolve));
    const refused = await refusalOf(openStorage(path));
    expect(refused).toMatchObject({ reason: "locked", params: { pid: String(holder.pid) } });
    holder.kill("SIGKILL");
    await new Promise((resolve) => holder.once("exit", resolve));
    const storage = await openStorage(path);
    expect(await storage.check()).toEqual([]);
    await storage.close();
  });

  it("from a newer program is refused with both versions named, and not a byte of it changes", async () => {
    await (await openStorage(path, { create: true })).close();
    const connection = await sqlite3.open(path);
    await connection.run(
      "insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')",
    );
    await connection.run("pragma wal_checkpoint(truncate)");
    await connection.close();
    const before = readFileSync(path);
    const refused = await refusalOf(openStorage(path));
    expect(refused).toMatchObject({ reason: "newerVersion", params: { found: "9999-from-the-future" } });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("is refused when it is another program's database or no database at all", async () => {
    const other = await sqlite3.open(path);
    await other.run("create table film (title text)");
    await other.close();
    expect((await refusalOf(openStorage(path))).reason).toBe("notAWorkspace");
    rmSync(path);
    writeFileSync(path, "Data;Nazwa\n2017-01-01;Festyn\n".repeat(50));
    expect((await refusalOf(openStorage(path))).reason).toBe("notAWorkspace");
    expect(readFileSync(path, "utf8")).toMatch(/^Data;Nazwa/);
  });

  it("is refused as damaged when a page of it is overwritten", async () => {
    await (await openStorage(path, { create: true })).close();
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 4096, 3 * 4096);
    writeFileSync(path, bytes);
    expect((await refusalOf(openStorage(path))).reason).toBe("damaged");
  });

  it("is refused in a folder that is not there, in a synced folder, and on a share", async () => {
    expect(await refusalOf(openStorage(join(folder, "nie-ma", "x.sqlite"), { create: true }))).toMatchObject({
      reason: "folderMissing",
      params: { folder: join(folder, "nie-ma") },
    });
    const synced = join(folder, "OneDrive - MOPS");
    mkdirSync(synced);
    expect((await refusalOf(openStorage(join(synced, "x.sqlite"), { create: true }))).reason).toBe(
      "syncedFolder",
    );
    expect(existsSync(join(synced, "x.sqlite"))).toBe(false);
    expect(() => refuseUnsafeLocation("\\\\serwer\\mops\\x.sqlite")).toThrow(/networkShare/);
  });

  it("can be read by a worker beside the process that holds it", async () => {
    const holder = await openStorage(path, { create: true });
    const beside = await openStorage(path, { readOnly: true });
    expect(await beside.read.selectFrom("programme").selectAll().execute()).toEqual([]);
    expect(() => beside.write(async () => {})).toThrow(WorkspaceRefusedError);
    await beside.close();
    await holder.close();
  });
});

describe("a shared workspace", () => {
  it("from a newer program is refused with both versions named", async () => {
    const { url, drop } = await createTestDatabase();
    const storage = await openStorage(url);
    await storage.write((db) =>
      sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'x')`.execute(db),
    );
    await storage.close();
    expect(await refusalOf(openStorage(url))).toMatchObject({
      reason: "newerVersion",
      params: { found: "9999-from-the-future" },
    });
    await drop();
  });

  it("that cannot be reached is refused without showing the password", async () => {
    const refused = await refusalOf(openStorage("postgres://anna:tajne@127.0.0.1:1/pal"));
    expect(refused.reason).toBe("unreachable");
    expect(JSON.stringify(refused.params)).not.toContain("tajne");
    expect(refused.params.address).toBe("127.0.0.1:1/pal");
  });

  it("on a server that takes the call and says nothing is given up after ten seconds", async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as { port: number };
    const begun = performance.now();
    const refused = await refusalOf(openStorage(`postgres://anna@127.0.0.1:${port}/pal`));
    expect(refused.reason).toBe("unreachable");
    expect(performance.now() - begun).toBeLessThan(20_000);
    silent.close();
  });
});

forEachEngine("storage", (open) => {
  it("lets no write into another command's transaction, and none vanishes with its rollback", async () => {
    const workspace = await open();
    const { storage } = workspace.kernel;
    const set = (key: string, fails: boolean) =>
      storage.write(async (db) => {
        await db.insertInto("setting").values({ key, value: "1" }).execute();
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (fails) throw new Error("rolled back");
      });
    const outcomes = await Promise.allSettled([
      set("a", true),
      set("b", false),
      set("c", true),
      set("d", false),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      "rejected",
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
    const written = ["a", "b", "c", "d"];
    const keys = await storage.read
      .selectFrom("setting")
      .select("key")
      .where("key", "in", written)
      .orderBy("key")
      .execute();
    expect(keys.map((row) => row.key)).toEqual(["b", "d"]);
    await workspace.dispose();
  });

  it("reads one state throughout a snapshot while others write", async () => {
    const workspace = await open();
    const { storage } = workspace.kernel;
    const count = (db: typeof storage.read) =>
      db
        .selectFrom("setting")
        .select("key")
        .where("key", "=", "x")
        .execute()
        .then((rows) => rows.length);
    await storage.snapshot(async (db) => {
      const before = await count(db);
      await storage.write((write) =>
        write
          .insertInto("setting")
          .values({ key: "x", value: "1" })
          .execute()
          .then(() => undefined),
      );
      expect([before, await count(db)]).toEqual([0, 0]);
    });
    expect(await count(storage.read)).toBe(1);
    await workspace.dispose();
  });

  it("refuses half a number, a negative count and an unknown level in the tables themselves", async () => {
    const workspace = await open();
    const { client, kernel } = workspace;
    const programme = await client.programmes.create({ code: "PAL-X", name: "X", kind: "other" });
    const { id } = await client.events.create({ programmeId: programme.id, date: "2017-01-01", title: "x" });
    for (const values of [{ length_minutes: 2.5 }, { head_children: -1 }, { initiative_level: 5 }]) {
      const write = kernel.storage.write((db) =>
        db
          .updateTable("event")
          .set(values)
          .where("id", "=", id)
          .execute()
          .then(() => undefined),
      );
      await expect(write, JSON.stringify(values)).rejects.toThrow();
    }
    await workspace.dispose();
  });

  it("finds the entry where somebody changed the journal", async () => {
    const workspace = await open();
    const { client, kernel } = workspace;
    await client.programmes.create({ code: "PAL-X", name: "X", kind: "other" });
    await client.areas.create({ name: "Azory" });
    const forge = () =>
      kernel.storage.write((db) =>
        db
          .updateTable("journal")
          .set({ user_name: "Ktoś inny" })
          .where("seq", "=", 1)
          .execute()
          .then(() => undefined),
      );
    // The database itself keeps entries as they are; whoever can take its trigger away is found by the chain.
    await expect(forge()).rejects.toThrow("the journal stays");
    const ofTable = kernel.storage.engine === "postgres" ? sql` on journal` : sql``;
    await kernel.storage.write((db) => sql`drop trigger journal_stays_update${ofTable}`.execute(db));
    await forge();
    expect(await client.workspace.check({})).toMatchObject({ sound: false, problems: ["journal 1"] });
    await workspace.dispose();
  });
});
