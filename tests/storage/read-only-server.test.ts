import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkspace, openWorkspace, refusalOf } from "../../electron/compose.ts";
import { MIGRATIONS } from "../../electron/storage/migrations/index.ts";
import { failureOf } from "../support/failure-of.ts";
import { resultOf } from "../support/result-of.ts";
import { openSharedOffice, type SharedOffice } from "../support/shared-office.ts";

const clock = { today: () => "2018-01-31", now: () => "2018-01-31T08:00:00.000Z" };

describe("a shared database that is for reading only", () => {
  let office: SharedOffice;
  let logged: unknown[];
  beforeEach(async () => {
    office = await openSharedOffice();
    logged = [];
  });
  afterEach(() => office.close());

  const makeReadOnly = (value: "on" | "off") =>
    office.administer(
      `begin read write; do $$ begin execute format('alter database %I set default_transaction_read_only = ${value}',
        current_database()); end $$; commit`,
    );
  const cutConnections = () =>
    office.administer(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
  const open = () =>
    openWorkspace(office.ownerAddress, {
      clock,
      automaticBackups: true,
      log: (_id, error) => logged.push(error),
    });
  const year = { from: "2017-01-01", to: "2017-12-31" };
  const withSample = async (work: (workspace: OpenWorkspace, programmeId: string) => Promise<void>) => {
    const primary = await office.open(office.ownerAddress);
    await resultOf(primary.client.workspace.createSample({}));
    await makeReadOnly("on");
    const workspace = await open();
    const programmes = await workspace.client.programmes.list({});
    const programmeId = programmes.find(({ code }) => code === "PRZYKLAD")?.id as string;
    try {
      await work(workspace, programmeId);
    } finally {
      await workspace.close();
    }
  };

  it("opens for looking: lists, indicators and documents are there, and nothing is logged as unexpected", () =>
    withSample(async ({ client, service }, programmeId) => {
      await service.sweepAttachments({ name: "Anna" });
      expect(await client.workspace.info({})).toMatchObject({ readOnly: true, empty: false });
      expect((await client.events.list({ programmeId })).total).toBeGreaterThan(0);
      const { indicators } = await client.indicators.compute({ programmeIds: [programmeId], ...year });
      expect(indicators.length).toBeGreaterThan(30);
      const made = await resultOf(client.reports.yearly({ programmeIds: [programmeId], year: 2017 }));
      expect(made.sizeBytes).toBeGreaterThan(10_000);
      expect(logged).toEqual([]);
    }));

  it("refuses a command in a sentence, and takes it once it is no copy any more", () =>
    withSample(async ({ client }, programmeId) => {
      const save = () => client.events.create({ programmeId, date: "2018-01-02", title: "Na kopii" });
      expect(await failureOf(save())).toMatchObject({
        code: "WORKSPACE_REFUSED",
        messageKey: "workspace.sharedReadOnly",
      });
      await makeReadOnly("off");
      await cutConnections();
      expect(await client.workspace.info({})).toMatchObject({ readOnly: false });
      await save();
    }));

  it("without an up-to-date workspace is refused, and not a table is made", async () => {
    await makeReadOnly("on");
    const refused = await open().then(
      () => undefined,
      (error: unknown) => refusalOf(error),
    );
    expect(refused).toMatchObject({ messageKey: "workspace.readOnlyBehind" });
    const { rows } = await office.administer(
      "select count(*)::int as count from pg_tables where schemaname = 'public'",
    );
    expect(rows).toEqual([{ count: 0 }]);
  });
});

describe("a shared database that is opened", () => {
  let office: SharedOffice;
  beforeEach(async () => {
    office = await openSharedOffice();
  });
  afterEach(() => office.close());

  it("by several programs at once while it is empty is made once, and no lock of a session stays behind", async () => {
    const opened = await Promise.all([1, 2, 3].map(() => office.open(office.ownerAddress)));
    const { rows } = await office.administer(
      `select (select count(*)::int from kysely_migration) as steps, (select count(*)::int from pg_locks
        where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())) as locks`,
    );
    expect(rows).toEqual([{ steps: Object.keys(MIGRATIONS).length, locks: 0 }]);
    expect(opened).toHaveLength(3);
  });

  it("by more than it has room for says so", async () => {
    await office.open(office.ownerAddress);
    const { account, address } = await office.hire("worker");
    await office.administer(`alter role ${account} connection limit 0`);
    const refused = await office.open(address).then(
      () => undefined,
      (error: unknown) => refusalOf(error),
    );
    expect(refused).toMatchObject({ messageKey: "workspace.serverFull" });
  });
});
