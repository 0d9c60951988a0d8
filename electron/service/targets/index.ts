export { targetColumns, targetsRouter } from "./router.ts";
