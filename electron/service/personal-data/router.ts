import { writeFile } from "node:fs/promises";
import { os } from "../kernel/effects.ts";
import { changing, producing, reading } from "../kernel/handlers.ts";
import { erasePeople } from "./erase.ts";
import { findWarnings } from "./find-warnings.ts";
import { countHeld, findDue, RETENTION_KEY, readRetention } from "./held.ts";
import { personFile } from "./person-file.ts";

const MOST_DUE = 1_000_000;

export const personalDataRouter = os.personalData.router({
  summary: os.personalData.summary.handler(
    reading(async ({ db, kernel }) => ({
      kinds: await countHeld(db),
      retentionMonths: await readRetention(db),
      dueCount: (await findDue(db, kernel.clock.today(), MOST_DUE)).length,
    })),
  ),

  due: os.personalData.due.handler(
    reading(({ db, kernel }, { limit }) => findDue(db, kernel.clock.today(), limit)),
  ),

  warnings: os.personalData.warnings.handler(reading(({ db }, { limit }) => findWarnings(db, limit))),

  setRetention: os.personalData.setRetention.handler(
    changing(async ({ db, changes }, { months }) => {
      const before = await readRetention(db);
      const value = JSON.stringify(months);
      await db
        .insertInto("setting")
        .values({ key: RETENTION_KEY, value })
        .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
        .execute();
      changes.note({
        table: "setting",
        id: RETENTION_KEY,
        revision: 0,
        before: { value: before },
        after: { value: months },
      });
      return { months };
    }),
  ),

  erase: os.personalData.erase.handler(changing((scope, { people }) => erasePeople(scope, people))),

  exportPerson: os.personalData.exportPerson.handler(
    producing(async ({ kernel }, { personId }) => {
      const { code, text } = await personFile(kernel.storage.read, personId, kernel.clock.today());
      return kernel.files.make(`dane-osoby-${code}.json`, "application/json", (path) =>
        writeFile(path, text),
      );
    }),
  ),
});
