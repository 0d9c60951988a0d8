import { sql } from "kysely";

/**
 * The SQL of indicators.md's words for who was there, once for all queries over `event`.
 * Named = attendances of people who are not staff; head-count = null when no band is filled in, otherwise the blank bands are 0.
 */
export const namedCountSql = sql<number>`(
  select count(*) from attendance
  where attendance.event_id = event.id and attendance.deleted_at is null
    and attendance.person_id not in (select person.id from person where person.staff = 1)
)`;

/** Somebody who is not staff is named: stops at the first. */
const somebodyNamedSql = sql<boolean>`exists (
  select 1 from attendance
  where attendance.event_id = event.id and attendance.deleted_at is null
    and attendance.person_id not in (select person.id from person where person.staff = 1)
)`;

const nobodyCountedSql = sql<boolean>`coalesce(event.head_children, event.head_youth, event.head_adults, event.head_seniors, event.head_unknown) is null`;

export const headCountSql = sql<number | null>`(
  case when ${nobodyCountedSql} then null
  else coalesce(event.head_children, 0) + coalesce(event.head_youth, 0) + coalesce(event.head_adults, 0)
     + coalesce(event.head_seniors, 0) + coalesce(event.head_unknown, 0) end
)`;

/** Known when somebody is named or somebody counted. */
export function peoplePresent(namedCount: number, headCount: number | null): number | null {
  return namedCount === 0 && headCount === null ? null : namedCount + (headCount ?? 0);
}

export const peoplePresentSql = sql<number | null>`(
  case when ${nobodyCountedSql} then nullif(${namedCountSql}, 0) else ${namedCountSql} + ${headCountSql} end
)`;

/** Nothing is known of who was there. */
export const peopleUnknownSql = sql<boolean>`(${nobodyCountedSql} and not ${somebodyNamedSql})`;
