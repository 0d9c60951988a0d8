export { type DecisionQuestion, proposeDecision, proposeDecisionQuestion } from "./propose-decision.ts";
export { decisionsRouter } from "./router.ts";
