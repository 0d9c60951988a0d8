export { diagnosisColumns } from "./entries-repository.ts";
export { proposalColumns } from "./proposals-repository.ts";
export { diagnosisRouter, proposalsRouter } from "./router.ts";
