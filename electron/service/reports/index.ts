export { listProgrammes, type ReportedProgramme } from "./list-programmes.ts";
export { isTooSmall } from "./report-indicators.ts";
export { reportsRouter } from "./router.ts";
