import { addDays } from "../../../../../shared/vocabulary/dates.ts";
import type { AgeBand, Residence } from "../../../../../shared/vocabulary/records.ts";
import type { Random } from "../random.ts";
import type { SamplePerson } from "../sample-records.ts";

/** An invented person with what the events need to know: since when, how often, and when he or she began to lead. */
export interface ExamplePerson {
  id: string;
  ageBand: AgeBand;
  joinedOn: string;
  leftOn: string | null;
  /** How likely to come, against the others. */
  eagerness: number;
  leaderSince: string | null;
  /** How likely to lead, against the other leaders. */
  leadership: number;
}

/** How many people come for the first time between the two days: the circle widens every year. */
const ARRIVALS = [
  { from: "2015-01-07", to: "2015-03-31", count: 34 },
  { from: "2015-04-01", to: "2015-12-15", count: 22 },
  { from: "2016-01-05", to: "2016-12-10", count: 30 },
  { from: "2017-01-04", to: "2017-12-08", count: 26 },
  { from: "2018-01-03", to: "2018-04-30", count: 8 },
];

/** Days on which somebody began to start or run things: two in the first spring, fourteen in the third year. */
const LEADERS_SINCE = [
  "2015-03-10",
  "2015-05-20",
  "2015-10-06",
  "2016-02-15",
  "2016-04-09",
  "2016-06-01",
  "2016-09-21",
  "2016-11-12",
  "2017-01-20",
  "2017-03-14",
  "2017-04-22",
  "2017-06-03",
  "2017-09-09",
  "2017-10-14",
];

const AGE_SHARES: [AgeBand, number][] = [
  ["children", 15],
  ["youth", 12],
  ["adults", 41],
  ["seniors", 28],
  ["unknown", 4],
];
const RESIDENCE_SHARES: [Residence, number][] = [
  ["yes", 79],
  ["no", 11],
  ["unknown", 10],
];
const FIRST_NAMES = [
  "Anna",
  "Barbara",
  "Celina",
  "Danuta",
  "Ewa",
  "Halina",
  "Irena",
  "Jadwiga",
  "Łucja",
  "Maria",
  "Renata",
  "Stanisława",
  "Teresa",
  "Zofia",
  "Adam",
  "Bogdan",
  "Czesław",
  "Edward",
  "Henryk",
  "Jan",
  "Kazimierz",
  "Łukasz",
  "Marek",
  "Roman",
  "Stefan",
  "Tadeusz",
  "Wojciech",
  "Zbigniew",
];
const INITIALS = "ABCDGHJKLMNOPRSTWZ".split("").concat("Ł", "Ś", "Ż");
const STAFF = [
  { displayName: "Animatorka", joinedOn: "2015-01-05" },
  { displayName: "Pracownik socjalny", joinedOn: "2015-01-05" },
  { displayName: "Animator", joinedOn: "2016-02-01" },
];

export function examplePeople(random: Random, newId: () => string, codePrefix: string) {
  const records: SamplePerson[] = [];
  const add = (person: Omit<SamplePerson, "id" | "code">): string => {
    const id = newId();
    records.push({ id, code: `${codePrefix}${String(records.length + 1).padStart(3, "0")}`, ...person });
    return id;
  };
  const staff = STAFF.map(({ displayName, joinedOn }) => ({
    joinedOn,
    id: add({ displayName, ageBand: "adults", livesInArea: "no", staff: true, consentOn: joinedOn }),
  }));
  const residents: ExamplePerson[] = [];
  for (const { from, to, count } of ARRIVALS) {
    for (let arrived = 0; arrived < count; arrived++)
      residents.push(resident(random, spread(from, to, arrived / count), add));
  }
  appointLeaders(random, residents);
  return { records, residents, staff };
}

function resident(
  random: Random,
  joinedOn: string,
  add: (person: Omit<SamplePerson, "id" | "code">) => string,
): ExamplePerson {
  const [ageBand] = random.weighted(AGE_SHARES, ([, share]) => share);
  const [livesInArea] = random.weighted(RESIDENCE_SHARES, ([, share]) => share);
  const displayName = random.chance(0.6) ? `${random.pick(FIRST_NAMES)} ${random.pick(INITIALS)}.` : null;
  const consentOn = random.chance(0.85) ? joinedOn : null;
  return {
    id: add({ displayName, ageBand, livesInArea, staff: false, consentOn }),
    ageBand,
    joinedOn,
    leftOn: random.chance(0.14) ? addDays(joinedOn, random.whole(20, 300)) : null,
    eagerness: random.weighted(
      [
        [3, 30],
        [1, 35],
        [0.25, 17],
        [0.03, 18],
      ] as const,
      ([, share]) => share,
    )[0],
    leaderSince: null,
    leadership: 0,
  };
}

/** Those who lead are people who had come for a while and who stay; the first of them leads most. */
function appointLeaders(random: Random, residents: ExamplePerson[]): void {
  for (const [place, since] of LEADERS_SINCE.entries()) {
    const known = residents.filter(
      (person) =>
        person.leaderSince === null &&
        ["youth", "adults", "seniors"].includes(person.ageBand) &&
        addDays(person.joinedOn, 30) <= since,
    );
    const leader = random.weighted(known, (person) => person.eagerness);
    leader.leaderSince = since;
    leader.leftOn = null;
    leader.eagerness = Math.max(leader.eagerness, 2.5);
    leader.leadership = place === 0 ? 2 : random.whole(8, 14) / 10;
  }
}

/** The day that lies the given part of the way between two days. */
function spread(from: string, to: string, part: number): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return addDays(from, Math.floor(days * part));
}
