import type { EventInput, EventRecord } from "../../../shared/contract/events.ts";
import { personName } from "../../api/find-records.ts";
import type { Draft } from "../../api/use-record-form.ts";

/** An organisation or person on the form carries its name, so that it can be shown; the service takes only id and role. */
type Named<Entry> = Entry & { name: string; detail?: string };

export type EventValues = Omit<Draft<EventInput>, "organisations" | "attendances"> & {
  organisations: Named<EventInput["organisations"][number]>[];
  attendances: Named<EventInput["attendances"][number]>[];
};

export const noHeadCounts: EventValues["headCounts"] = {
  children: null,
  youth: null,
  adults: null,
  seniors: null,
  unknown: null,
};

export function newEvent(programmeId: string, today: string): EventValues {
  return {
    programmeId,
    scope: "community",
    activityId: null,
    date: today,
    startsAt: null,
    lengthMinutes: null,
    title: "",
    kind: null,
    place: null,
    status: "held",
    initiativeLevel: null,
    headCounts: noHeadCounts,
    staffMinutes: null,
    volunteerMinutes: null,
    mopsCostGrosze: null,
    partnerCashGrosze: null,
    inKindGrosze: null,
    partnershipId: null,
    notes: null,
    recordState: "approved",
    organisations: [],
    attendances: [],
    actionIds: [],
    assetIds: [],
  };
}

export function valuesOf(event: EventRecord): EventValues {
  return {
    programmeId: event.programmeId,
    scope: event.scope,
    activityId: event.activityId,
    date: event.date,
    startsAt: event.startsAt,
    lengthMinutes: event.lengthMinutes,
    title: event.title,
    kind: event.kind,
    place: event.place,
    status: event.status,
    initiativeLevel: event.initiativeLevel,
    headCounts: event.headCounts,
    staffMinutes: event.staffMinutes,
    volunteerMinutes: event.volunteerMinutes,
    mopsCostGrosze: event.mopsCostGrosze,
    partnerCashGrosze: event.partnerCashGrosze,
    inKindGrosze: event.inKindGrosze,
    partnershipId: event.partnershipId,
    notes: event.notes,
    recordState: event.recordState,
    organisations: event.organisations.map(({ organisationId, role, name }) => ({
      organisationId,
      role,
      name,
    })),
    attendances: event.attendances.map(({ personId, role, ...person }) => ({
      personId,
      role,
      name: personName(person),
    })),
    actionIds: event.actionIds,
    assetIds: event.assetIds,
  };
}

/** The same again, today: all but who came, what was counted, spent and noted. */
export function repeatedValues(event: EventRecord, today: string): EventValues {
  return {
    ...valuesOf(event),
    date: today,
    status: "held",
    recordState: "approved",
    headCounts: noHeadCounts,
    attendances: [],
    mopsCostGrosze: null,
    partnerCashGrosze: null,
    inKindGrosze: null,
    notes: null,
  };
}

/** What the service is sent. Numbers that could not be read go as they were typed: the service names the field. */
export function inputOf(values: EventValues): EventInput {
  return {
    ...values,
    // A community event belongs to no activity; the field is not shown then.
    activityId: values.scope === "session" ? values.activityId : null,
    organisations: values.organisations.map(({ organisationId, role }) => ({ organisationId, role })),
    attendances: values.attendances.map(({ personId, role }) => ({ personId, role })),
  } as EventInput;
}
