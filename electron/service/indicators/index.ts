export { checkedPeriod } from "./checked-period.ts";
export type { EventFact } from "./compute-facts.ts";
export { RETURN_DAYS } from "./compute-integration.ts";
export { countedStates } from "./facts/question.ts";
export { readHeldEvents } from "./facts/read-events.ts";
export { readFacts } from "./facts/read-facts.ts";
export { readGroups } from "./facts/read-groups.ts";
export { readOrganisationNames, readPersonCodes } from "./facts/read-parties.ts";
export { readRecord } from "./facts/read-record.ts";
export {
  type ComparedReport,
  computeIndicators,
  type IndicatorQuestion,
  indicatorsQuestion,
} from "./indicator-reports.ts";
export { levelTrend } from "./level-trend.ts";
export { partnerNetworkQuestion } from "./partner-network.ts";
export { proofQuestion } from "./read-proof.ts";
export { indicatorsRouter } from "./router.ts";
