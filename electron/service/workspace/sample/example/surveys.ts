import { SHIPPED_INSTRUMENT_ID } from "../../../surveys/index.ts";
import type { SamplePartnerSurvey, SampleWave, SampleWorkshop } from "../evaluation-records.ts";
import type { Random } from "../random.ts";
import { surveyAnswers } from "../survey-answers.ts";
import type { OrganisationKey } from "./organisations.ts";

const WAVES = [
  { date: "2015-05-16", method: "ankieterzy na festynie i w klubie", respondents: 46, mean: 2.8 },
  { date: "2016-11-19", method: "ankieta papierowa w bibliotece i klubie", respondents: 58, mean: 3.3 },
  { date: "2017-11-18", method: "ankieta papierowa i w internecie", respondents: 71, mean: 3.8 },
];

/** Three waves of the shipped questionnaire: the answers rise, and some items are left blank. */
export function exampleWaves(random: Random, newId: () => string, programmeId: string): SampleWave[] {
  return WAVES.map(({ date, method, respondents, mean }) => ({
    id: newId(),
    programmeId,
    instrumentId: SHIPPED_INSTRUMENT_ID,
    date,
    method,
    responses: Array.from({ length: respondents }, () => surveyAnswers(random, mean, 0.04)),
  }));
}

const PARTNER_SURVEYS: { date: string; level: number; asked: OrganisationKey[] }[] = [
  {
    date: "2016-12-07",
    level: 2,
    asked: ["mops", "district", "school", "library", "housing", "association", "seniorsClub"],
  },
  {
    date: "2017-12-06",
    level: 3,
    asked: ["district", "school", "library", "housing", "parish", "association", "seniorsClub", "clinic"],
  },
];

/** Two surveys among the coalition's members: levels 0–5 of one another, and the six principles. */
export function examplePartnerSurveys(
  random: Random,
  newId: () => string,
  programmeId: string,
  partnershipId: string,
  organisationIds: Record<OrganisationKey, string>,
): SamplePartnerSurvey[] {
  const within = (from: number, to: number, value: number) => Math.min(to, Math.max(from, value));
  return PARTNER_SURVEYS.map(({ date, level, asked }) => ({
    id: newId(),
    programmeId,
    partnershipId,
    date,
    levels: asked.flatMap((one) =>
      asked
        .filter((other) => other !== one && random.chance(0.75))
        .map((other) => ({
          organisationId: organisationIds[one],
          aboutId: organisationIds[other],
          level: within(0, 5, level + random.whole(-2, 2)),
        })),
    ),
    // The last one asked left half of the sheet blank: that answer is not valid.
    principles: asked.map((key, place) => ({
      organisationId: organisationIds[key],
      answers: Array.from({ length: 6 }, (_, principle) =>
        place === asked.length - 1 && principle > 2 ? null : within(1, 4, level + random.whole(-1, 1)),
      ),
    })),
  }));
}

const WORKSHOPS: { date: string; ranks: (number | null)[]; notes: Record<number, string> }[] = [
  {
    date: "2015-06-13",
    ranks: [2, 1, 1, 2, 1, 2, 1, null, 1],
    notes: {
      0: "Przychodzą głównie ci, których zaprosi animatorka.",
      5: "Lista potrzeb powstała na spacerze.",
    },
  },
  {
    date: "2016-06-18",
    ranks: [3, 2, 2, 3, 2, 3, 2, 3, 2],
    notes: { 1: "Ogrodem kierują mieszkańcy, resztą jeszcze MOPS." },
  },
  {
    date: "2017-10-21",
    ranks: [4, 4, 3, 4, 3, 4, 3, 4, 3],
    notes: {
      1: "Siedem osób prowadzi stałe działania.",
      8: "O planie na 2018 r. decyduje rada mieszkańców.",
    },
  },
];

/** Three workshops in which residents ranked the nine domains together. */
export function exampleWorkshops(newId: () => string, programmeId: string): SampleWorkshop[] {
  return WORKSHOPS.map(({ date, ranks, notes }) => ({
    id: newId(),
    programmeId,
    date,
    ranks,
    notes: ranks.map((_, domain) => notes[domain] ?? null),
  }));
}
