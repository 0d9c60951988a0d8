import { addDays } from "../../../../../shared/vocabulary/dates.ts";
import type {
  AttendanceRole,
  InitiativeLevel,
  OrganisationRole,
} from "../../../../../shared/vocabulary/records.ts";
import type { Random } from "../random.ts";
import type { SampleEvent } from "../sample-records.ts";
import type { Occurrence } from "./calendar.ts";
import type { EventTemplate } from "./event-templates.ts";
import { existsOn, isResidentGroup, type OrganisationKey } from "./organisations.ts";
import type { ExamplePerson } from "./people.ts";
import { levelOn, workMinutes } from "./self-help-story.ts";

export interface ExampleSetting {
  programmeId: string;
  residents: ExamplePerson[];
  staff: { id: string; joinedOn: string }[];
  organisationIds: Record<OrganisationKey, string>;
}

/** How often a field was left blank: the registers of real offices are never complete. */
const BLANK = {
  level: 0.06,
  kind: 0.015,
  length: 0.03,
  people: 0.05,
  staff: 0.06,
  volunteers: 0.08,
  cost: 0.1,
};

/** A held and approved event as somebody might have logged it. */
export function exampleEvent(
  random: Random,
  { date, startsAt, template, activity, partnership }: Occurrence,
  setting: ExampleSetting,
  id: string,
): SampleEvent {
  const level = Math.min(levelOn(random, date), activity?.highestLevel ?? 4) as InitiativeLevel;
  const lengthMinutes = Math.round(random.whole(...template.minutes) / 15) * 15;
  const work = workMinutes(random, level, lengthMinutes);
  const unless = <Value>(probability: number, value: Value): Value | null =>
    random.chance(probability) ? null : value;
  const nobodyCounted = random.chance(BLANK.people);
  const costFactor = level === 4 ? 0 : level === 3 ? 0.5 : 1;
  return {
    id,
    programmeId: setting.programmeId,
    scope: activity ? "session" : "community",
    activityId: activity?.id ?? null,
    date,
    startsAt,
    lengthMinutes: unless(BLANK.length, lengthMinutes),
    title: template.title,
    kind: unless(BLANK.kind, template.kind),
    place: template.place,
    status: "held",
    initiativeLevel: unless(BLANK.level, level),
    headCounts: nobodyCounted ? nobody(null) : headCounts(random, template),
    staffMinutes: unless(BLANK.staff, work.staff),
    volunteerMinutes: unless(BLANK.volunteers, work.volunteers),
    mopsCostGrosze: unless(BLANK.cost, zloty(random, template.mopsZloty, costFactor)),
    partnerCashGrosze: level >= 2 && random.chance(0.2) ? zloty(random, [50, 400], 1) : unless(0.3, 0),
    inKindGrosze: template.inKindZloty ? zloty(random, template.inKindZloty, 1) : unless(0.3, 0),
    partnershipId: partnership?.id ?? null,
    notes: null,
    actionIds: [],
    assetIds: [],
    recordState: "approved",
    reviewNote: null,
    organisations: [
      ...organisationsAt(random, date, level, template, partnership?.membersOn(date) ?? null),
    ].map(([key, role]) => ({
      organisationId: setting.organisationIds[key],
      role,
    })),
    attendances: nobodyCounted ? [] : attendances(random, date, level, template, setting),
    enteredOn: addDays(
      date,
      random.chance(0.72)
        ? random.whole(0, 3)
        : random.chance(0.6)
          ? random.whole(4, 13)
          : random.whole(15, 45),
    ),
  };
}

function nobody(count: 0 | null) {
  return { children: count, youth: count, adults: count, seniors: count, unknown: count };
}

function headCounts(random: Random, { crowd }: EventTemplate): SampleEvent["headCounts"] {
  if (!crowd) return nobody(random.chance(0.4) ? 0 : null);
  const around = (expected: number) => Math.round(expected * (0.7 + random.next() * 0.6));
  const total = crowd.children + crowd.youth + crowd.adults + crowd.seniors;
  // In a crowd somebody may have counted heads without looking at ages.
  if (random.chance(0.12)) return { ...nobody(null), unknown: around(total) };
  return {
    children: around(crowd.children),
    youth: around(crowd.youth),
    adults: around(crowd.adults),
    seniors: around(crowd.seniors),
    unknown: random.chance(0.3) ? around(total / 10) : null,
  };
}

function zloty(random: Random, [from, to]: [number, number], factor: number): number {
  return Math.round((random.whole(from, to) * factor) / 5) * 500;
}

/** Who was there for an institution or group: MOPS as the level says, a group or association that leads, and some partners. */
function organisationsAt(
  random: Random,
  date: string,
  level: InitiativeLevel,
  template: EventTemplate,
  members: OrganisationKey[] | null,
): Map<OrganisationKey, OrganisationRole> {
  const roles = new Map<OrganisationKey, OrganisationRole>();
  if (level <= 1) roles.set("mops", "organiser");
  if (level === 2) roles.set("mops", random.chance(0.5) ? "organiser" : "co-organiser");
  if (level === 3) roles.set("mops", random.chance(0.5) ? "co-organiser" : "participant");
  const possible = (members ?? template.partners).filter((key) => key !== "mops" && existsOn(key, date));
  const leading = possible.filter((key) => isResidentGroup(key) || key === "association");
  if (level >= 2 && leading.length > 0)
    roles.set(random.pick(leading), level === 2 ? "co-organiser" : "organiser");
  for (const [place, key] of possible.entries()) {
    if (roles.has(key)) continue;
    const likely = members ? 0.75 : (date < "2016" ? 0.4 : 0.55) * 0.88 ** place;
    if (random.chance(likely)) roles.set(key, members ? "participant" : partnerRole(random, key));
  }
  return roles;
}

function partnerRole(random: Random, key: OrganisationKey): OrganisationRole {
  if (["housing", "bakery", "foundation", "city"].includes(key) && random.chance(0.3)) return "funder";
  if (["school", "library", "culture", "parish"].includes(key) && random.chance(0.4)) return "host";
  return random.chance(0.3) ? "co-organiser" : "participant";
}

/** How many residents start, run and help at an event of each level. */
const ACTIVE_RESIDENTS: Record<
  InitiativeLevel,
  { initiators: number; coOrganisers: [number, number]; helpers: [number, number] }
> = {
  0: { initiators: 0, coOrganisers: [0, 0], helpers: [0, 1] },
  1: { initiators: 0, coOrganisers: [0, 0], helpers: [1, 3] },
  2: { initiators: 0, coOrganisers: [1, 2], helpers: [1, 3] },
  3: { initiators: 1, coOrganisers: [0, 2], helpers: [1, 4] },
  4: { initiators: 1, coOrganisers: [1, 2], helpers: [2, 5] },
};
const STAFF_ROLES: AttendanceRole[] = ["initiator", "initiator", "co-organiser", "helper"];

function attendances(
  random: Random,
  date: string,
  level: InitiativeLevel,
  template: EventTemplate,
  { residents, staff }: ExampleSetting,
): SampleEvent["attendances"] {
  const present = residents.filter(
    ({ joinedOn, leftOn }) => joinedOn <= date && (leftOn === null || date <= leftOn),
  );
  const count = random.whole(...template.named);
  const { initiators, coOrganisers, helpers } = ACTIVE_RESIDENTS[level];
  const leaders = random.several(
    present.filter(({ leaderSince }) => leaderSince !== null && leaderSince <= date),
    initiators + random.whole(...coOrganisers),
    ({ leadership, ageBand }) => leadership * (draws(template, ageBand) ? 1 : 0.3),
  );
  const others = random.several(
    present.filter((person) => !leaders.includes(person)),
    Math.max(count - leaders.length, 1),
    ({ eagerness, ageBand }) => eagerness * (draws(template, ageBand) ? 1 : 0.12),
  );
  const helping = random.whole(...helpers);
  const helperIds = new Set(
    others
      .filter(({ ageBand }) => ageBand !== "children")
      .slice(0, helping)
      .map(({ id }) => id),
  );
  const staffThere =
    level === 4
      ? []
      : staff.filter(({ joinedOn }) => joinedOn <= date).slice(0, level === 0 && template.crowd ? 2 : 1);
  const role = (person: ExamplePerson, as: AttendanceRole) => ({ personId: person.id, role: as });
  return [
    ...staffThere.map(({ id }) => ({ personId: id, role: STAFF_ROLES[level] as AttendanceRole })),
    ...leaders.map((person, place) => role(person, place < initiators ? "initiator" : "co-organiser")),
    ...others.map((person) => role(person, helperIds.has(person.id) ? "helper" : "participant")),
  ];
}

function draws({ draws: bands }: EventTemplate, ageBand: string): boolean {
  return bands === undefined || (bands as string[]).includes(ageBand);
}
