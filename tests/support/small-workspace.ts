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
  type PartnershipKind,
  RECORD_STATES,
  RESIDENCE,
  type RecordState,
  type Residence,
  type Sector,
} from "../../shared/vocabulary/index.ts";
import {
  day,
  EVENTS,
  head,
  maybe,
  minutes,
  ORGANISATIONS,
  PEOPLE,
  place,
  seldom,
} from "./small-arbitraries.ts";
import { recordOf, recordShape, type SmallRecord } from "./small-record.ts";
import { insertSmallRecord } from "./small-record-rows.ts";
import { insert, named, stamps } from "./small-rows.ts";

/** The records that the indicators read, as plain lists: what the database is filled from and the naive calculation reads. */
export interface SmallWorkspace {
  areas: { id: string; population: { year: number; total: number | null; deleted: boolean }[] }[];
  programmes: { id: string; areaId: string | null; endsOn: string | null; goals: number }[];
  organisations: {
    id: string;
    sector: Sector;
    foundedOn: string | null;
    endedOn: string | null;
    deleted: boolean;
  }[];
  people: { id: string; ageBand: AgeBand; livesInArea: Residence; staff: boolean; deleted: boolean }[];
  events: SmallEvent[];
  partnerships: {
    id: string;
    programmeId: string;
    kind: PartnershipKind;
    startsOn: string | null;
    endsOn: string | null;
    agreementFrom: string | null;
    agreementTo: string | null;
    deleted: boolean;
    members: { organisationId: string; startsOn: string | null; endsOn: string | null; deleted: boolean }[];
  }[];
  record: SmallRecord;
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
  partnerCashGrosze: number | null;
  inKindGrosze: number | null;
  partnershipId: string | null;
  assets: { entryId: string; deleted: boolean }[];
  heads: Record<AgeBand, number | null>;
  status: EventStatus;
  recordState: RecordState;
  enteredOn: string;
  deleted: boolean;
  attendances: { personId: string; role: AttendanceRole; deleted: boolean }[];
  organisations: { organisationId: string; role: OrganisationRole; deleted: boolean }[];
}

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
  partnerCashGrosze: maybe(fc.integer({ min: 0, max: 5_000 })),
  inKindGrosze: maybe(fc.integer({ min: 0, max: 5_000 })),
  partnership: maybe(place(3)),
  assets: fc.uniqueArray(fc.record({ entry: place(5), deleted: seldom }), {
    maxLength: 2,
    selector: ({ entry }) => entry,
  }),
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
  endings: fc.array(
    fc.record({ endsOn: fc.option(day, { nil: null, freq: 2 }), goals: fc.integer({ min: 1, max: 2 }) }),
    { minLength: 2, maxLength: 2 },
  ),
  organisations: fc.array(
    fc.record({
      sector: fc.constantFrom<Sector>("mops", "ngo", "school", "resident-group", "resident-group"),
      foundedOn: maybe(
        fc.oneof(day, fc.constantFrom("2015-06-30", "2015-12-30", "2016-06-29", "2016-12-30")),
      ),
      endedOn: fc.option(day, { nil: null, freq: 1 }),
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
      kind: fc.constantFrom<PartnershipKind>("partnership", "local-support-group"),
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
  record: recordShape,
});

/** A random workspace of two programmes; `withNewIds` before it is written. */
export const smallWorkspace: fc.Arbitrary<SmallWorkspace> = shape.map((drawn) => {
  const id = (kind: string, number: number | string) => `w0-${kind}${number}`;
  return {
    areas: drawn.populations.map((population, number) => ({ id: id("area", number), population })),
    programmes: drawn.areas.map((area, number) => ({
      id: id("programme", number),
      areaId: area === null ? null : id("area", area),
      endsOn: drawn.endings[number]?.endsOn ?? null,
      goals: drawn.endings[number]?.goals ?? 1,
    })),
    organisations: drawn.organisations.map((each, number) => ({ id: id("organisation", number), ...each })),
    people: drawn.people.map((each, number) => ({ id: id("person", number), ...each })),
    events: drawn.events.map(
      (
        { programme, enteredAfterDays, attendances, organisations, partnership, assets, ...event },
        number,
      ) => ({
        ...event,
        // Events belong to partnerships and use assets of their own programme only.
        partnershipId:
          partnership !== null && drawn.partnerships[partnership]?.programme === programme
            ? id("partnership", partnership)
            : null,
        assets: assets
          .filter(({ entry }) => drawn.record.entries[entry]?.programme === programme)
          .map(({ entry, deleted }) => ({ entryId: id("entry", entry), deleted })),
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
    record: recordOf(drawn.record, id),
  };
});

let made = 0;

/**
 * The same workspace under ids that no other has, so that many fit into one database side by side; drawn anew each time that it is
 * tried, as one that fails is tried again while it is made smaller.
 */
export function withNewIds(workspace: SmallWorkspace): SmallWorkspace {
  made += 1;
  return JSON.parse(JSON.stringify(workspace).replaceAll('"w0-', `"w${made}-`));
}

/** Writes the records as they are, past the service: also what the service would not let happen. */
export async function insertSmallWorkspace(db: WritableDatabase, workspace: SmallWorkspace): Promise<void> {
  const { areas, programmes, organisations, people, events, partnerships } = workspace;
  // A group that no programme names counts for every one: those of workspaces before this one are gone.
  await db
    .updateTable("organisation")
    .set({ deleted_at: stamps("").created_at })
    .execute();
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
    organisations.map(({ id, sector, foundedOn, endedOn, deleted }) => ({
      ...stamps(id, deleted),
      ...named(id),
      ...{ short_name: null, sector, contact: null, founded_on: foundedOn, ended_on: endedOn, notes: null },
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
  await insert(
    db,
    "partnership",
    partnerships.map(({ id, programmeId, kind, startsOn, endsOn, agreementFrom, agreementTo, deleted }) => ({
      ...stamps(id, deleted),
      ...named(id),
      ...{
        programme_id: programmeId,
        kind,
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
  await insertSmallRecord(db, workspace.record);
  await insertEvents(db, events);
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
  await insert(
    db,
    "event_asset",
    events.flatMap(({ id, assets }) =>
      assets.map(({ entryId, deleted }) => ({
        ...stamps(`${id}-${entryId}`, deleted),
        ...{ event_id: id, entry_id: entryId },
      })),
    ),
  );
}

function programmeRow({ id, areaId, endsOn, goals }: SmallWorkspace["programmes"][number]) {
  return {
    ...stamps(id),
    ...named(id),
    ...{
      code: id,
      kind: "pal-territorial",
      area_id: areaId,
      starts_on: null,
      ends_on: endsOn,
      continues_id: null,
    },
    ...{
      goals: JSON.stringify(Array.from({ length: goals }, (_, goal) => `cel ${goal + 1}`)),
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
    partner_cash_grosze: event.partnerCashGrosze,
    in_kind_grosze: event.inKindGrosze,
    partnership_id: event.partnershipId,
    notes: null,
    record_state: event.recordState,
    review_note: null,
    entered_on: event.enteredOn,
  };
}
