export { readTargets } from "./read-targets.ts";
export { targetColumns, targetsRouter } from "./router.ts";
