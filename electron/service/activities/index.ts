export { activityColumns, findActivity } from "./repository.ts";
export { activitiesRouter } from "./router.ts";
