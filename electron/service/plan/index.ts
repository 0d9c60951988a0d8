export { computeAchievedPercent, computeActionStatus } from "./compute-action.ts";
export { actionColumns, listActions } from "./repository.ts";
export { chainRouter, planRouter } from "./router.ts";
