import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { IndicatorMode } from "../../../shared/contract/indicators.ts";
import type { MissingItem } from "../../../shared/contract/overview.ts";
import { addDays, type Period, yearOf } from "../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { countedStates } from "../indicators/index.ts";
import { failure } from "../kernel/failures.ts";
import { listReminders } from "../structures/index.ts";

interface Place {
  programmeId: string;
  period: Period;
  mode: IndicatorMode;
  today: string;
}

type MissingKind = MissingItem["kind"];

/** How many records an item names, to open at once. */
const RECORDS_NAMED = 20;
const DAYS_BEFORE_END = 90;

/** What is missing in a programme and period, in the order of the contract's list: the most useful first. */
export async function findMissing(db: ReadableDatabase, place: Place): Promise<MissingItem[]> {
  const programme = await db
    .selectFrom("programme")
    .select(["id", "area_id", "starts_on"])
    .where("id", "=", place.programmeId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!programme) throw failure("NOT_FOUND", "notFound");
  const { counted, items } = await missingInEvents(db, place);
  const one = (kind: MissingKind, recordId: string | null): MissingItem => ({
    kind,
    count: 1,
    recordIds: recordId === null ? [] : [recordId],
  });
  const partnerships = await readPartnerships(db, place);
  const ending = partnerships.filter(
    ({ agreement_to }) =>
      agreement_to !== null &&
      agreement_to >= place.today &&
      agreement_to <= addDays(place.today, DAYS_BEFORE_END),
  );
  return [
    ...(counted === 0 ? [one("noEvents", null)] : []),
    ...items,
    ...((await hasPopulation(db, place)) ? [] : [one("noPopulation", programme.area_id)]),
    ...(partnerships.length === 0 ? [one("noPartnerships", null)] : []),
    ...(ending.length === 0
      ? []
      : [
          {
            kind: "agreementEnding" as const,
            count: ending.length,
            recordIds: ending.slice(0, RECORDS_NAMED).map(({ id }) => id),
          },
        ]),
    ...(programme.starts_on === null ? [one("noProgrammeDates", programme.id)] : []),
    ...(await followUpsDue(db, place)),
  ];
}

/** Looks at an ended programme that should have been made by now, or should be made now. */
async function followUpsDue(db: ReadableDatabase, { programmeId, today }: Place): Promise<MissingItem[]> {
  const due = (await listReminders(db, today, programmeId)).filter(
    ({ state }) => state === "due" || state === "overdue",
  );
  return due.length === 0 ? [] : [{ kind: "followUpDue", count: due.length, recordIds: [programmeId] }];
}

/** One pass over the period's events counts what is missing; the first records of each kind are then looked up together. */
async function missingInEvents(
  db: ReadableDatabase,
  place: Place,
): Promise<{ counted: number; items: MissingItem[] }> {
  const conditions = eventConditions(place);
  const counts = await periodEvents(db, place)
    .select(sql<number>`count(*) filter (where ${isCounted(place)})`.as("counted"))
    .select(conditions.map(({ kind, holds }) => sql<number>`count(*) filter (where ${holds})`.as(kind)))
    .executeTakeFirstOrThrow();
  const countOf = (kind: MissingKind) => Number((counts as Record<string, number>)[kind]);
  const found = conditions.filter(({ kind }) => countOf(kind) > 0);
  const [first, ...rest] = found.map(({ kind, holds }) =>
    db
      .selectFrom(
        periodEvents(db, place)
          .select(["event.id", "event.date", sql<MissingKind>`${sql.lit(kind)}`.as("kind")])
          .where(holds)
          .orderBy("event.date")
          .orderBy("event.id")
          .limit(RECORDS_NAMED)
          .as(kind),
      )
      .selectAll(),
  );
  const counted = Number(counts.counted);
  if (!first) return { counted, items: [] };
  const rows = await rest.reduce((all, some) => all.unionAll(some), first).execute();
  const byKind = Map.groupBy(
    rows.sort((one, other) => (`${one.date} ${one.id}` < `${other.date} ${other.id}` ? -1 : 1)),
    (row) => row.kind,
  );
  return {
    counted,
    items: found.map(({ kind }) => ({
      kind,
      count: countOf(kind),
      recordIds: (byKind.get(kind) ?? []).map(({ id }) => id),
    })),
  };
}

function periodEvents(db: ReadableDatabase, { programmeId, period }: Place) {
  return db
    .selectFrom("event")
    .where("event.programme_id", "=", programmeId)
    .where("event.date", ">=", period.from)
    .where("event.date", "<=", period.to)
    .where("event.deleted_at", "is", null);
}

function isCounted({ mode }: Place): RawBuilder<SqlBool> {
  return sql`event.status = 'held' and event.record_state in (${sql.join(countedStates(mode).map((state) => sql.lit(state)))})`;
}

/** In the order of the contract's list. */
function eventConditions(place: Place): { kind: MissingKind; holds: RawBuilder<SqlBool> }[] {
  const counted = isCounted(place);
  const noHeads = sql`coalesce(event.head_children, event.head_youth, event.head_adults, event.head_seniors, event.head_unknown) is null`;
  const nobodyNamed = sql`not exists (select 1 from attendance where attendance.event_id = event.id and attendance.deleted_at is null
    and attendance.person_id not in (select person.id from person where person.staff = 1)
    and attendance.person_id not in (select person.id from person where person.deleted_at is not null))`;
  return [
    { kind: "eventsWithoutLevel", holds: sql`${counted} and event.initiative_level is null` },
    { kind: "eventsWithoutPeople", holds: sql`${counted} and ${noHeads} and ${nobodyNamed}` },
    { kind: "eventsWithoutLength", holds: sql`${counted} and event.length_minutes is null` },
    { kind: "eventsWithoutStaffHours", holds: sql`${counted} and event.staff_minutes is null` },
    { kind: "plannedInThePast", holds: sql`event.status = 'planned' and event.date < ${place.today}` },
    { kind: "draftEvents", holds: sql`event.record_state = 'draft'` },
    { kind: "submittedEvents", holds: sql`event.record_state = 'submitted'` },
    { kind: "returnedEvents", holds: sql`event.record_state = 'returned'` },
  ];
}

/** Whether A3 has something to divide by: the area's total of the year of `to` or of an earlier one. */
async function hasPopulation(db: ReadableDatabase, { programmeId, period }: Place): Promise<boolean> {
  const found = await db
    .selectFrom("programme")
    .innerJoin("area_population", "area_population.area_id", "programme.area_id")
    .select("area_population.id")
    .where("programme.id", "=", programmeId)
    .where("area_population.deleted_at", "is", null)
    .where("area_population.total", "is not", null)
    .where("area_population.year", "<=", yearOf(period.to))
    .limit(1)
    .execute();
  return found.length > 0;
}

function readPartnerships(db: ReadableDatabase, { programmeId }: Place) {
  return db
    .selectFrom("partnership")
    .select(["id", "agreement_to"])
    .where("programme_id", "=", programmeId)
    .where("deleted_at", "is", null)
    .orderBy("agreement_to")
    .orderBy("id")
    .execute();
}
