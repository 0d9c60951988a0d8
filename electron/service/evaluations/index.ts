export { checkSignedEvaluations } from "./check-signed.ts";
export { evaluationResults } from "./evaluation-results.ts";
export { getEvaluation } from "./repository.ts";
export { evaluationsRouter } from "./router.ts";
