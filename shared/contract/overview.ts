import { z } from "zod";
import { QUESTIONS } from "../vocabulary/five-questions.ts";
import { LANGUAGES } from "../vocabulary/language.ts";
import { SECTORS } from "../vocabulary/records.ts";
import { UNITS } from "../vocabulary/units.ts";
import { idField, isoDayField } from "./fields.ts";
import { indicatorModeSchema, indicatorStatusSchema } from "./indicators.ts";
import { query } from "./operation.ts";

/** Something that is missing or late, and where to mend it; `kind` is a key of `missing.*` in messages. */
export const missingItemSchema = z.object({
  kind: z.enum([
    "noEvents",
    "eventsWithoutLevel",
    "eventsWithoutPeople",
    "eventsWithoutLength",
    "eventsWithoutStaffHours",
    "plannedInThePast",
    "draftEvents",
    "submittedEvents",
    "returnedEvents",
    "noPopulation",
    "noPartnerships",
    "agreementEnding",
    "noProgrammeDates",
    "followUpDue",
  ]),
  count: z.number().int(),
  /** The first records concerned, to open at once. */
  recordIds: z.array(z.string()),
});
export type MissingItem = z.infer<typeof missingItemSchema>;

/** One indicator of a card, with what is needed to judge it: its previous period, its target, its way there. */
export const overviewFigureSchema = z.object({
  id: z.string(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  unit: z.enum(UNITS),
  status: indicatorStatusSchema,
  completeness: z.number().nullable(),
  previous: z.number().nullable(),
  /** The target that is set for a time ending in this period. */
  target: z.number().nullable(),
  /** This and the four periods of the same length before, oldest first. */
  trend: z.array(z.object({ from: z.string(), to: z.string(), value: z.number().nullable() })),
});
export type OverviewFigure = z.infer<typeof overviewFigureSchema>;

export const overviewCardSchema = z.object({
  question: z.enum(QUESTIONS),
  /** The answer in one sentence made from the numbers, in the language asked for. */
  sentence: z.string(),
  figures: z.array(overviewFigureSchema),
});
export type OverviewCard = z.infer<typeof overviewCardSchema>;

/** The organisations at the counted events of a period and who is tied to whom (P3, P4), placed for drawing. */
export const partnerNetworkSchema = z.object({
  organisations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      sector: z.enum(SECTORS),
      isMops: z.boolean(),
      /** Counted events it was at. */
      events: z.number().int(),
      /** Place in a square from 0 to 1; the same records always give the same place. */
      x: z.number(),
      y: z.number(),
      /** In the largest group that holds together without MOPS. */
      staysTogether: z.boolean(),
    }),
  ),
  /** Pairs of organisation ids; `withoutMops`: tied also by events that MOPS does not carry alone (level 2–4), neither being MOPS. */
  ties: z.array(z.object({ one: z.string(), other: z.string(), withoutMops: z.boolean() })),
});
export type PartnerNetwork = z.infer<typeof partnerNetworkSchema>;

const programmeInPeriod = z.object({
  programmeId: idField,
  from: isoDayField,
  to: isoDayField,
  mode: indicatorModeSchema.default("approved"),
});

export const overviewContract = {
  /** The five questions, each answered by a sentence and by the indicators that it is made of. */
  cards: query
    .input(programmeInPeriod.extend({ language: z.enum(LANGUAGES).default("pl") }))
    .output(z.array(overviewCardSchema)),
  /** What is missing in a programme in a period, the most useful first. */
  missing: query.input(programmeInPeriod).output(z.array(missingItemSchema)),
  /** Who works with whom, with MOPS and without it. */
  network: query.input(programmeInPeriod).output(partnerNetworkSchema),
};
