export { activityColumns } from "./repository.ts";
export { activitiesRouter } from "./router.ts";
