import type { EventInput, HeadCounts } from "../../../shared/contract/events.ts";
import { foldText, sortKey } from "../../../shared/vocabulary/polish-text.ts";
import type { EventTable } from "../../storage/database.ts";

/** `2018-12` where only the month is known; the table keeps the 1st and says so. */
export function rowToDate(row: Pick<EventTable, "date" | "date_precision">): string {
  return row.date_precision === "month" ? row.date.slice(0, 7) : row.date;
}

export function dateColumns(date: string): Pick<EventTable, "date" | "date_precision"> {
  return date.length === 7
    ? { date: `${date}-01`, date_precision: "month" }
    : { date, date_precision: "day" };
}

export function headCountColumns(counts: HeadCounts) {
  return {
    head_children: counts.children,
    head_youth: counts.youth,
    head_adults: counts.adults,
    head_seniors: counts.seniors,
    head_unknown: counts.unknown,
  };
}

/** The columns that a user's input fills; `entered_on` and `review_note` belong to the service. */
export function eventColumns(
  event: Omit<EventInput, "organisations" | "attendances" | "actionIds" | "assetIds">,
) {
  return {
    programme_id: event.programmeId,
    scope: event.scope,
    activity_id: event.activityId,
    ...dateColumns(event.date),
    starts_at: event.startsAt,
    length_minutes: event.lengthMinutes,
    title: event.title,
    title_sort: sortKey(event.title),
    search_fold: foldText([event.title, event.place, event.notes].filter((text) => text !== null).join(" ")),
    kind: event.kind,
    place: event.place,
    place_sort: event.place === null ? null : sortKey(event.place),
    status: event.status,
    initiative_level: event.initiativeLevel,
    ...headCountColumns(event.headCounts),
    staff_minutes: event.staffMinutes,
    volunteer_minutes: event.volunteerMinutes,
    mops_cost_grosze: event.mopsCostGrosze,
    partner_cash_grosze: event.partnerCashGrosze,
    in_kind_grosze: event.inKindGrosze,
    partnership_id: event.partnershipId,
    notes: event.notes,
    record_state: event.recordState,
  };
}

export function rowToEventFields(row: EventTable) {
  return {
    programmeId: row.programme_id,
    scope: row.scope,
    activityId: row.activity_id,
    date: rowToDate(row),
    startsAt: row.starts_at,
    lengthMinutes: row.length_minutes,
    title: row.title,
    kind: row.kind,
    place: row.place,
    status: row.status,
    initiativeLevel: row.initiative_level,
    headCounts: {
      children: row.head_children,
      youth: row.head_youth,
      adults: row.head_adults,
      seniors: row.head_seniors,
      unknown: row.head_unknown,
    },
    staffMinutes: row.staff_minutes,
    volunteerMinutes: row.volunteer_minutes,
    mopsCostGrosze: row.mops_cost_grosze,
    partnerCashGrosze: row.partner_cash_grosze,
    inKindGrosze: row.in_kind_grosze,
    partnershipId: row.partnership_id,
    notes: row.notes,
    recordState: row.record_state,
    reviewNote: row.review_note,
    enteredOn: row.entered_on,
  };
}
