export { writeYearlyReport } from "./write-yearly-report.ts";
