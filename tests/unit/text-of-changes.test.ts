import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { RecordChange } from "../../electron/service/kernel/journal-writer.ts";
import { textOfChanges } from "../../electron/service/kernel/text-of-changes.ts";

const ids = (count: number) => Array.from({ length: count }, (_, number) => `id-${number}`);
const single: RecordChange = {
  table: "event",
  id: "a",
  revision: 2,
  before: { title: 'Zajęcia "[]" ż' },
  after: { title: null },
};

describe("the text of a journal entry", () => {
  it.each([0, 1, 4999, 5000, 5001, 10_000, 12_345])(
    "is the JSON of its changes, also of %i records at once, and its hash is of that text",
    async (count) => {
      const changes: RecordChange[] = [
        single,
        { table: "event", created: ids(count) },
        { table: "attendance", removed: ids(count), revision: 3 },
        { table: "person", restored: ids(count), revision: 4 },
        single,
      ];
      const { changes: text, changesHash } = await textOfChanges(changes);
      expect(text).toBe(JSON.stringify(changes));
      expect(changesHash).toBe(createHash("sha256").update(text).digest("hex"));
    },
  );

  it("of nothing is an empty list", async () => {
    expect((await textOfChanges([])).changes).toBe("[]");
  });

  it("lets others have their turn between its pieces", async () => {
    let turns = 0;
    const ticking = setInterval(() => turns++, 0);
    await textOfChanges([{ table: "event", created: ids(500_000) }]);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });
});
