export { headCountsOf } from "./compute-head-counts.ts";
export { eventColumns, headCountColumns, rowToDate, rowToEventFields } from "./event-rows.ts";
export { headCountSql, namedCountSql, peoplePresent, peoplePresentSql } from "./people-present.ts";
export { eventsRouter } from "./router.ts";
