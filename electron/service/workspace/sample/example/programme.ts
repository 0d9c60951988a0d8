import { createRandom } from "../random.ts";
import { createSampleIds } from "../sample-ids.ts";
import type { SampleArea, SampleProgramme, SampleRecords } from "../sample-records.ts";
import { exampleActivities } from "./activities.ts";
import { exampleCalendar } from "./calendar.ts";
import { exampleEvaluation } from "./evaluation.ts";
import { exampleEvent } from "./events.ts";
import { exampleOrganisations } from "./organisations.ts";
import { examplePartnerships } from "./partnerships.ts";
import { examplePeople } from "./people.ts";
import { withExceptions } from "./record-states.ts";

export const EXAMPLE_CODE = "PRZYKLAD";
const LAST_DAY = "2018-05-31";

/**
 * The illustrative programme: three years and a beginning of an invented estate that goes "od pomocy do samopomocy", with
 * every kind of record and the gaps that real registers have. The same for the same seed, whatever the day and machine.
 */
export function exampleProgramme(seed: number, round: number): SampleRecords {
  const newId = createSampleIds(seed, `example/${round}`);
  const random = createRandom(seed, "example");
  const area = exampleArea(newId());
  const programme = programmeRecord(newId(), area.id);
  const organisations = exampleOrganisations(newId);
  const people = examplePeople(
    createRandom(seed, "example/people"),
    newId,
    round === 0 ? "PRZ-" : `PRZ${round + 1}-`,
  );
  const { records: activityRecords, activities } = exampleActivities(newId, programme.id, LAST_DAY);
  const { records: partnershipRecords, partnerships } = examplePartnerships(
    newId,
    programme.id,
    organisations.ids,
  );
  const setting = {
    programmeId: programme.id,
    residents: people.residents,
    staff: people.staff,
    organisationIds: organisations.ids,
  };
  const calendar = exampleCalendar(createRandom(seed, "example/calendar"), partnerships, activities);
  const events = calendar.map((occurrence) => exampleEvent(random, occurrence, setting, newId()));
  const evaluation = exampleEvaluation(
    seed,
    newId,
    {
      ...setting,
      coalitionId: partnerships[0]!.id,
      lastDay: LAST_DAY,
    },
    withExceptions(createRandom(seed, "example/states"), events),
  );
  return {
    areas: [area],
    programmes: [programme],
    organisations: organisations.records,
    people: people.records,
    activities: activityRecords,
    partnerships: partnershipRecords,
    events: evaluation.events,
    evaluation: evaluation.records,
  };
}

function exampleArea(id: string): SampleArea {
  const population = [
    [2014, 4310, 560, 262, 2418, 1070],
    [2015, 4286, 552, 255, 2381, 1098],
    [2016, 4251, 549, 249, 2326, 1127],
    [2017, 4238, 553, 241, 2289, 1155],
  ] as const;
  return {
    id,
    name: "os. Przykładowe",
    city: "Przykładów",
    district: "Dzielnica Przykładowa",
    population: population.map(([year, total, children, youth, adults, seniors]) => ({
      year,
      total,
      children,
      youth,
      adults,
      seniors,
    })),
  };
}

function programmeRecord(id: string, areaId: string): SampleProgramme {
  return {
    id,
    code: EXAMPLE_CODE,
    name: "Program przykładowy (dane zmyślone)",
    kind: "pal-territorial",
    areaId,
    startsOn: "2015-01-05",
    endsOn: null,
    continuesId: null,
    goals: [
      "sąsiedzi znają się i pomagają sobie",
      "mieszkańcy sami zaczynają i prowadzą wydarzenia",
      "instytucje działają razem",
    ],
    animators: ["Animatorka", "Animator"],
    funder: "Gmina Przykładów",
    budgetMinor: 18_400_000,
    grantMinor: null,
    currency: "PLN",
    leadCity: null,
    partnerCities: [],
    stages: [
      { stage: "diagnosis", from: "2015-01-05" },
      { stage: "activation", from: "2015-04-01" },
      { stage: "structures", from: "2016-04-01" },
      { stage: "handover", from: "2017-09-01" },
    ],
    invented: true,
    notes:
      "Osiedle, ludzie, podmioty i liczby są zmyślone. Program pokazuje, jak dane rosną od pomocy do samopomocy.",
  };
}
