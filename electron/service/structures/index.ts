export { checklistColumns } from "./checklists-repository.ts";
export { listReminders } from "./follow-up-reminders.ts";
export { functionColumns } from "./functions-repository.ts";
export { followUpsRouter, functionsRouter, structuresRouter } from "./router.ts";
