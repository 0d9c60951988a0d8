import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { LongTask } from "../../electron/service/kernel/long-task.ts";
import { LONG_TASKS } from "../../electron/service/long-tasks.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { addPeople, analyze, fullScans, watchQueries } from "../support/query-plans.ts";
import { resultOf } from "../support/result-of.ts";

/** A programme of 190 events a year beside one of 4,000: what an office's questions look like. */
forEachEngine("the query plans", (open) => {
  let workspace: TestWorkspace;
  let programmeId = "";
  let folder = "";
  const YEAR = { from: "2017-01-01", to: "2017-12-31" };

  beforeAll(async () => {
    workspace = await open();
    folder = await mkdtemp(join(tmpdir(), "ewaluator-plans-"));
    await resultOf(workspace.client.workspace.createSample({ volume: 4000 }));
    await addPeople(workspace.kernel.storage, 20_000);
    await analyze(workspace.kernel.storage);
    const programmes = await workspace.client.programmes.list({});
    programmeId = programmes.find(({ code }) => code === "PRZYKLAD")?.id as string;
  }, 120_000);
  afterAll(async () => {
    await workspace.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  const scansDuring = async (work: () => Promise<unknown>) => {
    const { storage } = workspace.kernel;
    const watch = watchQueries(storage);
    try {
      await work();
    } finally {
      watch.stop();
    }
    const queries = watch.seen.filter(({ sql }) => /^\s*(select|with)\b/i.test(sql));
    expect(queries.length).toBeGreaterThan(0);
    const scans: { table: string; sql: string }[] = [];
    for (const query of queries) {
      for (const table of await fullScans(storage, query))
        scans.push({ table, sql: query.sql.slice(0, 900) });
    }
    return scans;
  };

  it("tell a full scan where no index can serve", async () => {
    const { storage } = workspace.kernel;
    const query = { sql: "select count(*) from event e where e.notes is not null", parameters: [] };
    expect(await fullScans(storage, query)).toEqual(["event"]);
  });

  it("of all forty indicators of a programme's year read no large table from end to end", async () => {
    const { indicators } = workspace.client;
    const scans = await scansDuring(() =>
      indicators.compute({
        programmeIds: [programmeId],
        ...YEAR,
        withRecords: true,
        compareWith: "previous",
      }),
    );
    expect(scans).toEqual([]);
  });

  it("of lists of a programme's events read no large table from end to end", async () => {
    const { events, people } = workspace.client;
    const [person] = (await people.list({ programmeId, limit: 1 })).rows;
    const [event] = (await events.list({ programmeId, limit: 1 })).rows;
    const scans = await scansDuring(async () => {
      await events.list({ programmeId, limit: 100 });
      await events.list({ programmeId, ...YEAR, limit: 100, sort: { column: "title", direction: "asc" } });
      await events.list({ programmeId, search: "ogród", limit: 100 });
      await events.list({ personId: person?.id ?? "", limit: 100 });
      await events.get({ id: event?.id ?? "" });
    });
    expect(scans).toEqual([]);
  });

  it("of a programme's people read no large table from end to end", async () => {
    const { people } = workspace.client;
    const scans = await scansDuring(async () => {
      await people.list({ programmeId, limit: 100 });
      await people.list({ programmeId, limit: 8, search: "o-00" });
      await people.list({ programmeId, limit: 8, sort: { column: "lastEventOn", direction: "desc" } });
      await people.list({ programmeId, limit: 8, sort: { column: "eventCount", direction: "desc" } });
    });
    expect(scans).toEqual([]);
  });

  it("of the overview and of what is missing read no large table from end to end", async () => {
    const { overview, partnerships, structures } = workspace.client;
    const scans = await scansDuring(async () => {
      await overview.cards({ programmeId, ...YEAR });
      await overview.missing({ programmeId, ...YEAR });
      await partnerships.list({ programmeId });
      await structures.list({ programmeId });
    });
    expect(scans).toEqual([]);
  });

  it("of a programme's register read no large table from end to end", async () => {
    const task = LONG_TASKS.register as LongTask;
    const path = join(folder, "rejestr.xlsx");
    const asked = { programmeId, language: "pl", path, madeAt: "2018-01-31T08:00:00.000Z", madeBy: "Anna" };
    const options = { onProgress: () => {}, signal: new AbortController().signal };
    const scans = await scansDuring(() => task(workspace.kernel.storage, asked as never, options));
    // A register holds all organisations of the programme: without its other ways of joining PostgreSQL goes through the narrow
    // table of who was where by its index, and looks each event up.
    const isMeant = ({ table }: { table: string }) =>
      workspace.kernel.storage.engine === "sqlite" || table !== "event_organisation";
    expect(scans.filter(isMeant)).toEqual([]);
  });
});
