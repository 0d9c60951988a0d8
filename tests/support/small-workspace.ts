import fc from "fast-check";
import type { WritableDatabase } from "../../electron/storage/database.ts";
import {
  AGE_BANDS,
  type AgeBand,
  ATTENDANCE_ROLES,
  type AttendanceRole,
  type EventKind,
  type EventScope,
  type EventStatus,
  type OrganisationRole,
  RECORD_STATES,
  RESIDENCE,
  type RecordState,
  type Residence,
  type Sector,
} from "../../shared/vocabulary/index.ts";

/** The records that the first indicators read, as plain lists: what the database is filled from and the naive calculation reads. */
export interface SmallWorkspace {
  areas: { id: string; population: { year: number; total: number | null; deleted: boolean }[] }[];
  programmes: { id: string; areaId: string | null }[];
  organisations: { id: string; sector: Sector; deleted: boolean }[];
  people: { id: string; ageBand: AgeBand; livesInArea: Residence; staff: boolean; deleted: boolean }[];
  events: SmallEvent[];
  partnerships: {
    id: string;
    programmeId: string;
    startsOn: string | null;
    endsOn: string | null;
    agreementFrom: string | null;
    agreementTo: string | null;
    deleted: boolean;
    members: { organisationId: string; startsOn: string | null; endsOn: string | null; deleted: boolean }[];
  }[];
}

export interface SmallEvent {
  id: string;
  programmeId: string;
  scope: EventScope;
  date: string;
  kind: EventKind | null;
  title: string;
  level: number | null;
  lengthMinutes: number | null;
  staffMinutes: number | null;
  volunteerMinutes: number | null;
  mopsCostGrosze: number | null;
  heads: Record<AgeBand, number | null>;
  status: EventStatus;
  recordState: RecordState;
  enteredOn: string;
  deleted: boolean;
  attendances: { personId: string; role: AttendanceRole; deleted: boolean }[];
  organisations: { organisationId: string; role: OrganisationRole; deleted: boolean }[];
}

/** Days where rules have their edges: ends of periods and of their previous ones, 90 and 91 days after, quarters, months. */
// biome-ignore format: a short table of days
const EDGE_DAYS = [
  "2015-12-31", "2016-01-01", "2016-11-30", "2016-12-31", "2017-01-01", "2017-01-02", "2017-03-31", "2017-04-01", "2017-04-02",
  "2017-04-30", "2017-05-01", "2017-06-30", "2017-07-01", "2017-09-30", "2017-10-01", "2017-12-31", "2018-01-01", "2018-03-31",
  "2018-04-01",
];

const day = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...EDGE_DAYS) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(2016, 2017, 2017, 2018),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, of]) => `${year}-${String(month).padStart(2, "0")}-${String(of).padStart(2, "0")}`),
  },
);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 4 });
const seldom = fc.integer({ min: 0, max: 11 }).map((number) => number === 0);
const minutes = maybe(fc.constantFrom(0, 30, 60, 95, 480));
const head = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null, freq: 2 });

const EVENTS = 24;
const PEOPLE = 7;
const ORGANISATIONS = 6;
const place = (length: number) => fc.integer({ min: 0, max: length - 1 });

const eventShape = fc.record({
  programme: place(2),
  scope: fc.constantFrom<EventScope>("community", "community", "session"),
  date: day,
  kind: maybe(fc.constantFrom<EventKind>("meeting", "festival", "workshop")),
  title: fc.constantFrom("Festyn", "Klub", " "),
  level: maybe(fc.integer({ min: 0, max: 4 })),
  lengthMinutes: minutes,
  staffMinutes: minutes,
  volunteerMinutes: minutes,
  mopsCostGrosze: maybe(fc.integer({ min: 0, max: 100_000 })),
  heads: fc.oneof(
    fc.constant({ children: null, youth: null, adults: null, seniors: null, unknown: null }),
    fc.record({ children: head, youth: head, adults: head, seniors: head, unknown: head }),
  ),
  status: fc.constantFrom<EventStatus>(
    "held",
    "held",
    "held",
    "held",
    "held",
    "held",
    "planned",
    "cancelled",
  ),
  recordState: fc.constantFrom<RecordState>("approved", "approved", "approved", "approved", ...RECORD_STATES),
  enteredAfterDays: fc.constantFrom(-3, 0, 14, 15, 40),
  deleted: seldom,
  attendances: fc.uniqueArray(
    fc.record({ person: place(PEOPLE), role: fc.constantFrom(...ATTENDANCE_ROLES), deleted: seldom }),
    { maxLength: PEOPLE, size: "max", selector: ({ person }) => person },
  ),
  organisations: fc.uniqueArray(
    fc.record({
      organisation: place(ORGANISATIONS),
      role: fc.constantFrom<OrganisationRole>("organiser", "host"),
      deleted: seldom,
    }),
    { maxLength: 5, size: "max", selector: ({ organisation, role }) => `${organisation} ${role}` },
  ),
});

const shape = fc.record({
  populations: fc.array(
    fc.uniqueArray(
      fc.record({
        year: fc.integer({ min: 2015, max: 2019 }),
        total: maybe(fc.integer({ min: 0, max: 900 })),
        deleted: seldom,
      }),
      { maxLength: 4, selector: ({ year }) => year },
    ),
    { minLength: 2, maxLength: 2 },
  ),
  areas: fc.tuple(maybe(place(2)), maybe(place(2))),
  organisations: fc.array(
    fc.record({
      sector: fc.constantFrom<Sector>("mops", "ngo", "school", "resident-group"),
      deleted: seldom,
    }),
    { minLength: ORGANISATIONS, maxLength: ORGANISATIONS },
  ),
  people: fc.array(
    fc.record({
      ageBand: fc.constantFrom(...AGE_BANDS),
      livesInArea: fc.constantFrom(...RESIDENCE),
      staff: seldom,
      deleted: seldom,
    }),
    { minLength: PEOPLE, maxLength: PEOPLE },
  ),
  events: fc.array(eventShape, { maxLength: EVENTS, size: "max" }),
  partnerships: fc.array(
    fc.record({
      programme: place(2),
      startsOn: maybe(day),
      endsOn: fc.option(day, { nil: null, freq: 1 }),
      agreementFrom: maybe(day),
      agreementTo: fc.option(day, { nil: null, freq: 1 }),
      deleted: seldom,
      members: fc.uniqueArray(
        fc.record({
          organisation: place(ORGANISATIONS),
          startsOn: fc.option(day, { nil: null, freq: 1 }),
          endsOn: fc.option(day, { nil: null, freq: 1 }),
          deleted: seldom,
        }),
        { maxLength: 5, selector: ({ organisation }) => organisation },
      ),
    }),
    { maxLength: 3 },
  ),
});

let made = 0;

/** A random workspace of two programmes; its ids are new each time, so that many fit into one database side by side. */
export const smallWorkspace: fc.Arbitrary<SmallWorkspace> = shape.map((drawn) => {
  made += 1;
  const id = (kind: string, number: number) => `w${made}-${kind}${number}`;
  return {
    areas: drawn.populations.map((population, number) => ({ id: id("area", number), population })),
    programmes: drawn.areas.map((area, number) => ({
      id: id("programme", number),
      areaId: area === null ? null : id("area", area),
    })),
    organisations: drawn.organisations.map((each, number) => ({ id: id("organisation", number), ...each })),
    people: drawn.people.map((each, number) => ({ id: id("person", number), ...each })),
    events: drawn.events.map(
      ({ programme, enteredAfterDays, attendances, organisations, ...event }, number) => ({
        ...event,
        id: id("event", number),
        programmeId: id("programme", programme),
        enteredOn: new Date(Date.parse(event.date) + enteredAfterDays * 86_400_000)
          .toISOString()
          .slice(0, 10),
        attendances: attendances.map(({ person, ...each }) => ({ ...each, personId: id("person", person) })),
        organisations: organisations.map(({ organisation, ...each }) => ({
          ...each,
          organisationId: id("organisation", organisation),
        })),
      }),
    ),
    partnerships: drawn.partnerships.map(({ programme, members, ...partnership }, number) => ({
      ...partnership,
      id: id("partnership", number),
      programmeId: id("programme", programme),
      members: members.map(({ organisation, ...each }) => ({
        ...each,
        organisationId: id("organisation", organisation),
      })),
    })),
  };
});

/** Writes the records as they are, past the service: also what the service would not let happen. */
export async function insertSmallWorkspace(db: WritableDatabase, workspace: SmallWorkspace): Promise<void> {
  const { areas, programmes, organisations, people, events, partnerships } = workspace;
  await insert(
    db,
    "area",
    areas.map(({ id }) => ({ ...stamps(id), ...named(id), city: null, district: null })),
  );
  await insert(
    db,
    "area_population",
    areas.flatMap(({ id, population }) =>
      population.map(({ year, total, deleted }) => ({
        ...stamps(`${id}-${year}`, deleted),
        ...{ area_id: id, year, total, children: null, youth: null, adults: null, seniors: null },
      })),
    ),
  );
  await insert(db, "programme", programmes.map(programmeRow));
  await insert(
    db,
    "organisation",
    organisations.map(({ id, sector, deleted }) => ({
      ...stamps(id, deleted),
      ...named(id),
      ...{ short_name: null, sector, contact: null, founded_on: null, ended_on: null, notes: null },
    })),
  );
  await insert(
    db,
    "person",
    people.map(({ id, ageBand, livesInArea, staff, deleted }) => ({
      ...stamps(id, deleted),
      ...{ code: id, code_sort: id, display_name: null, display_name_sort: null, search_fold: id },
      ...{
        age_band: ageBand,
        lives_in_area: livesInArea,
        staff: staff ? 1 : 0,
        consent_on: null,
        merged_into_id: null,
      },
    })),
  );
  await insertEvents(db, events);
  await insert(
    db,
    "partnership",
    partnerships.map(({ id, programmeId, startsOn, endsOn, agreementFrom, agreementTo, deleted }) => ({
      ...stamps(id, deleted),
      ...named(id),
      ...{
        programme_id: programmeId,
        kind: "partnership",
        purpose: null,
        starts_on: startsOn,
        ends_on: endsOn,
      },
      ...{ agreement_from: agreementFrom, agreement_to: agreementTo },
    })),
  );
  await insert(
    db,
    "partnership_member",
    partnerships.flatMap(({ id, members }) =>
      members.map(({ organisationId, startsOn, endsOn, deleted }) => ({
        ...stamps(`${id}-${organisationId}`, deleted),
        ...{
          partnership_id: id,
          organisation_id: organisationId,
          role: null,
          starts_on: startsOn,
          ends_on: endsOn,
        },
      })),
    ),
  );
}

export async function insertEvents(db: WritableDatabase, events: readonly SmallEvent[]): Promise<void> {
  await insert(db, "event", events.map(eventRow));
  await insert(
    db,
    "attendance",
    events.flatMap(({ id, attendances }) =>
      attendances.map(({ personId, role, deleted }) => ({
        ...stamps(`${id}-${personId}`, deleted),
        ...{ event_id: id, person_id: personId, role },
      })),
    ),
  );
  await insert(
    db,
    "event_organisation",
    events.flatMap(({ id, organisations }) =>
      organisations.map(({ organisationId, role, deleted }) => ({
        ...stamps(`${id}-${organisationId}-${role}`, deleted),
        ...{ event_id: id, organisation_id: organisationId, role },
      })),
    ),
  );
}

function programmeRow({ id, areaId }: SmallWorkspace["programmes"][number]) {
  return {
    ...stamps(id),
    ...named(id),
    ...{
      code: id,
      kind: "pal-territorial",
      area_id: areaId,
      starts_on: null,
      ends_on: null,
      continues_id: null,
    },
    ...{
      goals: "[]",
      animators: "[]",
      partner_cities: "[]",
      stages: "[]",
      funder: null,
      lead_city: null,
      notes: null,
    },
    ...{ budget_minor: null, grant_minor: null, currency: "PLN", invented: 1 },
  };
}

function eventRow(event: SmallEvent) {
  return {
    ...stamps(event.id, event.deleted),
    programme_id: event.programmeId,
    scope: event.scope,
    activity_id: null,
    date: event.date,
    date_precision: "day",
    starts_at: null,
    length_minutes: event.lengthMinutes,
    title: event.title,
    title_sort: event.title,
    search_fold: event.title,
    kind: event.kind,
    place: null,
    place_sort: null,
    status: event.status,
    initiative_level: event.level,
    ...Object.fromEntries(AGE_BANDS.map((band) => [`head_${band}`, event.heads[band]])),
    staff_minutes: event.staffMinutes,
    volunteer_minutes: event.volunteerMinutes,
    mops_cost_grosze: event.mopsCostGrosze,
    partner_cash_grosze: null,
    in_kind_grosze: null,
    partnership_id: null,
    notes: null,
    record_state: event.recordState,
    review_note: null,
    entered_on: event.enteredOn,
  };
}

function named(name: string) {
  return { name, name_sort: name, name_fold: name };
}

function stamps(id: string, deleted = false) {
  const at = "2018-01-31T08:00:00.000Z";
  const by = "Anna";
  return {
    id,
    created_at: at,
    created_by: by,
    changed_at: at,
    changed_by: by,
    revision: 1,
    deleted_at: deleted ? at : null,
  };
}

async function insert(db: WritableDatabase, table: string, rows: object[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto(table as "area")
      .values(rows as never)
      .execute();
}
