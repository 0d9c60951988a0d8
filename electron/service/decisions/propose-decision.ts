import type { Proposal } from "../../../shared/contract/decisions.ts";
import type { IndicatorMode } from "../../../shared/contract/indicators.ts";
import { type Period, previousPeriod } from "../../../shared/vocabulary/index.ts";
import type { Storage } from "../../storage/database.ts";
import { computeIndicators } from "../indicators/index.ts";
import type { HeavyQuestion } from "../kernel/heavy-question.ts";
import { inOneState } from "../kernel/one-state.ts";
import { latestAcceptance } from "./acceptances-repository.ts";
import { computeProposal, DECIDING_INDICATORS, type PeriodValues } from "./compute-proposal.ts";
import { currentThresholds } from "./thresholds-repository.ts";

export interface DecisionQuestion {
  programmeId: string;
  period: Period;
  mode: IndicatorMode;
  asOf: string;
}

/** For who asks from outside; other features ask from their own state. */
export const proposeDecisionQuestion: HeavyQuestion<DecisionQuestion, Proposal> = {
  name: "proposeDecision",
  answer: proposeDecision,
};

/** What the rules propose, with the values of this period and of the two before, all from one state of the workspace. */
export function proposeDecision(storage: Storage, question: DecisionQuestion): Promise<Proposal> {
  return inOneState(storage, async (frozen) => {
    const { programmeId, period, asOf } = question;
    const before = previousPeriod(period);
    const facts = {
      now: await valuesOf(frozen, question, period),
      before: await valuesOf(frozen, question, before),
      beforeThat: await valuesOf(frozen, question, previousPeriod(before)),
    };
    const acceptance = await latestAcceptance(frozen.read, programmeId, asOf);
    const proposal = computeProposal(
      { ...facts, accepted: acceptance?.accepted ?? null },
      await currentThresholds(frozen.read),
    );
    return {
      ...proposal,
      acceptance: acceptance && {
        date: acceptance.date,
        way: acceptance.way,
        accepted: acceptance.accepted,
        evidence: acceptance.evidence,
      },
    };
  });
}

async function valuesOf(
  storage: Storage,
  { programmeId, mode, asOf }: DecisionQuestion,
  period: Period,
): Promise<PeriodValues> {
  const report = await computeIndicators(storage, {
    programmeIds: [programmeId],
    ids: [...DECIDING_INDICATORS],
    ...{ period, mode, asOf, withRecords: false, compareWith: "nothing" },
  });
  return { period, values: Object.fromEntries(report.indicators.map(({ id, value }) => [id, value])) };
}
