import { z } from "zod";
import {
  changedSchema,
  countField,
  idField,
  nameField,
  recordAtRevision,
  shortTextField,
  stampFields,
} from "./fields.ts";
import { command, query } from "./operation.ts";

export const populationSchema = z.object({
  year: z.number().int().min(1900, "yearOutOfRange").max(2200, "yearOutOfRange"),
  total: countField,
  children: countField.default(null),
  youth: countField.default(null),
  adults: countField.default(null),
  seniors: countField.default(null),
});

export const areaFields = z.object({
  name: nameField,
  city: shortTextField,
  district: shortTextField,
  /** Population on 31 December of each known year. */
  population: z.array(populationSchema).default([]),
});

export const areaSchema = areaFields.extend(stampFields);
export type Area = z.infer<typeof areaSchema>;
export type AreaInput = z.infer<typeof areaFields>;

export const areasContract = {
  /** Every area, in Polish order of names; there are few. */
  list: query.input(z.object({})).output(z.array(areaSchema)),
  /** A new area with its population by year. */
  create: command.input(areaFields.extend({ id: idField.optional() })).output(changedSchema),
  /** Replaces the fields; population years that are left out are removed. */
  update: command.input(areaFields.extend(recordAtRevision.shape)).output(changedSchema),
  /** Soft-deletes; refused (REFUSED areaInUse) while a programme works in it. */
  remove: command.input(recordAtRevision).output(changedSchema),
};
