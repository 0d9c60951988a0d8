import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Exploration } from "../../../shared/contract/explore.ts";
import type { ExploreDimension, ExploreMeasure } from "../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { countedStates } from "../indicators/index.ts";

/** One group of events: null keys are totals over that dimension. */
export interface ReadCell {
  row: string | null;
  column: string | null;
  events: number;
  known: number;
  value: number | null;
}

const MINUTES_PER_HOUR = 60;
const GROSZE_PER_ZLOTY = 100;

const DIMENSIONS: Record<ExploreDimension, RawBuilder<string>> = {
  programme: sql`programme.code`,
  year: sql`substr(event.date, 1, 4)`,
  quarter: sql`substr(event.date, 1, 4) || '-Q' || cast((cast(substr(event.date, 6, 2) as integer) + 2) / 3 as text)`,
  month: sql`substr(event.date, 1, 7)`,
  scope: sql`event.scope`,
  kind: sql`coalesce(event.kind, 'unknown')`,
  level: sql`coalesce(cast(event.initiative_level as text), 'unknown')`,
  activity: sql`coalesce(activity.name, '')`,
  place: sql`coalesce(event.place, '')`,
  role: sql`attendance.role`,
  ageBand: sql`person.age_band`,
  residence: sql`person.lives_in_area`,
};

const heads = sql`(case when event.head_children is null and event.head_youth is null and event.head_adults is null
  and event.head_seniors is null and event.head_unknown is null then null
  else coalesce(event.head_children, 0) + coalesce(event.head_youth, 0) + coalesce(event.head_adults, 0)
    + coalesce(event.head_seniors, 0) + coalesce(event.head_unknown, 0) end)`;
const named = sql`(select count(*) from attendance join person on person.id = attendance.person_id
  where attendance.event_id = event.id and attendance.deleted_at is null and person.staff = 0 and person.deleted_at is null)`;
/** Known when somebody is named or somebody counted (indicators.md). */
const present = sql`coalesce(nullif(${named}, 0) + coalesce(${heads}, 0), ${heads})`;
const hours = (minutes: RawBuilder<unknown>) =>
  sql`cast(${minutes} as double precision) / ${sql.lit(MINUTES_PER_HOUR)}`;
const zloty = (grosze: RawBuilder<unknown>) =>
  sql`cast(${grosze} as double precision) / ${sql.lit(GROSZE_PER_ZLOTY)}`;

/** What one event gives to a cell; null where it is not known. */
const OF_EVENT: Record<Exclude<ExploreMeasure, "attendances" | "persons">, RawBuilder<unknown>> = {
  events: sql`1`,
  people: present,
  personHours: hours(sql`${present} * event.length_minutes`),
  staffHours: hours(sql`event.staff_minutes`),
  volunteerHours: hours(sql`event.volunteer_minutes`),
  mopsCost: zloty(sql`event.mops_cost_grosze`),
  // One of the two known is a contribution; both blank is unknown.
  partnerContribution: zloty(
    sql`coalesce(event.partner_cash_grosze + coalesce(event.in_kind_grosze, 0), event.in_kind_grosze)`,
  ),
};

/** The cells and all totals of an exploration. Persons are counted anew for each total: sums would count them twice. */
export async function readCells(db: ReadableDatabase, exploration: Exploration): Promise<ReadCell[]> {
  const groups = [
    { row: true, column: exploration.columns !== null },
    { row: true, column: false },
    { row: false, column: exploration.columns !== null },
    { row: false, column: false },
  ].filter(
    (group, place, all) =>
      all.findIndex(({ row, column }) => row === group.row && column === group.column) === place,
  );
  const cells: ReadCell[] = [];
  for (const group of groups) cells.push(...(await readGroup(db, exploration, group)));
  return isNamed(exploration.measure) ? withAllEvents(db, exploration, cells) : cells;
}

/** Attendances know only the events that have some; the total tells of all. */
async function withAllEvents(
  db: ReadableDatabase,
  exploration: Exploration,
  cells: ReadCell[],
): Promise<ReadCell[]> {
  const [all] = await readGroup(db, { ...exploration, measure: "events" }, { row: false, column: false });
  if (!all) return cells;
  const [total] = cells.filter(({ row, column }) => row === null && column === null);
  const others = cells.filter((cell) => cell !== total);
  return [...others, { ...all, known: total?.known ?? 0, value: total?.value ?? null }];
}

function isNamed(measure: ExploreMeasure): measure is "attendances" | "persons" {
  return measure === "attendances" || measure === "persons";
}

async function readGroup(
  db: ReadableDatabase,
  { rows, columns, measure, ...asked }: Exploration,
  group: { row: boolean; column: boolean },
): Promise<ReadCell[]> {
  const row = group.row ? DIMENSIONS[rows] : sql`cast(null as text)`;
  const column = group.column && columns !== null ? DIMENSIONS[columns] : sql`cast(null as text)`;
  const people = isNamed(measure)
    ? sql`join attendance on attendance.event_id = event.id and attendance.deleted_at is null
        join person on person.id = attendance.person_id and person.staff = 0 and person.deleted_at is null`
    : sql``;
  const { counted, value } = isNamed(measure)
    ? {
        counted: sql`count(distinct event_id)`,
        value: measure === "persons" ? sql`count(distinct person_id)` : sql`count(*)`,
      }
    : { counted: sql`count(*)`, value: sql`cast(sum(value) as double precision)` };
  const { rows: found } = await sql<{
    row_key: string | null;
    column_key: string | null;
    events: number;
    known: number;
    value: number | null;
  }>`select row_key, column_key, ${counted} as events, ${isNamed(measure) ? counted : sql`count(value)`} as known, ${value} as value
    from (
      select ${row} as row_key, ${column} as column_key,
        ${isNamed(measure) ? sql`attendance.event_id, attendance.person_id` : sql`${OF_EVENT[measure]} as value`}
      from event
      join programme on programme.id = event.programme_id
      left join activity on activity.id = event.activity_id
      ${people}
      where ${sql.join(conditions(asked), sql` and `)}
    ) as one
    group by row_key, column_key`.execute(db);
  return found
    .filter(({ events }) => Number(events) > 0)
    .map(({ row_key, column_key, events, known, value: sum }) => ({
      row: row_key,
      column: column_key,
      events: Number(events),
      known: Number(known),
      value: sum === null ? null : Number(sum),
    }));
}

function conditions({
  programmeIds,
  from,
  to,
  mode,
  filter,
}: Omit<Exploration, "rows" | "columns" | "measure">): RawBuilder<SqlBool>[] {
  const states = countedStates(mode);
  return [
    sql<SqlBool>`event.programme_id in (${sql.join(programmeIds)})`,
    sql<SqlBool>`event.date >= ${from} and event.date <= ${to}`,
    sql<SqlBool>`event.deleted_at is null and event.status = 'held'`,
    sql<SqlBool>`event.record_state in (${sql.join(states)})`,
    ...(filter.scope ? [sql<SqlBool>`event.scope = ${filter.scope}`] : []),
    ...(filter.kind ? [sql<SqlBool>`event.kind = ${filter.kind}`] : []),
    ...(filter.level === undefined
      ? []
      : filter.level === "unknown"
        ? [sql<SqlBool>`event.initiative_level is null`]
        : [sql<SqlBool>`event.initiative_level = ${filter.level}`]),
    ...(filter.organisationId
      ? [
          sql<SqlBool>`exists (select 1 from event_organisation where event_organisation.event_id = event.id
            and event_organisation.organisation_id = ${filter.organisationId} and event_organisation.deleted_at is null)`,
        ]
      : []),
  ];
}
