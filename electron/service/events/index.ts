export { dateColumns, eventColumns, rowToDate } from "./event-rows.ts";
export { headCountSql, namedCountSql, peoplePresent, peoplePresentSql } from "./people-present.ts";
export { eventsRouter } from "./router.ts";
