import { addDays } from "../../../../../shared/vocabulary/dates.ts";
import {
  DEFAULT_FUNCTIONS,
  DIAGNOSIS_SOURCES,
  DIAGNOSIS_TYPES,
  PROPOSAL_DECISIONS,
} from "../../../../../shared/vocabulary/records.ts";
import { label } from "../../../../../shared/vocabulary/vocabulary-labels.ts";
import { SHIPPED_INSTRUMENT_ID } from "../../../surveys/index.ts";
import type { EvaluationRecords } from "../evaluation-records.ts";
import type { Random } from "../random.ts";
import type { SampleOrganisation } from "../sample-records.ts";
import { surveyAnswers } from "../survey-answers.ts";

const ENTRIES = 160;
const ACTIONS = 80;
const PROPOSALS = 60;
const RESPONDENTS = 120;
const ASKED = 15;

/** The small record kinds beside the load of events: as many as a large programme has, not more with more events. */
export function volumeEvaluation(
  random: Random,
  newId: () => string,
  programmeId: string,
  organisations: SampleOrganisation[],
): EvaluationRecords {
  const notes = "Zapis zmyślony.";
  const day = (from: string, days: number) => addDays(from, random.whole(0, days));
  const diagnosis = Array.from({ length: ENTRIES }, (_, place) => ({
    id: newId(),
    programmeId,
    date: day("2016-06-01", 500),
    type: DIAGNOSIS_TYPES[place % DIAGNOSIS_TYPES.length]!,
    text: `Wpis próbny ${place + 1}`,
    category: null,
    source: random.pick(DIAGNOSIS_SOURCES),
    method: null,
    place: null,
    priority: random.chance(0.4),
    votes: random.chance(0.5) ? random.whole(0, 40) : null,
    closedOn: random.chance(0.1) ? day("2017-11-01", 200) : null,
    notes,
  }));
  const actions = Array.from({ length: ACTIONS }, (_, place) => {
    const startedOn = random.chance(0.8) ? day("2017-01-02", 300) : null;
    const dueOn = day("2017-03-01", 300);
    return {
      id: newId(),
      programmeId,
      objective: `Cel próbny ${(place % 5) + 1}`,
      title: `Zadanie próbne ${place + 1}`,
      diagnosisIds: random.several(diagnosis, 2).map(({ id }) => id),
      responsibleId: random.pick(organisations).id,
      plannedStartOn: null,
      dueOn,
      startedOn,
      finishedOn: startedOn !== null && random.chance(0.7) ? day(startedOn, 200) : null,
      budgetGrosze: random.whole(0, 50) * 10_000,
      costGrosze: null,
      measures: [
        {
          name: "Miara próbna",
          unit: null,
          baseline: 0,
          target: 10,
          targetOn: dueOn,
          actuals: [{ date: day("2017-06-01", 200), value: random.whole(0, 14) }],
        },
      ],
      notes,
    };
  });
  const asked = organisations.slice(0, ASKED);
  return {
    diagnosis,
    actions,
    proposals: Array.from({ length: PROPOSALS }, (_, place) => {
      const decidedOn = random.chance(0.8) ? day("2017-02-01", 300) : null;
      return {
        id: newId(),
        programmeId,
        date: "2017-01-15",
        text: `Postulat próbny ${place + 1}`,
        byResidents: random.chance(0.9) ? random.chance(0.8) : null,
        addressedTo: null,
        decidedOn,
        decision: decidedOn === null ? null : random.pick(PROPOSAL_DECISIONS),
        actionIds: [random.pick(actions).id],
      };
    }),
    functions: DEFAULT_FUNCTIONS.map((key, place) => ({
      id: newId(),
      programmeId,
      key,
      name: label("DEFAULT_FUNCTIONS", key, "pl"),
      owner:
        place % 3 === 0
          ? { kind: "mops" as const }
          : { kind: "organisation" as const, id: random.pick(organisations).id },
      done: place % 3 === 0 ? [] : [{ date: day("2017-05-01", 220), evidence: null }],
    })),
    checklists: organisations
      .filter(({ sector }) => sector === "resident-group")
      .map(({ id }) => ({
        id: newId(),
        organisationId: id,
        date: "2017-10-02",
        answers: Array.from({ length: 6 }, () => (random.chance(0.1) ? null : random.chance(0.6))),
      })),
    waves: ["2017-03-18", "2017-11-18"].map((date, wave) => ({
      id: newId(),
      programmeId,
      instrumentId: SHIPPED_INSTRUMENT_ID,
      date,
      method: null,
      responses: Array.from({ length: RESPONDENTS }, () => surveyAnswers(random, 3 + wave / 2, 0.05)),
    })),
    partnerSurveys: [
      {
        id: newId(),
        programmeId,
        partnershipId: null,
        date: "2017-12-06",
        levels: asked.flatMap((one) =>
          asked
            .filter((other) => other !== one && random.chance(0.5))
            .map((other) => ({ organisationId: one.id, aboutId: other.id, level: random.whole(0, 5) })),
        ),
        principles: asked.map(({ id }) => ({
          organisationId: id,
          answers: Array.from({ length: 6 }, () => (random.chance(0.1) ? null : random.whole(1, 4))),
        })),
      },
    ],
    workshops: [
      {
        id: newId(),
        programmeId,
        date: "2017-10-21",
        ranks: Array.from({ length: 9 }, () => random.whole(1, 5)),
        notes: Array<null>(9).fill(null),
      },
    ],
    targets: [
      {
        id: newId(),
        programmeId,
        indicatorId: "S3",
        from: "2017-01-01",
        to: "2017-12-31",
        value: 50,
      },
    ],
  };
}
