import { z } from "zod";
import { SECTORS } from "../vocabulary/records.ts";
import { idField, isoDayField } from "./fields.ts";
import { indicatorModeSchema } from "./indicators.ts";
import { query } from "./operation.ts";

const figure = z.number().nullable();

/** The same figures with everybody there and after the exit; null = nothing known, which is not 0. */
const beforeAndAfter = z.object({ before: figure, after: figure });

export const exitSimulationSchema = z.object({
  without: z.object({ mops: z.boolean(), leader: z.boolean() }),
  /** The most active leader: initiator or co-organiser at the most counted events; null = nobody is named. */
  leader: z.object({ personId: z.string(), name: z.string(), events: z.number().int() }).nullable(),
  events: beforeAndAfter,
  /** Of the events taken away, why: one event can have several reasons. */
  taken: z.object({
    byLevel: z.number().int(),
    unknownLevel: z.number().int(),
    ledByLeaderOnly: z.number().int(),
  }),
  attendances: beforeAndAfter,
  personHours: beforeAndAfter,
  volunteerHours: beforeAndAfter,
  /** Organisations other than MOPS. */
  organisations: beforeAndAfter,
  /** Events with the figure known ÷ events, before the exit. */
  completeness: z.object({ attendances: figure, personHours: figure, volunteerHours: figure }),
  network: z.object({
    /** Largest group of tied organisations. */
    largestGroup: beforeAndAfter,
    ties: beforeAndAfter,
    nodes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        sector: z.enum(SECTORS),
        events: z.number().int(),
        eventsAfter: z.number().int(),
        /** Place in a square from 0 to 1: one for both drawings. */
        x: z.number(),
        y: z.number(),
        remains: z.boolean(),
      }),
    ),
    /** `remains`: tied after the exit too. An exit only loosens: there is no tie that was not there before. */
    tiedPairs: z.array(z.object({ one: z.string(), other: z.string(), remains: z.boolean() })),
  }),
  functions: z.object({
    total: z.number().int(),
    withoutOwner: z.object({ before: z.number().int(), after: z.number().int() }),
    list: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** null = nobody. */
        ownerName: z.string().nullable(),
        ownerKind: z.enum(["nobody", "mops", "organisation", "person"]),
        ownedAfter: z.boolean(),
        /** The owner did it in the half-year window (D4). */
        doneLately: z.boolean(),
      }),
    ),
  }),
  /** Resident groups at a counted event of the period. */
  structures: z.array(
    z.object({
      organisationId: z.string(),
      name: z.string(),
      events: z.number().int(),
      eventsAfter: z.number().int(),
      /** Every event of the group goes; `unknown` where that hangs on events of unknown level. */
      atRisk: z.enum(["yes", "no", "unknown"]),
    }),
  ),
});
export type ExitSimulation = z.infer<typeof exitSimulationSchema>;

export const exitSimulationContract = {
  /**
   * What remains of a period without MOPS (its level 0–1 events and those of unknown level go) and without the most active leader
   * (events nobody else led go). Both switches off: nothing goes.
   */
  run: query
    .input(
      z.object({
        programmeId: idField,
        from: isoDayField,
        to: isoDayField,
        mode: indicatorModeSchema.default("approved"),
        without: z
          .object({ mops: z.boolean().default(true), leader: z.boolean().default(false) })
          .prefault({}),
      }),
    )
    .output(exitSimulationSchema),
};
