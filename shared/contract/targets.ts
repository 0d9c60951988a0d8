import { z } from "zod";
import { changedSchema, idField, isoDayField, recordAtRevision, stampFields } from "./fields.ts";
import { command, query } from "./operation.ts";

export const targetFields = z.object({
  programmeId: idField,
  indicatorId: z.string().regex(/^[AIWSPDLE]\d$/, "unknownIndicator"),
  from: isoDayField,
  to: isoDayField,
  value: z.number("notANumber"),
});
export const targetSchema = targetFields.extend(stampFields);
export type Target = z.infer<typeof targetSchema>;

export const targetsContract = {
  list: query.input(z.object({ programmeId: idField })).output(z.array(targetSchema)),
  create: command.input(targetFields.extend({ id: idField.optional() })).output(changedSchema),
  update: command.input(targetFields.extend(recordAtRevision.shape)).output(changedSchema),
  remove: command.input(recordAtRevision).output(changedSchema),
};
