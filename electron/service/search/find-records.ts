import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { FoundRecord, searchContract } from "../../../shared/contract/search.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import type { InputOf } from "../kernel/input-of.ts";
import { searchConditions } from "../kernel/listing.ts";

type Input = InputOf<typeof searchContract.find>;

/** Where a kind of record is kept, and what of it is searched and shown. */
interface Place {
  kind: FoundRecord["kind"];
  table: string;
  fold: string;
  title: string;
  date?: string;
  /** Its column with the programme; without one it belongs to all. */
  programme?: string;
  also?: RawBuilder<SqlBool>;
}

const PLACES: Place[] = [
  {
    kind: "event",
    table: "event",
    fold: "search_fold",
    title: "title",
    date: "date",
    programme: "programme_id",
  },
  { kind: "activity", table: "activity", fold: "name_fold", title: "name", programme: "programme_id" },
  {
    kind: "person",
    table: "person",
    fold: "search_fold",
    title: "code",
    also: sql<SqlBool>`person.merged_into_id is null`,
  },
  { kind: "organisation", table: "organisation", fold: "name_fold", title: "name" },
  { kind: "partnership", table: "partnership", fold: "name_fold", title: "name", programme: "programme_id" },
  {
    kind: "diagnosis",
    table: "diagnosis_entry",
    fold: "search_fold",
    title: "text",
    date: "date",
    programme: "programme_id",
  },
  {
    kind: "proposal",
    table: "proposal",
    fold: "search_fold",
    title: "text",
    date: "date",
    programme: "programme_id",
  },
  { kind: "action", table: "plan_action", fold: "search_fold", title: "title", programme: "programme_id" },
  { kind: "programme", table: "programme", fold: "name_fold", title: "name", programme: "id" },
];

/** All kinds in one question; each gives its few best: those of the programme at hand first, the newest first. */
export async function findRecords(db: ReadableDatabase, input: Input): Promise<FoundRecord[]> {
  const parts = PLACES.map((place, order) => partOf(place, order, input));
  const { rows } = await sql<{
    kind: FoundRecord["kind"];
    id: string;
    title: string;
    date: string | null;
    programme_code: string | null;
  }>`select found.kind, found.id, found.title, found.date, programme.code as programme_code
     from (${sql.join(parts, sql` union all `)}) as found
     left join programme on programme.id = found.programme_id
     order by found.kind_order, found.elsewhere, found.date desc, found.title`.execute(db as never);
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    title: row.title,
    date: row.date,
    programmeCode: row.programme_code,
  }));
}

function partOf(place: Place, order: number, input: Input): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${place.table}.${name}`);
  const date = place.date ? column(place.date) : sql`cast(null as text)`;
  const programme = place.programme ? column(place.programme) : sql`cast(null as text)`;
  const elsewhere =
    place.programme && input.programmeId
      ? sql`case when ${programme} = ${input.programmeId} then 0 else 1 end`
      : sql`0`;
  const title =
    place.kind === "person"
      ? sql`case when person.display_name is null then person.code else person.display_name || ' (' || person.code || ')' end`
      : column(place.title);
  const conditions = [
    sql<SqlBool>`${column("deleted_at")} is null`,
    ...(place.also ? [place.also] : []),
    ...searchConditions(`${place.table}.${place.fold}`, input.text),
  ];
  return sql`select * from (
    select ${sql.lit(place.kind)} as kind, ${sql.lit(order)} as kind_order, ${column("id")} as id, ${title} as title, ${date} as date,
      ${programme} as programme_id, ${elsewhere} as elsewhere
    from ${sql.table(place.table)}
    where ${sql.join(conditions, sql` and `)}
    order by 7, 5 desc, 4
    limit ${input.perKind}
  ) as ${sql.raw(`found_${place.table}`)}`;
}
