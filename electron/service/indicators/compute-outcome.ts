import type { IndicatorResult } from "../../../shared/contract/indicators.ts";

/** An indicator's result without its name and unit, which the catalogue adds. */
export type Outcome = Pick<
  IndicatorResult,
  "value" | "numerator" | "denominator" | "status" | "completeness" | "parts" | "breakdowns"
> & {
  /** The records counted in each part (R7); their ids are written out only when asked for. */
  records: { numerator: readonly Identified[]; denominator: readonly Identified[] };
};

export interface Identified {
  readonly id: string;
}

interface OutcomeDetails {
  /** R4: records in scope with all needed fields known ÷ records in scope. */
  completeness: number | null;
  parts?: Outcome["parts"];
  breakdowns?: Outcome["breakdowns"];
  records?: Partial<Outcome["records"]>;
}

/** 100 for percentages and 0–100 indices. */
export const PERCENT = 100;

/**
 * numerator ÷ denominator × scale. Unknown parts or a denominator of 0 give no value (R3), and say so; a real zero is 0.
 */
export function quotientOutcome(
  numerator: number | null,
  denominator: number | null,
  scale: number,
  details: OutcomeDetails,
): Outcome {
  return outcome(quotient(numerator, denominator, scale), numerator, denominator, details);
}

/** The share of records: those of the part ÷ those of the whole, in per cent. */
export function shareOutcome(
  part: readonly Identified[],
  whole: readonly Identified[],
  details: Omit<OutcomeDetails, "records">,
): Outcome {
  const records = { numerator: part, denominator: whole };
  return quotientOutcome(part.length, whole.length, PERCENT, { ...details, records });
}

/** A number without denominator; null = nothing known, which is not 0. */
export function countOutcome(count: number | null, details: OutcomeDetails): Outcome {
  return outcome(count, count, null, details);
}

/** numerator ÷ denominator × scale, or null where it has no value. */
export function quotient(numerator: number | null, denominator: number | null, scale = 1): number | null {
  return numerator === null || denominator === null || denominator === 0
    ? null
    : (numerator / denominator) * scale;
}

/** R4; null when nothing is in scope. */
export function completeness(known: number, inScope: number): number | null {
  return quotient(known, inScope);
}

/** The ids in order, so that the same records give the same proof. */
export function idsOf(records: Iterable<Identified>): string[] {
  return Array.from(records, ({ id }) => id).sort();
}

function outcome(
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  { completeness, parts = {}, breakdowns = {}, records = {} }: OutcomeDetails,
): Outcome {
  return {
    value,
    numerator,
    denominator,
    status: value === null ? "no-data" : "ok",
    completeness,
    parts,
    breakdowns,
    records: { numerator: records.numerator ?? [], denominator: records.denominator ?? [] },
  };
}
