export { checkSignedEvaluations } from "./check-signed.ts";
export { evaluationResults, evaluationResultsQuestion } from "./evaluation-results.ts";
export { getEvaluation, listEvaluations } from "./repository.ts";
export { evaluationsRouter } from "./router.ts";
