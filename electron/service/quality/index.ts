export { duplicatePeopleQuestion } from "./duplicate-people.ts";
export { listIssues, qualityIssuesQuestion } from "./list-issues.ts";
export { qualityRouter } from "./router.ts";
