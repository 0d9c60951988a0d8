import { addDays, isoDay } from "../../../../../shared/vocabulary/dates.ts";
import { DEFAULT_FUNCTIONS, type DefaultFunction } from "../../../../../shared/vocabulary/records.ts";
import { label } from "../../../../../shared/vocabulary/vocabulary-labels.ts";
import type { SampleFunction } from "../evaluation-records.ts";
import type { Random } from "../random.ts";
import type { OrganisationKey } from "./organisations.ts";
import type { ExamplePerson } from "./people.ts";

/** Who has taken a function over, since when, how often it is done, and what shows it. */
interface TakenOver {
  owner: OrganisationKey | "leader";
  since: string;
  everyMonths: number;
  /** The last month in which it was done, where it stopped. */
  until?: string;
  evidence: string;
}

/** What is not here is still done by MOPS. */
const TAKEN_OVER: Partial<Record<DefaultFunction, TakenOver>> = {
  "convening-meetings": {
    owner: "association",
    since: "2016-03",
    everyMonths: 2,
    evidence: "zaproszenie i lista obecności",
  },
  "keeping-place": {
    owner: "seniorsClub",
    since: "2017-02",
    everyMonths: 1,
    evidence: "grafik dyżurów z kluczami",
  },
  promotion: { owner: "parents", since: "2017-01", everyMonths: 1, evidence: "plakat i wpis na tablicy" },
  volunteers: { owner: "neighbours", since: "2017-04", everyMonths: 2, evidence: "lista dyżurów" },
  "welcoming-newcomers": { owner: "leader", since: "2016-10", everyMonths: 3, evidence: "zeszyt powitań" },
  "contact-with-institutions": {
    owner: "association",
    since: "2016-09",
    everyMonths: 3,
    evidence: "pismo do instytucji",
  },
  money: { owner: "association", since: "2016-12", everyMonths: 6, evidence: "rozliczenie dotacji" },
  "event-logistics": { owner: "gardeners", since: "2016-05", everyMonths: 2, evidence: "plan wydarzenia" },
  // On the list as the district's, but not done since the spring: it does not count as taken over.
  "settling-conflicts": {
    owner: "district",
    since: "2016-11",
    everyMonths: 3,
    until: "2017-05",
    evidence: "notatka z rozmowy",
  },
};

/** The ten default functions: most pass to residents from the second year on. */
export function exampleFunctions(
  random: Random,
  newId: () => string,
  programmeId: string,
  organisationIds: Record<OrganisationKey, string>,
  residents: ExamplePerson[],
  lastDay: string,
): SampleFunction[] {
  const leader = residents.find(({ leaderSince }) => leaderSince !== null) as ExamplePerson;
  const ownerOf = (taken: TakenOver | undefined): SampleFunction["owner"] => {
    if (!taken) return { kind: "mops" };
    return taken.owner === "leader"
      ? { kind: "person", id: leader.id }
      : { kind: "organisation", id: organisationIds[taken.owner] };
  };
  return DEFAULT_FUNCTIONS.map((key) => ({
    id: newId(),
    programmeId,
    key,
    name: label("DEFAULT_FUNCTIONS", key, "pl"),
    owner: ownerOf(TAKEN_OVER[key]),
    done: doneDays(random, TAKEN_OVER[key], lastDay),
  }));
}

function doneDays(random: Random, taken: TakenOver | undefined, lastDay: string): SampleFunction["done"] {
  if (!taken) return [];
  const { since, everyMonths, until, evidence } = taken;
  const done: SampleFunction["done"] = [];
  const end = until === undefined ? lastDay : `${until}-31`;
  let [year, month] = since.split("-").map(Number) as [number, number];
  for (;;) {
    const date = addDays(isoDay(year, month, 1), random.whole(1, 26));
    if (date > end) return done;
    done.push({ date, evidence: random.chance(0.8) ? evidence : null });
    month += everyMonths;
    year += Math.floor((month - 1) / 12);
    month = ((month - 1) % 12) + 1;
  }
}
