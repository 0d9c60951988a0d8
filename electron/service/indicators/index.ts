export { checkedPeriod } from "./checked-period.ts";
export { countedStates } from "./facts/question.ts";
export { type ComparedReport, computeIndicators, type IndicatorQuestion } from "./indicator-reports.ts";
export { levelTrend } from "./level-trend.ts";
export { indicatorsRouter } from "./router.ts";
