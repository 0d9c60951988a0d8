export { checklistAnswers, checklistColumns } from "./checklists-repository.ts";
export { functionColumns } from "./functions-repository.ts";
export { followUpsRouter, functionsRouter, structuresRouter } from "./router.ts";
