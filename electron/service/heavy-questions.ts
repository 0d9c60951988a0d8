import { proposeDecisionQuestion } from "./decisions/index.ts";
import { evaluationResultsQuestion } from "./evaluations/index.ts";
import { simulateExitQuestion } from "./exit-simulation/index.ts";
import { indicatorsQuestion, partnerNetworkQuestion, proofQuestion } from "./indicators/index.ts";
import type { HeavyQuestion } from "./kernel/heavy-question.ts";
import { overviewCardsQuestion } from "./overview/index.ts";
import { duplicatePeopleQuestion, qualityIssuesQuestion } from "./quality/index.ts";

/** Every question that may be answered in a thread of its own. */
export const HEAVY_QUESTIONS: ReadonlyMap<string, HeavyQuestion<never, unknown>> = new Map(
  [
    duplicatePeopleQuestion,
    evaluationResultsQuestion,
    indicatorsQuestion,
    overviewCardsQuestion,
    partnerNetworkQuestion,
    proofQuestion,
    proposeDecisionQuestion,
    qualityIssuesQuestion,
    simulateExitQuestion,
  ].map((question) => [question.name, question as HeavyQuestion<never, unknown>]),
);
