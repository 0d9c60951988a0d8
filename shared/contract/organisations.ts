import { z } from "zod";
import { SECTORS } from "../vocabulary/records.ts";
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

export const organisationFields = z.object({
  name: nameField,
  shortName: shortTextField,
  sector: z.enum(SECTORS),
  /** Contact of the office, never of a person. */
  contact: shortTextField,
  /** Resident groups: when the group was founded and when it ended. */
  foundedOn: isoDayField.nullable().default(null),
  endedOn: isoDayField.nullable().default(null),
  notes: longTextField,
});

export const organisationSchema = organisationFields.extend(stampFields);
export type Organisation = z.infer<typeof organisationSchema>;
export type OrganisationInput = z.infer<typeof organisationFields>;

export const organisationRowSchema = organisationSchema.extend({
  eventCount: z.number().int(),
  lastEventOn: z.string().nullable(),
});
export type OrganisationRow = z.infer<typeof organisationRowSchema>;

export const ORGANISATION_SORTS = ["name", "sector", "eventCount", "lastEventOn"] as const;

export const organisationsContract = {
  /** Organisations of the whole workspace; with `programmeId` the counts are of that programme, `onlyInProgramme` keeps those met there. */
  list: query
    .input(
      listInput([...ORGANISATION_SORTS], {
        programmeId: idField.optional(),
        onlyInProgramme: z.boolean().optional(),
        sector: z.enum(SECTORS).optional(),
      }),
    )
    .output(listOutput(organisationRowSchema)),
  get: query.input(z.object({ id: idField })).output(organisationSchema),
  /** REFUSED nameTaken when an organisation of that name (folded) exists. */
  create: command.input(organisationFields.extend({ id: idField.optional() })).output(changedSchema),
  update: command.input(organisationFields.extend(recordAtRevision.shape)).output(changedSchema),
  /** Soft-deletes it together with its places at events and in partnerships (one undo brings all back). */
  remove: command.input(recordAtRevision).output(changedSchema),
};
