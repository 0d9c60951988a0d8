import { z } from "zod";
import { PARTNERSHIP_KINDS } from "../vocabulary/records.ts";
import {
  changedSchema,
  idField,
  isoDayField,
  longTextField,
  nameField,
  recordAtRevision,
  shortTextField,
  stampFields,
} from "./fields.ts";
import { listInput, listOutput } from "./lists.ts";
import { command, query } from "./operation.ts";

export const partnershipMemberSchema = z.object({
  organisationId: idField,
  role: shortTextField,
  startsOn: isoDayField.nullable().default(null),
  endsOn: isoDayField.nullable().default(null),
});

export const partnershipFields = z.object({
  programmeId: idField,
  name: nameField,
  kind: z.enum(PARTNERSHIP_KINDS),
  startsOn: isoDayField.nullable().default(null),
  endsOn: isoDayField.nullable().default(null),
  /** The written agreement, if there is one: without a first day there is none; without a last day it is open-ended. */
  agreementFrom: isoDayField.nullable().default(null),
  agreementTo: isoDayField.nullable().default(null),
  purpose: longTextField,
  members: z.array(partnershipMemberSchema).default([]),
});

export const partnershipSchema = partnershipFields.extend({
  ...stampFields,
  members: z.array(partnershipMemberSchema.extend({ name: z.string() })),
});
export type Partnership = z.infer<typeof partnershipSchema>;
export type PartnershipInput = z.infer<typeof partnershipFields>;

export const partnershipRowSchema = partnershipFields.omit({ members: true }).extend({
  ...stampFields,
  memberCount: z.number().int(),
  meetingCount: z.number().int(),
  lastMeetingOn: z.string().nullable(),
});
export type PartnershipRow = z.infer<typeof partnershipRowSchema>;

export const partnershipsContract = {
  list: query
    .input(
      listInput(["name", "kind", "startsOn", "agreementFrom", "memberCount", "lastMeetingOn"], {
        programmeId: idField,
        kind: z.enum(PARTNERSHIP_KINDS).optional(),
      }),
    )
    .output(listOutput(partnershipRowSchema)),
  get: query.input(z.object({ id: idField })).output(partnershipSchema),
  create: command.input(partnershipFields.extend({ id: idField.optional() })).output(changedSchema),
  /** Replaces the fields and the whole list of members. */
  update: command.input(partnershipFields.extend(recordAtRevision.shape)).output(changedSchema),
  remove: command.input(recordAtRevision).output(changedSchema),
};
