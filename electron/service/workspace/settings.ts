import { type Settings, settingsSchema } from "../../../shared/contract/workspace.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";
import type { WriteScope } from "../kernel/scopes.ts";

/** How the screen looks; the others change what is counted and published. */
const OF_EVERYBODY: ReadonlySet<string> = new Set(["language", "colourScheme", "density", "firstDay"]);

/** The table also holds what the program notes for itself, in its own forms (access.ts, second-folder.ts). */
const KEYS = Object.keys(settingsSchema.shape);

/** The workspace's settings; what was never set has its default. */
export async function readSettings(db: ReadableDatabase): Promise<Settings> {
  const rows = await db.selectFrom("setting").selectAll().where("key", "in", KEYS).execute();
  return settingsSchema.parse(Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)])));
}

export async function writeSettings(scope: WriteScope, values: Partial<Settings>): Promise<Settings> {
  const before = await readSettings(scope.db);
  const changed = Object.entries(values).filter(
    ([key, value]) => value !== undefined && before[key as keyof Settings] !== value,
  );
  if (scope.role !== "manager" && changed.some(([key]) => !OF_EVERYBODY.has(key)))
    throw failure("FORBIDDEN", "forbidden");
  for (const [key, value] of changed) {
    await scope.db
      .insertInto("setting")
      .values({ key, value: JSON.stringify(value) })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: JSON.stringify(value) }))
      .execute();
    scope.changes.note({
      table: "setting",
      id: key,
      revision: 0,
      before: { value: before[key as keyof Settings] },
      after: { value },
    });
  }
  return readSettings(scope.db);
}
