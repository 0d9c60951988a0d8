import { type RawBuilder, sql } from "kysely";
import type { OpenWorkspace } from "../../electron/compose.ts";
import { withIndexesAside } from "./indexes-aside.ts";

/** Tables of the load's events and people; the small records beside them stay as they are, whatever the size. */
const TABLES = [
  "person",
  "event",
  "attendance",
  "event_organisation",
  "event_action",
  "event_asset",
] as const;
/** Columns that name a multiplied record. */
const REFERENCES = ["id", "event_id", "person_id"];
const CODE = "OBCIAZENIE";

/**
 * Makes the load `times` as large by copying it inside the engine: through the service two million attendances take minutes.
 * Copies refer to copies, so every event keeps about twenty attendances and every person about twenty events… of the same year.
 */
export async function multiplyLoad({ kernel }: OpenWorkspace, times: number): Promise<void> {
  const { storage } = kernel;
  const digits = (number: RawBuilder<unknown>) =>
    storage.engine === "sqlite" ? sql`printf('%08x', ${number})` : sql`lpad(to_hex(${number}), 8, '0')`;
  await storage.write(async (db) => {
    const programme = sql`(select id from programme where code = ${CODE})`;
    const ofLoad = {
      person: sql`select * from person where code like 'OBC-%'`,
      event: sql`select * from event where programme_id = ${programme}`,
      attendance: sql`select child.* from attendance child join event on event.id = child.event_id where event.programme_id = ${programme}`,
      event_organisation: sql`select child.* from event_organisation child join event on event.id = child.event_id where event.programme_id = ${programme}`,
      event_action: sql`select child.* from event_action child join event on event.id = child.event_id where event.programme_id = ${programme}`,
      event_asset: sql`select child.* from event_asset child join event on event.id = child.event_id where event.programme_id = ${programme}`,
    };
    for (const table of TABLES)
      await sql`create temp table ${sql.table(`load_${table}`)} as ${ofLoad[table]}`.execute(db);
    const fill = async () => {
      for (const table of TABLES) {
        const [row] = (
          await sql<Record<string, unknown>>`select * from ${sql.table(`load_${table}`)} limit 1`.execute(db)
        ).rows;
        const columns = Object.keys(row ?? {});
        const values = columns.map((column) => {
          if (REFERENCES.includes(column))
            return sql`${digits(sql.ref("copy.number"))} || substr(${sql.ref(column)}, 9)`;
          if (column === "code" || column === "code_sort" || column === "search_fold")
            return sql`${sql.ref(column)} || '-' || copy.number`;
          return sql.ref(column);
        });
        await sql`with recursive copy(number) as (select 1 union all select number + 1 from copy where number < ${times - 1})
          insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
          select ${sql.join(values)} from copy cross join ${sql.table(`load_${table}`)}`.execute(db);
      }
    };
    await (storage.engine === "sqlite" ? fill() : withIndexesAside(db, TABLES, fill));
    for (const table of TABLES) await sql`drop table ${sql.table(`load_${table}`)}`.execute(db);
  });
  // The server does so by itself some time later; the benchmark does not wait for it.
  if (storage.engine === "postgres") await sql`vacuum (analyze)`.execute(storage.read as never);
}
