export { computeRespondentScore } from "./compute-scale.ts";
export { partnerSurveysRouter, workshopsRouter } from "./partner-router.ts";
export {
  levelColumns,
  partnerSurveyColumns,
  principlesColumns,
  workshopColumns,
} from "./partner-surveys-repository.ts";
export { keepShippedInstrument, waveColumns } from "./repository.ts";
export { surveysRouter } from "./router.ts";
export { SHIPPED_INSTRUMENT, SHIPPED_INSTRUMENT_ID } from "./shipped-instrument.ts";
