import type { PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, shareOutcome } from "./compute-outcome.ts";
import type { DiagnosisFact } from "./compute-record-facts.ts";

/**
 * W1 Potrzeby nazwane przez mieszkańców: diagnosis entries valid at `to` whose source is residents ÷ those of known source; %.
 */
export function computeW1({ record }: PeriodFacts): Outcome {
  const known = record.diagnosis.filter((entry) => entry.source !== "unknown");
  return shareOutcome(
    known.filter((entry) => entry.source === "residents"),
    known,
    { completeness: completeness(known.length, record.diagnosis.length) },
  );
}

/**
 * W2 Od potrzeby do działania: priority problems and needs valid at `to` with at least one linked action started by `to` ÷
 * priority problems and needs valid at `to`; %.
 */
export function computeW2({ record, period }: PeriodFacts): Outcome {
  const priorities = record.diagnosis.filter(
    (entry) => entry.isPriority && (entry.type === "problem" || entry.type === "need"),
  );
  const isStarted = ({ actions }: DiagnosisFact) =>
    actions.some(({ startedOn }) => startedOn !== null && startedOn <= period.to);
  return ofEntries(priorities.filter(isStarted), priorities);
}

/** W4 Wykorzystanie zasobów: assets valid at `to` linked to a counted event of the period ÷ assets valid at `to`; %. */
export function computeW4({ record }: PeriodFacts): Outcome {
  const assets = record.diagnosis.filter((entry) => entry.type === "asset");
  return ofEntries(
    assets.filter((entry) => entry.isUsed),
    assets,
  );
}

/** L3 Pokrycie problemów: priority problems valid at `to` with a linked action, planned or later ÷ priority problems valid at `to`; %. */
export function computeL3({ record }: PeriodFacts): Outcome {
  const problems = record.diagnosis.filter((entry) => entry.isPriority && entry.type === "problem");
  return ofEntries(
    problems.filter((entry) => entry.actions.length > 0),
    problems,
  );
}

/** Nothing that these need can be unknown, so what is in scope is known whole. */
function ofEntries(part: readonly DiagnosisFact[], whole: readonly DiagnosisFact[]): Outcome {
  return shareOutcome(part, whole, { completeness: completeness(whole.length, whole.length) });
}
