/**
 * The words of the decision on a programme (indicators.md): what can be decided, by which thresholds it is proposed, and how far
 * each threshold is moved to see whether the proposal hangs on it.
 */

/** In the order in which the rules are asked; the first that holds wins, `continue` is what remains. */
export const DECISIONS = ["hand-over", "redesign", "phase-out", "continue"] as const;
export type Decision = (typeof DECISIONS)[number];

/**
 * Thresholds in per cent with the values of catalogue version 1. `handOverD4` is also where phasing out ends: the two rules share
 * one boundary.
 */
export const DEFAULT_THRESHOLDS = {
  handOverD4: 80,
  handOverS2: 50,
  handOverP4: 70,
  handOverD2: 60,
  handOverS5: 40,
  phaseOutD4: 50,
} as const;
export type ThresholdName = keyof typeof DEFAULT_THRESHOLDS;
export const THRESHOLD_NAMES = Object.keys(DEFAULT_THRESHOLDS) as [ThresholdName, ...ThresholdName[]];
export type Thresholds = Record<ThresholdName, number>;

/** Per cent of the threshold's own value. */
export const SENSITIVITY_MOVES = [-20, -10, 10, 20] as const;

/** Every condition of the rules; `decisions.condition.*` in messages. */
export const CONDITIONS = [
  "D4AtLeast",
  "S2AtLeast",
  "S2BeforeAtLeast",
  "P4AtLeast",
  "D2AtLeast",
  "S5AtMost",
  "acceptanceRecorded",
  "S3Fell",
  "S3FellBefore",
  "A4Fell",
  "A4FellBefore",
  "D4AtLeastHalf",
  "D4Below",
  "D4Rose",
] as const;
export type ConditionId = (typeof CONDITIONS)[number];

/** Whether a condition holds; an unknown one never counts as met. */
export const CONDITION_OUTCOMES = ["met", "not-met", "unknown"] as const;
export type ConditionOutcome = (typeof CONDITION_OUTCOMES)[number];

/** How residents were asked whether the programme may end. */
export const ACCEPTANCE_WAYS = ["meeting", "vote", "survey", "letter", "consultation", "other"] as const;
export type AcceptanceWay = (typeof ACCEPTANCE_WAYS)[number];
