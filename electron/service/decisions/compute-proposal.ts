import type { Condition, Proposal } from "../../../shared/contract/decisions.ts";
import {
  type ConditionId,
  type ConditionOutcome,
  type Decision,
  type Period,
  SENSITIVITY_MOVES,
  THRESHOLD_NAMES,
  type ThresholdName,
  type Thresholds,
} from "../../../shared/vocabulary/index.ts";

/** Values of the indicators of one period; null = no value. */
export interface PeriodValues {
  period: Period;
  values: Readonly<Record<string, number | null>>;
}

export interface DecisionFacts {
  now: PeriodValues;
  before: PeriodValues;
  beforeThat: PeriodValues;
  /** What residents said last; null = nothing is on record. */
  accepted: boolean | null;
}

/** The indicators that the rules read. */
export const DECIDING_INDICATORS = ["D4", "S2", "P4", "D2", "S5", "S3", "A4"] as const;

/** Values are equal when they agree to the precision of the catalogue: 0.55 × 100 is 55. */
const PRECISION = 1e-9;

type Rule = Proposal["rules"][number];

/**
 * The rules of indicators.md, first match from the top:
 * - hand over: D4 ≥ 80 %, S2 ≥ 50 % in this and the previous period, P4 ≥ 70 %, D2 ≥ 60 %, S5 ≤ 40 %, residents' acceptance recorded
 * - redesign: S3 and A4 each fell in two successive periods
 * - phase out: 50 % ≤ D4 < 80 % and D4 is higher than in the previous period
 * - continue: otherwise
 */
export function computeRules(facts: DecisionFacts, thresholds: Thresholds): Rule[] {
  const { now, before, beforeThat } = facts;
  const limit = (
    id: ConditionId,
    indicatorId: string,
    { period, values }: PeriodValues,
    threshold: ThresholdName,
    holds: (value: number, against: number) => boolean,
  ): Condition => {
    const value = values[indicatorId] ?? null;
    const against = thresholds[threshold];
    const outcome = value === null ? "unknown" : outcomeOf(holds(value, against));
    return { id, indicatorId, period, value, against, threshold, outcome };
  };
  const change = (
    id: ConditionId,
    indicatorId: string,
    later: PeriodValues,
    earlier: PeriodValues,
    holds: (value: number, against: number) => boolean,
  ): Condition => {
    const value = later.values[indicatorId] ?? null;
    const against = earlier.values[indicatorId] ?? null;
    const outcome = value === null || against === null ? "unknown" : outcomeOf(holds(value, against));
    return { id, indicatorId, period: later.period, value, against, threshold: null, outcome };
  };
  return [
    rule("hand-over", [
      limit("D4AtLeast", "D4", now, "handOverD4", atLeast),
      limit("S2AtLeast", "S2", now, "handOverS2", atLeast),
      limit("S2BeforeAtLeast", "S2", before, "handOverS2", atLeast),
      limit("P4AtLeast", "P4", now, "handOverP4", atLeast),
      limit("D2AtLeast", "D2", now, "handOverD2", atLeast),
      limit("S5AtMost", "S5", now, "handOverS5", atMost),
      acceptanceCondition(facts),
    ]),
    rule("redesign", [
      change("S3Fell", "S3", now, before, fell),
      change("S3FellBefore", "S3", before, beforeThat, fell),
      change("A4Fell", "A4", now, before, fell),
      change("A4FellBefore", "A4", before, beforeThat, fell),
    ]),
    rule("phase-out", [
      limit("D4AtLeastHalf", "D4", now, "phaseOutD4", atLeast),
      limit("D4Below", "D4", now, "handOverD4", (value, against) => !atLeast(value, against)),
      change("D4Rose", "D4", now, before, (value, against) => fell(against, value)),
    ]),
    rule("continue", []),
  ];
}

/** The proposal: the first rule whose conditions are all met. An unknown one never counts as met. */
export function computeDecision(facts: DecisionFacts, thresholds: Thresholds): Decision {
  return decisionOf(computeRules(facts, thresholds));
}

function decisionOf(rules: readonly Rule[]): Decision {
  return rules.find(({ outcome }) => outcome === "met")?.decision ?? "continue";
}

/** The proposal with its rules and with each threshold moved by ±10 and ±20 per cent of its value, one at a time. */
export function computeProposal(facts: DecisionFacts, thresholds: Thresholds): Omit<Proposal, "acceptance"> {
  const rules = computeRules(facts, thresholds);
  const decision = decisionOf(rules);
  const sensitivity = THRESHOLD_NAMES.flatMap((threshold) =>
    SENSITIVITY_MOVES.map((movedByPercent) => {
      const movedTo = (thresholds[threshold] * (100 + movedByPercent)) / 100;
      const moved = computeDecision(facts, { ...thresholds, [threshold]: movedTo });
      return { threshold, movedByPercent, movedTo, decision: moved, changes: moved !== decision };
    }),
  );
  return { decision, rules, thresholds, sensitivity };
}

function rule(decision: Decision, conditions: Condition[]): Rule {
  return { decision, outcome: allOf(conditions), conditions };
}

/** Not met as soon as one is not; met only when all are known to be. */
function allOf(conditions: readonly Condition[]): ConditionOutcome {
  if (conditions.some(({ outcome }) => outcome === "not-met")) return "not-met";
  return conditions.some(({ outcome }) => outcome === "unknown") ? "unknown" : "met";
}

/** Asked and refused is not met; never asked is not known. Neither counts as met. */
function acceptanceCondition({ accepted, now }: DecisionFacts): Condition {
  const outcome = accepted === null ? "unknown" : outcomeOf(accepted);
  return {
    id: "acceptanceRecorded",
    indicatorId: null,
    period: now.period,
    value: null,
    against: null,
    threshold: null,
    outcome,
  };
}

function outcomeOf(holds: boolean): ConditionOutcome {
  return holds ? "met" : "not-met";
}

function atLeast(value: number, against: number): boolean {
  return value >= against - PRECISION;
}

function atMost(value: number, against: number): boolean {
  return value <= against + PRECISION;
}

function fell(value: number, against: number): boolean {
  return value < against - PRECISION;
}
