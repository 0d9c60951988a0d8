export { type DecisionQuestion, proposeDecision } from "./propose-decision.ts";
export { decisionsRouter } from "./router.ts";
