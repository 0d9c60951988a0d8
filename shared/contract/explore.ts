import { z } from "zod";
import { EXPLORE_DIMENSIONS, EXPLORE_MEASURES } from "../vocabulary/explore.ts";
import { EVENT_KINDS, EVENT_SCOPES } from "../vocabulary/records.ts";
import { idField, isoDayField } from "./fields.ts";
import { indicatorModeSchema } from "./indicators.ts";
import { document, madeFileSchema, progressThen, query } from "./operation.ts";

/** A table of counted events: what stands in the rows and columns, what is added up in each cell, of which events. */
export const explorationSchema = z.object({
  programmeIds: z.array(idField).min(1),
  from: isoDayField,
  to: isoDayField,
  mode: indicatorModeSchema.default("approved"),
  rows: z.enum(EXPLORE_DIMENSIONS),
  /** null = one column with the total. Not the same as `rows`. */
  columns: z.enum(EXPLORE_DIMENSIONS).nullable().default(null),
  measure: z.enum(EXPLORE_MEASURES),
  filter: z
    .object({
      scope: z.enum(EVENT_SCOPES).optional(),
      kind: z.enum(EVENT_KINDS).optional(),
      level: z.union([z.number().int().min(0).max(4), z.literal("unknown")]).optional(),
      organisationId: idField.optional(),
    })
    .default({}),
});
export type Exploration = z.infer<typeof explorationSchema>;

const figure = z.number().nullable();

export const explorationTableSchema = z.object({
  /** Keys of the rows and columns in their order; words for them: exploreKeyLabel. */
  rowKeys: z.array(z.string()),
  columnKeys: z.array(z.string()),
  /** By row, then by column; null = nothing known there, which is not 0. */
  cells: z.array(z.array(figure)),
  rowTotals: z.array(figure),
  columnTotals: z.array(figure),
  total: figure,
  /** Events that the table is made of, and those of them whose measure is known. */
  events: z.number().int(),
  known: z.number().int(),
});
export type ExplorationTable = z.infer<typeof explorationTableSchema>;

export const exploreContract = {
  /** The table; INVALID_INPUT measureNotOfPersons when a dimension of persons is asked of a measure of events. */
  table: query.input(explorationSchema).output(explorationTableSchema),
  /** The same table as an Excel file, as it stands on the screen. */
  workbook: document
    .input(explorationSchema.extend({ language: z.enum(["pl", "en"]).default("pl") }))
    .output(progressThen(madeFileSchema)),
};
