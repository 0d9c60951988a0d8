import { eventFields } from "../../../shared/contract/events.ts";
import { eventColumns, headCountsOf } from "../events/index.ts";
import type { RegisterRow } from "./compute-table.ts";
import { number, text } from "./row-values.ts";

/** What a row of the events' sheet says on its own: what needs no record, so that it can be checked while the file is still read. */
export interface CheckedEvent {
  /** Its columns, without those that only the records can tell; undefined when something is wrong with the row. */
  values: ReturnType<typeof eventColumns> | undefined;
  problems: { key: string; messageKey: string; params: Record<string, string | number> }[];
}

/** The values by the rules of the contract, which are those of the form as well; each problem by the key of its column. */
export function checkEventRow(row: RegisterRow, programmeId: string): CheckedEvent {
  const problems: CheckedEvent["problems"] = [];
  const title = text(row, "title");
  const date = text(row, "date");
  // That they are missing was told when the table was read.
  if (title === null || date === null) return { values: undefined, problems };
  const activityName = text(row, "activity");
  const scope = scopeOf(row);
  const headCounts = headCountsIn(row, problems);
  if (activityName !== null && scope === "community") {
    problems.push({ key: "activity", messageKey: "activityOnlyForSessions", params: {} });
    return { values: undefined, problems };
  }
  const checked = eventFields.safeParse({
    programmeId,
    scope,
    date,
    startsAt: text(row, "startsAt"),
    lengthMinutes: number(row, "lengthMinutes"),
    title,
    kind: text(row, "kind"),
    place: text(row, "place"),
    status: text(row, "status") ?? "held",
    initiativeLevel: number(row, "initiativeLevel"),
    headCounts,
    staffMinutes: number(row, "staffMinutes"),
    volunteerMinutes: number(row, "volunteerMinutes"),
    mopsCostGrosze: number(row, "mopsCostGrosze"),
    partnerCashGrosze: number(row, "partnerCashGrosze"),
    inKindGrosze: number(row, "inKindGrosze"),
    notes: text(row, "notes"),
    recordState: text(row, "recordState") ?? "approved",
  });
  if (checked.success) return { values: eventColumns(checked.data), problems };
  for (const issue of checked.error.issues) {
    const field = String(issue.path.at(-1));
    problems.push({
      key: field === "unknown" ? "unknownAge" : field,
      messageKey: /^[a-z]\w*$/i.test(issue.message) ? issue.message : "invalidValue",
      params: {},
    });
  }
  return { values: undefined, problems };
}

/** A row that names a club's activity is one of its sessions. */
export function scopeOf(row: RegisterRow): string {
  return text(row, "scope") ?? (text(row, "activity") === null ? "community" : "session");
}

function headCountsIn(row: RegisterRow, problems: CheckedEvent["problems"]) {
  const byAge = {
    children: number(row, "children"),
    youth: number(row, "youth"),
    adults: number(row, "adults"),
    seniors: number(row, "seniors"),
    unknown: number(row, "unknownAge"),
  };
  return withTotal(row, { headCounts: byAge, namedCount: 0 }, problems) ?? byAge;
}

/** Head counts that agree with the total of the row; undefined where it tells none, or one that cannot be. */
export function withTotal(
  row: RegisterRow,
  counted: Parameters<typeof headCountsOf>[1],
  problems: CheckedEvent["problems"],
) {
  const total = number(row, "peoplePresent");
  if (total === null) return undefined;
  const counts = headCountsOf(total, counted);
  if ("headCounts" in counts) return counts.headCounts;
  problems.push({ key: "peoplePresent", messageKey: counts.messageKey, params: counts.params });
  return undefined;
}
