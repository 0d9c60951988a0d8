import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { QualityIssue } from "../../../shared/contract/quality.ts";
import { daysBetween } from "../../../shared/vocabulary/dates.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { peoplePresentSql } from "../events/index.ts";
import { partialDay } from "../kernel/partial-day.ts";
import { type Place, periodEvents } from "./place.ts";

/** E3: entered within fourteen days after the event. */
export const DAYS_TO_ENTER = 14;

/** The required fields of an event (E3) that can be unknown, by the field of the form that mends each. */
const REQUIRED: Record<string, RawBuilder<SqlBool>> = {
  date: sql`event.date_precision = 'day'`,
  kind: sql`event.kind is not null`,
  lengthMinutes: sql`event.length_minutes is not null`,
  initiativeLevel: sql`event.initiative_level is not null`,
  headCounts: sql`${peoplePresentSql} is not null`,
};
const REQUIRED_FIELDS = Object.keys(REQUIRED);

type Flag = Exclude<QualityIssue["kind"], "missingField" | "outlierHeadCount" | "duplicateEvent">;

/** What one event alone tells; the field is the one of the form that mends it. */
function flags({ today }: Place): Record<Flag, { field: string; holds: RawBuilder<SqlBool> }> {
  const attended = sql<SqlBool>`exists (select 1 from attendance where attendance.event_id = event.id and attendance.deleted_at is null)`;
  // Of either only the month may be known; then the months are compared, and a month lies in the programme when any day does.
  const known = sql`case when event.date_precision = 'month' then substr(event.date, 1, 7) else event.date end`;
  const shortened = (day: string) =>
    [
      sql`substr(${known}, 1, length(${sql.ref(day)}))`,
      sql`substr(${sql.ref(day)}, 1, length(${known}))`,
    ] as const;
  const [dateByStart, start] = shortened("programme.starts_on");
  const [dateByEnd, end] = shortened("programme.ends_on");
  return {
    levelFourWithStaffHours: {
      field: "staffMinutes",
      holds: sql`event.initiative_level = 4 and event.staff_minutes > 0`,
    },
    attendanceAtCancelled: { field: "status", holds: sql`event.status = 'cancelled' and ${attended}` },
    eventOutsideProgramme: {
      field: "date",
      holds: sql`(programme.starts_on is not null and ${dateByStart} < ${start}) or (programme.ends_on is not null and ${dateByEnd} > ${end})`,
    },
    heldInFuture: { field: "status", holds: sql`event.status = 'held' and event.date > ${today}` },
    plannedInPast: { field: "status", holds: sql`event.status = 'planned' and event.date < ${today}` },
    // The days between are counted afterwards: the two engines have no arithmetic of days in common.
    lateEntry: {
      field: "date",
      holds: sql`event.status = 'held' and event.date_precision = 'day' and event.entered_on > event.date`,
    },
  };
}

/** Incomplete, contradictory and late events of a period: one query, which leaves out all that is in order. */
export async function findFlagged(db: ReadableDatabase, place: Place): Promise<QualityIssue[]> {
  const flagged = flags(place);
  const names = Object.keys(flagged) as Flag[];
  const missing = (field: string) => sql<SqlBool>`event.status = 'held' and not (${REQUIRED[field]})`;
  const asNumber = (holds: RawBuilder<SqlBool>) => sql<number>`case when ${holds} then 1 else 0 end`;
  const rows = await periodEvents(db, place)
    .innerJoin("programme", "programme.id", "event.programme_id")
    .select(["event.id", "event.title", "event.date", "event.date_precision", "event.entered_on"])
    .select(names.map((name) => asNumber(flagged[name].holds).as(name)))
    .select(REQUIRED_FIELDS.map((field) => asNumber(missing(field)).as(`no_${field}`)))
    .where((eb) => eb.or([...names.map((name) => flagged[name].holds), ...REQUIRED_FIELDS.map(missing)]))
    .execute();
  return rows.flatMap((row) => {
    const told = row as unknown as Record<string, number>;
    const base = { eventId: row.id, title: row.title, date: partialDay(row) ?? row.date };
    const daysLate = told.lateEntry === 1 ? daysBetween(row.date, row.entered_on) : 0;
    return [
      ...names
        .filter((name) => told[name] === 1 && (name !== "lateEntry" || daysLate > DAYS_TO_ENTER))
        .map((kind) => ({
          ...base,
          kind,
          field: flagged[kind].field,
          params: (kind === "lateEntry" ? { days: daysLate } : {}) as QualityIssue["params"],
        })),
      ...REQUIRED_FIELDS.filter((field) => told[`no_${field}`] === 1).map((field) => ({
        ...base,
        kind: "missingField" as const,
        field,
        params: { field },
      })),
    ];
  });
}

/** Known ÷ all for each required field, over the period's held events of every record state; null when there is none. */
export async function readCompleteness(
  db: ReadableDatabase,
  place: Place,
): Promise<Record<string, number | null>> {
  const counts = await periodEvents(db, place)
    .where("event.status", "=", "held")
    .select(sql<number>`count(*)`.as("total"))
    .select(
      REQUIRED_FIELDS.map((field) =>
        sql<number>`count(*) filter (where ${REQUIRED[field]})`.as(`has_${field}`),
      ),
    )
    .executeTakeFirstOrThrow();
  const known = counts as unknown as Record<string, number>;
  const total = Number(counts.total);
  return Object.fromEntries(
    REQUIRED_FIELDS.map((field) => [field, total === 0 ? null : Number(known[`has_${field}`]) / total]),
  );
}
