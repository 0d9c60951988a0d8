import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestWorkspace, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await openTestWorkspace("sqlite");
});
afterEach(() => workspace.dispose());

/** SQLite answers at this limit exactly as when the disk is full. */
const limitPages = (pages: number) =>
  workspace.kernel.storage.write(async (db) => {
    await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db);
  });

describe("a full disk", () => {
  it("is told as such, and nothing of the command is written", async () => {
    await limitPages(200);
    const stream = await workspace.client.workspace.createSample({});
    const failure = await failureOf(
      (async () => {
        for await (const _ of stream);
      })(),
    );
    expect(failure).toMatchObject({ code: "STORAGE_FAILED", messageKey: "diskFull" });
    expect(await workspace.client.programmes.list({})).toEqual([]);
  });

  it("leaves the workspace working once there is room again", async () => {
    const longNotes = "ą".repeat(19_000);
    await limitPages(1);
    let failure: { messageKey: string } | undefined;
    for (let number = 0; number < 200 && !failure; number++) {
      await workspace.client.programmes
        .create({ code: `PAL-${number}`, name: "PAL", kind: "other", notes: longNotes })
        .catch((error) => {
          failure = error.data;
        });
    }
    expect(failure?.messageKey).toBe("diskFull");
    await limitPages(1_000_000);
    await workspace.client.programmes.create({ code: "PO-WSZYSTKIM", name: "PAL", kind: "other" });
    expect((await workspace.client.workspace.check({})).problems).toEqual([]);
  });
});
