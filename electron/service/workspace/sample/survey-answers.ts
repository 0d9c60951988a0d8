import type { SurveyResponse } from "../../../../shared/contract/surveys.ts";
import { SHIPPED_INSTRUMENT } from "../../surveys/index.ts";
import type { Random } from "./random.ts";

/** One respondent's answers to the shipped questionnaire; `mean` 1–5 is where answers of that wave lie about. */
export function surveyAnswers(random: Random, mean: number, blank: number): SurveyResponse["answers"] {
  const own = mean + (random.next() + random.next() - 1) * 1.4;
  return Object.fromEntries(
    SHIPPED_INSTRUMENT.items.map(({ code, min, max, reversed }) => {
      if (random.chance(blank)) return [code, null];
      const answer = Math.min(max, Math.max(min, Math.round(own + (random.next() - 0.5) * 2)));
      return [code, reversed ? min + max - answer : answer];
    }),
  );
}
