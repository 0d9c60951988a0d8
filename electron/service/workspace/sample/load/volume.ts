import { addDays } from "../../../../../shared/vocabulary/dates.ts";
import {
  AGE_BANDS,
  type AttendanceRole,
  EVENT_KINDS,
  type InitiativeLevel,
  SECTORS,
} from "../../../../../shared/vocabulary/records.ts";
import type { EvaluationRecords } from "../evaluation-records.ts";
import { createRandom, type Random } from "../random.ts";
import { createSampleIds } from "../sample-ids.ts";
import type { SampleEvent, SampleOrganisation, SamplePerson, SampleProgramme } from "../sample-records.ts";
import { volumeEvaluation } from "./volume-evaluation.ts";

export const VOLUME_CODE = "OBCIAZENIE";
const EVENTS_PER_BATCH = 500;
const ORGANISATIONS = 40;
const EVENTS_PER_PERSON = 20;
const FEWEST_PEOPLE = 200;
const ATTENDANCES = { fewest: 15, most: 25 };

export interface VolumeSample {
  programme: SampleProgramme;
  organisations: SampleOrganisation[];
  people: SamplePerson[];
  evaluation: EvaluationRecords;
  /** Made as they are asked for: two million attendances never stand in memory at once. */
  batches(): Generator<SampleEvent[]>;
}

/** `eventCount` plain events in 2017, about twenty attendances each: to see how the program bears a load. The same for the same seed. */
export function volumeSample(eventCount: number, seed: number, round: number): VolumeSample {
  const newId = createSampleIds(seed, `volume/${round}`);
  const random = createRandom(seed, "volume");
  const programme = programmeRecord(newId());
  const organisations = Array.from(
    { length: ORGANISATIONS },
    (_, place): SampleOrganisation => ({
      id: newId(),
      name: `Podmiot próbny ${place + 1}`,
      shortName: null,
      sector: SECTORS[place % SECTORS.length]!,
      contact: null,
      foundedOn: null,
      endedOn: null,
      notes: "Podmiot zmyślony.",
    }),
  );
  const codePrefix = round === 0 ? "OBC-" : `OBC${round + 1}-`;
  const people = Array.from(
    { length: Math.max(FEWEST_PEOPLE, Math.ceil(eventCount / EVENTS_PER_PERSON)) },
    (_, place): SamplePerson => ({
      id: newId(),
      code: `${codePrefix}${String(place + 1).padStart(6, "0")}`,
      displayName: null,
      ageBand: AGE_BANDS[place % AGE_BANDS.length]!,
      livesInArea: "unknown",
      staff: place < 5,
      consentOn: null,
    }),
  );
  const evaluation = volumeEvaluation(
    createRandom(seed, "volume/evaluation"),
    createSampleIds(seed, `volume/${round}/evaluation`),
    programme.id,
    organisations,
  );
  const links = eventLinks(createRandom(seed, "volume/event-links"), evaluation);
  return {
    programme,
    organisations,
    people,
    evaluation,
    *batches() {
      for (let made = 0; made < eventCount; made += EVENTS_PER_BATCH) {
        const length = Math.min(EVENTS_PER_BATCH, eventCount - made);
        yield Array.from({ length }, (_, place) => ({
          ...volumeEvent(random, newId(), made + place, eventCount, programme.id, organisations, people),
          ...links(),
        }));
      }
    },
  };
}

function volumeEvent(
  random: Random,
  id: string,
  number: number,
  eventCount: number,
  programmeId: string,
  organisations: SampleOrganisation[],
  people: SamplePerson[],
): SampleEvent {
  const date = addDays("2017-01-01", Math.floor((number * 365) / eventCount));
  const level = random.whole(0, 4) as InitiativeLevel;
  const place = random.whole(0, organisations.length - 1);
  const organiser = organisations[place]!;
  const partner = organisations[(place + random.whole(1, 5)) % organisations.length]!;
  return {
    id,
    programmeId,
    scope: random.chance(0.3) ? "session" : "community",
    activityId: null,
    date,
    startsAt: `${random.whole(10, 18)}:00`,
    lengthMinutes: random.chance(0.03) ? null : random.whole(4, 16) * 15,
    title: `Wydarzenie próbne ${number + 1}`,
    kind: random.pick(EVENT_KINDS),
    place: `Miejsce ${random.whole(1, 30)}`,
    status: random.chance(0.97) ? "held" : "cancelled",
    initiativeLevel: random.chance(0.05) ? null : level,
    headCounts: random.chance(0.5)
      ? { children: null, youth: null, adults: null, seniors: null, unknown: null }
      : {
          children: random.whole(0, 9),
          youth: random.whole(0, 9),
          adults: random.whole(0, 9),
          seniors: random.whole(0, 9),
          unknown: null,
        },
    staffMinutes: level === 4 ? 0 : random.chance(0.05) ? null : random.whole(2, 24) * 15,
    volunteerMinutes: random.chance(0.05) ? null : random.whole(0, 24) * 15,
    mopsCostGrosze: random.chance(0.1) ? null : random.whole(0, 60) * 500,
    partnerCashGrosze: null,
    inKindGrosze: null,
    partnershipId: null,
    notes: null,
    actionIds: [],
    assetIds: [],
    recordState: random.chance(0.98) ? "approved" : "submitted",
    reviewNote: null,
    organisations: [
      { organisationId: organiser.id, role: "organiser" },
      { organisationId: partner.id, role: "participant" },
    ],
    attendances: attendances(random, people),
    enteredOn: addDays(date, random.whole(0, 16)),
  };
}

/** Now and then an event carries out an action and uses an asset. */
function eventLinks(random: Random, { actions, diagnosis }: EvaluationRecords) {
  const assets = diagnosis.filter(({ type }) => type === "asset");
  return (): Pick<SampleEvent, "actionIds" | "assetIds"> => ({
    actionIds: random.chance(0.2) ? [random.pick(actions).id] : [],
    assetIds: random.chance(0.1) ? [random.pick(assets).id] : [],
  });
}

/** Different people at equal steps through the list from a chance start: quick, and nobody twice. */
function attendances(random: Random, people: SamplePerson[]): SampleEvent["attendances"] {
  const count = random.whole(ATTENDANCES.fewest, ATTENDANCES.most);
  const step = random.whole(1, Math.floor(people.length / ATTENDANCES.most));
  const start = random.whole(0, people.length - 1);
  const roles: AttendanceRole[] = ["initiator", "co-organiser", "helper", "helper"];
  return Array.from({ length: count }, (_, place) => ({
    personId: people[(start + place * step) % people.length]!.id,
    role: roles[place] ?? "participant",
  }));
}

function programmeRecord(id: string): SampleProgramme {
  return {
    id,
    code: VOLUME_CODE,
    name: "Program do prób obciążenia (dane zmyślone)",
    kind: "other",
    areaId: null,
    startsOn: "2017-01-01",
    endsOn: null,
    continuesId: null,
    goals: [],
    animators: [],
    funder: null,
    budgetMinor: null,
    grantMinor: null,
    currency: "PLN",
    leadCity: null,
    partnerCities: [],
    stages: [],
    invented: true,
    notes: "Dane zmyślone: służą do sprawdzenia, jak program znosi dużą liczbę zapisów.",
  };
}
