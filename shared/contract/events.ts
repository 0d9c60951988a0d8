import { z } from "zod";
import {
  ATTENDANCE_ROLES,
  EVENT_KINDS,
  EVENT_SCOPES,
  EVENT_STATUSES,
  ORGANISATION_ROLES,
  RECORD_STATES,
} from "../vocabulary/records.ts";
import {
  changedSchema,
  countField,
  dayOrMonthField,
  groszeField,
  idField,
  isoDayField,
  longTextField,
  minutesField,
  nameField,
  recordAtRevision,
  shortTextField,
  stampFields,
  timeField,
} from "./fields.ts";
import { listInput, listOutput } from "./lists.ts";
import { command, query } from "./operation.ts";

/** People present who are not on the named list. All null = unknown; one filled in = known, the blank ones are then 0. */
export const headCountsSchema = z.object({
  children: countField.default(null),
  youth: countField.default(null),
  adults: countField.default(null),
  seniors: countField.default(null),
  unknown: countField.default(null),
});
export type HeadCounts = z.infer<typeof headCountsSchema>;

export const eventOrganisationSchema = z.object({
  organisationId: idField,
  role: z.enum(ORGANISATION_ROLES),
});
export const attendanceSchema = z.object({ personId: idField, role: z.enum(ATTENDANCE_ROLES) });

const plainEventFields = z.object({
  programmeId: idField,
  scope: z.enum(EVENT_SCOPES).default("community"),
  activityId: idField.nullable().default(null),
  /** The day, or only the month (`2018-12`) where the source tells no day. */
  date: dayOrMonthField,
  startsAt: timeField.nullable().default(null),
  lengthMinutes: minutesField.default(null),
  title: nameField,
  kind: z.enum(EVENT_KINDS).nullable().default(null),
  place: shortTextField,
  status: z.enum(EVENT_STATUSES).default("held"),
  /** 0–4 (product.md); null = not known who started and ran it. */
  initiativeLevel: z
    .number("notANumber")
    .int("notALevel")
    .min(0, "notALevel")
    .max(4, "notALevel")
    .nullable()
    .default(null),
  headCounts: headCountsSchema.default({
    children: null,
    youth: null,
    adults: null,
    seniors: null,
    unknown: null,
  }),
  staffMinutes: minutesField.default(null),
  volunteerMinutes: minutesField.default(null),
  mopsCostGrosze: groszeField.default(null),
  partnerCashGrosze: groszeField.default(null),
  inKindGrosze: groszeField.default(null),
  /** Set when the event is a meeting of this partnership. */
  partnershipId: idField.nullable().default(null),
  notes: longTextField,
  recordState: z.enum(RECORD_STATES).default("approved"),
  organisations: z.array(eventOrganisationSchema).default([]),
  attendances: z.array(attendanceSchema).default([]),
  /** Actions of the plan that the event carries out, and assets of the diagnosis that it uses. */
  actionIds: z.array(idField).default([]),
  assetIds: z.array(idField).default([]),
});

/** Rules over more than one field; the same ones hold for the form, the import and the command line. */
export function checkEventRules(
  event: Pick<z.infer<typeof plainEventFields>, "initiativeLevel" | "staffMinutes" | "scope" | "activityId">,
): { field: string; messageKey: string }[] {
  const issues = [];
  // Level 4 means "no staff hours" by definition (product.md), so the two together are a contradiction, not a detail.
  if (event.initiativeLevel === 4 && (event.staffMinutes ?? 0) > 0) {
    issues.push({ field: "staffMinutes", messageKey: "levelFourWithStaffHours" });
  }
  if (event.scope === "community" && event.activityId !== null) {
    issues.push({ field: "activityId", messageKey: "activityOnlyForSessions" });
  }
  return issues;
}

function withRules<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  return schema.superRefine((event, context) => {
    for (const { field, messageKey } of checkEventRules(event as never)) {
      context.addIssue({ code: "custom", path: [field], message: messageKey });
    }
  });
}

export const eventFields = withRules(plainEventFields);
export type EventInput = z.infer<typeof plainEventFields>;

export const eventSchema = plainEventFields.extend({
  ...stampFields,
  /** The day the event was first entered (E3 counts the days between). */
  enteredOn: isoDayField,
  reviewNote: z.string().nullable(),
  organisations: z.array(eventOrganisationSchema.extend({ name: z.string() })),
  attendances: z.array(
    attendanceSchema.extend({ code: z.string(), displayName: z.string().nullable(), staff: z.boolean() }),
  ),
  activityName: z.string().nullable(),
  partnershipName: z.string().nullable(),
});
export type EventRecord = z.infer<typeof eventSchema>;

export const eventRowSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  date: z.string(),
  startsAt: z.string().nullable(),
  lengthMinutes: z.number().nullable(),
  title: z.string(),
  scope: z.enum(EVENT_SCOPES),
  kind: z.enum(EVENT_KINDS).nullable(),
  place: z.string().nullable(),
  status: z.enum(EVENT_STATUSES),
  initiativeLevel: z.number().nullable(),
  activityName: z.string().nullable(),
  /** Named attendances of people who are not staff. */
  namedCount: z.number().int(),
  /** null = nobody counted the rest. */
  headCount: z.number().int().nullable(),
  /** namedCount + headCount; null when neither is known. */
  peoplePresent: z.number().int().nullable(),
  staffMinutes: z.number().nullable(),
  volunteerMinutes: z.number().nullable(),
  recordState: z.enum(RECORD_STATES),
  enteredOn: z.string(),
});
export type EventRow = z.infer<typeof eventRowSchema>;

export const EVENT_SORTS = [
  "date",
  "title",
  "kind",
  "place",
  "status",
  "initiativeLevel",
  "peoplePresent",
  "enteredOn",
] as const;

const eventFilters = {
  programmeId: idField.optional(),
  from: isoDayField.optional(),
  to: isoDayField.optional(),
  scope: z.enum(EVENT_SCOPES).optional(),
  status: z.enum(EVENT_STATUSES).optional(),
  recordState: z.enum(RECORD_STATES).optional(),
  kind: z.enum(EVENT_KINDS).optional(),
  activityId: idField.optional(),
  partnershipId: idField.optional(),
  organisationId: idField.optional(),
  personId: idField.optional(),
  /** A level, or "unknown". */
  initiativeLevel: z.union([z.number().int().min(0).max(4), z.literal("unknown")]).optional(),
  /** Only events that lack a field which E3 needs. */
  incomplete: z.boolean().optional(),
  /** Exactly these events (the proof of an indicator). */
  ids: z.array(idField).max(20_000).optional(),
};

/** What can be changed of many events at once; what is left out stays as it is. */
export const eventChangeFields = z.object({
  date: dayOrMonthField.optional(),
  startsAt: timeField.nullable().optional(),
  lengthMinutes: minutesField.optional(),
  title: nameField.optional(),
  kind: z.enum(EVENT_KINDS).nullable().optional(),
  place: z.string().trim().max(300, "tooLong").nullable().optional(),
  status: z.enum(EVENT_STATUSES).optional(),
  initiativeLevel: z
    .number("notANumber")
    .int("notALevel")
    .min(0, "notALevel")
    .max(4, "notALevel")
    .nullable()
    .optional(),
  headCounts: headCountsSchema.optional(),
  /** All who were there: those not on the list of names become head counts of unknown age. REFUSED where counts by age are known. */
  peoplePresent: countField.optional(),
  staffMinutes: minutesField.optional(),
  volunteerMinutes: minutesField.optional(),
  recordState: z.enum(RECORD_STATES).optional(),
});
export type EventChange = z.infer<typeof eventChangeFields>;

/** What one typed line says of an event, and which of its words said what. */
export const quickEntrySchema = z.object({
  values: z.object({
    scope: z.enum(EVENT_SCOPES),
    activityId: z.string().nullable(),
    date: z.string(),
    startsAt: z.string().nullable(),
    lengthMinutes: z.number().nullable(),
    title: z.string(),
    kind: z.enum(EVENT_KINDS).nullable(),
    place: z.string().nullable(),
    status: z.enum(EVENT_STATUSES),
    initiativeLevel: z.number().nullable(),
    headCounts: z.object({
      children: z.number().nullable(),
      youth: z.number().nullable(),
      adults: z.number().nullable(),
      seniors: z.number().nullable(),
      unknown: z.number().nullable(),
    }),
    staffMinutes: z.number().nullable(),
    volunteerMinutes: z.number().nullable(),
    mopsCostGrosze: z.number().nullable(),
  }),
  read: z.array(
    z.object({
      text: z.string(),
      field: z.enum([
        "date",
        "startsAt",
        "lengthMinutes",
        "title",
        "activityId",
        "place",
        "status",
        "initiativeLevel",
        "headCounts",
        "staffMinutes",
        "volunteerMinutes",
        "mopsCostGrosze",
      ]),
    }),
  ),
});
export type QuickEntry = z.infer<typeof quickEntrySchema>;

export const eventsContract = {
  /** One page of events; sorted in the database, default newest first. */
  list: query.input(listInput([...EVENT_SORTS], eventFilters)).output(listOutput(eventRowSchema)),
  /** The event with its organisations and named people. */
  get: query.input(z.object({ id: idField })).output(eventSchema),
  /** Understands a line such as `wt 16-18 klub seniora 14 seniorów 2h`; saves nothing. */
  readLine: query
    .input(z.object({ programmeId: idField, text: z.string().max(500, "tooLong") }))
    .output(quickEntrySchema),
  /** Logs an event whole: fields, organisations and attendances in one command. */
  create: command
    .input(withRules(plainEventFields.extend({ id: idField.optional(), enteredOn: isoDayField.optional() })))
    .output(changedSchema),
  /** Replaces all fields and both lists; REVISION_CONFLICT when somebody saved a newer revision. */
  update: command.input(withRules(plainEventFields.extend(recordAtRevision.shape))).output(changedSchema),
  /** One mark of the roll call: the person's role at the event, or null for not there. */
  setAttendance: command
    .input(z.object({ eventId: idField, personId: idField, role: z.enum(ATTENDANCE_ROLES).nullable() }))
    .output(changedSchema.pick({ journalId: true })),
  /** Plans the events of one week (its Monday) again in another: same names, hours and places, nobody counted yet. */
  copyWeek: command
    .input(z.object({ programmeId: idField, from: isoDayField, to: isoDayField }))
    .output(changedSchema.pick({ journalId: true }).extend({ count: z.number().int() })),
  /** Changes the given fields of many events in one command, which one undo takes back. All or none; a refusal names the event. */
  changeMany: command
    .input(
      z.object({
        records: z.array(recordAtRevision).min(1).max(2000, "tooLarge"),
        fields: eventChangeFields,
      }),
    )
    .output(
      changedSchema
        .pick({ journalId: true })
        .extend({ count: z.number().int(), revisions: z.array(recordAtRevision) }),
    ),
  /** Soft-deletes the event; its attendances stay under it and come back with undo. */
  remove: command.input(recordAtRevision).output(changedSchema),
};
