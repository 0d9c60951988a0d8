export { listProgrammes } from "./list-programmes.ts";
export { isTooSmall } from "./report-indicators.ts";
export { reportsRouter } from "./router.ts";
