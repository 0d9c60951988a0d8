import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { resultOf } from "../support/result-of.ts";
import { WorkspaceBuilder } from "../support/workspace-builder.ts";

forEachEngine("the history of documents", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let build: WorkspaceBuilder;
  let programmeId: string;

  beforeEach(async () => {
    workspace = await open("2018-01-31");
    client = workspace.client;
    build = new WorkspaceBuilder(client);
    programmeId = await build.programme("PAL-UGOREK");
    await build.event("2017-05-04", { level: 3, heads: { adults: 12 } });
  });
  afterEach(() => workspace.dispose());

  const report = () => resultOf(client.reports.yearly({ programmeIds: [programmeId], year: 2017 }));

  it("tells who made a document, when, from which state of the records, and what came out", async () => {
    const [lastEntry] = (await client.journal.list({})).rows;
    const made = await report();
    const { rows, total } = await client.documentsMade.list({});
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      madeBy: "Anna",
      madeAt: "2018-01-31T08:00:00.000Z",
      kind: "reports.yearly",
      programmeIds: [programmeId],
      fileName: made.fileName,
      sha256: made.sha256,
      sizeBytes: made.sizeBytes,
      stateSeq: lastEntry?.seq,
      changesSince: 0,
    });
    expect((await client.documentsMade.list({ programmeId })).total).toBe(1);
    expect((await client.documentsMade.list({ programmeId: "another" })).total).toBe(0);
  });

  it("makes the same file again, to the byte, days later, and adds nothing to the history", async () => {
    const made = await report();
    const [row] = (await client.documentsMade.list({})).rows;
    workspace.clock.day = "2018-03-15";
    const again = await resultOf(client.documentsMade.remake({ id: row?.id as string }));
    expect(again).toMatchObject({ same: true, sha256: made.sha256, fileName: made.fileName });
    expect((await client.documentsMade.list({})).total).toBe(1);
  });

  it("says that records have changed since, and that the file is not the same any more", async () => {
    await report();
    await build.event("2017-06-04", { level: 4 });
    const [row] = (await client.documentsMade.list({})).rows;
    expect(row?.changesSince).toBe(1);
    expect((await resultOf(client.documentsMade.remake({ id: row?.id as string }))).same).toBe(false);
  });

  it("holds registers too, and makes the same one again, to the byte", async () => {
    const made = await resultOf(client.registers.export({ programmeId }));
    workspace.clock.day = "2018-03-15";
    const [row] = (await client.documentsMade.list({ programmeId })).rows;
    expect(row).toMatchObject({ kind: "registers.export", sha256: made.sha256 });
    expect((await resultOf(client.documentsMade.remake({ id: row?.id as string }))).same).toBe(true);
  });

  it("cannot be rewritten, and knows only what it holds", async () => {
    await report();
    const rewrite = workspace.kernel.storage.write((db) =>
      sql`update document_made set made_by = 'Jan'`.execute(db),
    );
    await expect(rewrite).rejects.toThrow("a signed record stays");
    expect(await failureOf(resultOf(client.documentsMade.remake({ id: "nothing" })))).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
