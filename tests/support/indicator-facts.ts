import type {
  EventFact,
  OrganisationFact,
  PeriodFacts,
  PersonFact,
} from "../../electron/service/indicators/compute-facts.ts";
import { NO_RECORD } from "../../electron/service/indicators/facts/read-record.ts";
import type { AgeBand, AttendanceRole, Residence, Sector } from "../../shared/vocabulary/index.ts";

export function person(
  id: string,
  ageBand: AgeBand = "unknown",
  livesInArea: Residence = "unknown",
): PersonFact {
  return { id, ageBand, livesInArea };
}

export function organisation(id: string, sector: Sector = "ngo"): OrganisationFact {
  return { id, sector };
}

interface ToldEvent extends Partial<Omit<EventFact, "people" | "roles" | "heads">> {
  /** Participants, or pairs of person and role. */
  named?: (PersonFact | [PersonFact, AttendanceRole])[];
  heads?: Partial<Record<AgeBand, number>>;
}

let made = 0;

/** An approved community event of which nothing is known but what is told. */
export function event({ named = [], heads, ...told }: ToldEvent = {}): EventFact {
  made += 1;
  const people = named.map((entry) => (Array.isArray(entry) ? entry : ([entry, "participant"] as const)));
  return {
    id: `event-${String(made).padStart(4, "0")}`,
    programmeId: "programme",
    date: "2017-05-04",
    scope: "community",
    kind: null,
    level: null,
    hasTitle: true,
    lengthMinutes: null,
    staffMinutes: null,
    volunteerMinutes: null,
    mopsCostGrosze: null,
    partnerCashGrosze: null,
    inKindGrosze: null,
    partnershipId: null,
    heads: heads ? { children: 0, youth: 0, adults: 0, seniors: 0, unknown: 0, ...heads } : null,
    people: people.map(([who]) => who),
    roles: people.map(([, role]) => role),
    organisations: [],
    recordState: "approved",
    enteredOn: "2017-05-04",
    ...told,
  };
}

/** The facts of 2017 with these events, all counted, and nothing else. */
export function facts(told: Partial<PeriodFacts> = {}): PeriodFacts {
  return {
    period: { from: "2017-01-01", to: "2017-12-31" },
    asOf: "2018-06-30",
    events: [],
    heldEvents: told.events ?? [],
    populations: [],
    previousStaffTime: [],
    partnerships: [],
    history: new Map(),
    declaredLevels: [],
    groups: [],
    record: NO_RECORD,
    ...told,
  };
}

export function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id).sort();
}
