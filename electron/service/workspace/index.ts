export { workspaceRouter } from "./router.ts";
export { readSettings } from "./settings.ts";
