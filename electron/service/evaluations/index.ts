export { checkSignedEvaluations } from "./check-signed.ts";
export { evaluationsRouter } from "./router.ts";
