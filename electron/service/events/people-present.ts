import { sql } from "kysely";

/**
 * The SQL of indicators.md's words for who was there, once for all queries over `event`.
 * Named = attendances of people who are not staff; head-count = null when no band is filled in, otherwise the blank bands are 0.
 */
export const namedCountSql = sql<number>`(
  select count(*) from attendance
  join person on person.id = attendance.person_id and person.staff = 0
  where attendance.event_id = event.id and attendance.deleted_at is null
)`;

export const headCountSql = sql<number | null>`(
  case when coalesce(event.head_children, event.head_youth, event.head_adults, event.head_seniors, event.head_unknown) is null then null
  else coalesce(event.head_children, 0) + coalesce(event.head_youth, 0) + coalesce(event.head_adults, 0)
     + coalesce(event.head_seniors, 0) + coalesce(event.head_unknown, 0) end
)`;

/** Known when somebody is named or somebody counted. */
export function peoplePresent(namedCount: number, headCount: number | null): number | null {
  return namedCount === 0 && headCount === null ? null : namedCount + (headCount ?? 0);
}

export const peoplePresentSql = sql<number | null>`(
  case when ${namedCountSql} = 0 then ${headCountSql} else ${namedCountSql} + coalesce(${headCountSql}, 0) end
)`;
