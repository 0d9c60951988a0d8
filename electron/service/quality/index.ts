export { listIssues } from "./list-issues.ts";
export { qualityRouter } from "./router.ts";
