import { sql } from "kysely";
import type { PackageRow } from "../../../documents/data-package/package-data.ts";
import type { ReadableDatabase } from "../../../storage/database.ts";
import type { FieldDefinition, TableDefinition } from "./table-definition.ts";

const ROWS_PER_CHUNK = 2000;

/** Records kept once for the whole workspace belong to the programmes that name them. */
const SHARED: Record<string, (programmes: ReturnType<typeof sql.join>) => ReturnType<typeof sql>> = {
  AREA: (ids) => sql`x.id in (select area_id from programme where id in (${ids}))`,
  "AREA:x.area_id": (ids) => sql`x.area_id in (select area_id from programme where id in (${ids}))`,
  ORG: (ids) => sql`(
    x.id in (select link.organisation_id from event_organisation link join event on event.id = link.event_id
      where event.programme_id in (${ids}) and link.deleted_at is null and event.deleted_at is null)
    or x.id in (select member.organisation_id from partnership_member member join partnership on partnership.id = member.partnership_id
      where partnership.programme_id in (${ids}) and member.deleted_at is null and partnership.deleted_at is null)
    or x.id in (select owner_organisation_id from animator_function where programme_id in (${ids}) and deleted_at is null))`,
  PERSON: (
    ids,
  ) => sql`x.id in (select attendance.person_id from attendance join event on event.id = attendance.event_id
    where event.programme_id in (${ids}) and attendance.deleted_at is null and event.deleted_at is null)`,
};

/** The live rows of a table in order of their ids, a chunk at a time: the same records in the same order, whoever asks. */
export async function* packageRows(
  db: ReadableDatabase,
  table: TableDefinition,
  fields: readonly FieldDefinition[],
  programmeIds: readonly string[],
): AsyncGenerator<PackageRow[]> {
  const ids = sql.join(programmeIds);
  const belongs = SHARED[table.programme]?.(ids) ?? sql`${sql.raw(table.programme)} in (${ids})`;
  const columns = sql.join(fields.map((field) => sql`${sql.raw(field.sql)} as ${sql.ref(field.name)}`));
  let after = "";
  while (true) {
    const { rows } = await sql<Record<string, string | number | null>>`
      select x.id as row_id, ${columns} from ${sql.raw(table.from)}
      where ${belongs} and x.deleted_at is null and x.id > ${after} order by x.id limit ${ROWS_PER_CHUNK}`.execute(
      db as never,
    );
    if (rows.length > 0)
      yield rows.map((row) => fields.map((field) => cellOf(row[field.name] ?? null, field)));
    if (rows.length < ROWS_PER_CHUNK) return;
    after = String(rows.at(-1)?.row_id);
  }
}

/** PostgreSQL gives numbers of more than an integer as texts. */
function cellOf(value: string | number | null, { type }: FieldDefinition): string | number | null {
  return value === null || type === "string" || type === "date" ? value : Number(value);
}
