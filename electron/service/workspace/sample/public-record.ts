import facts from "../../../../resources/sample/krakow-public-record.json" with { type: "json" };
import { formatDay } from "../../../../shared/vocabulary/dates.ts";
import { formatNumber } from "../../../../shared/vocabulary/numbers.ts";
import type {
  OrganisationRole,
  PartnershipKind,
  ProgrammeKind,
} from "../../../../shared/vocabulary/records.ts";
import { parseLabel } from "../../../../shared/vocabulary/vocabulary-labels.ts";
import {
  KNOWN_ORGANISATIONS,
  NAMES_WITHIN_PROGRAMME,
  NOT_ORGANISATIONS,
} from "./public-record-organisations.ts";
import { SOURCES_IN_POLISH } from "./public-record-sources.ts";
import { createSampleIds } from "./sample-ids.ts";
import type {
  SampleEvent,
  SampleOrganisation,
  SamplePartnership,
  SampleProgramme,
  SampleRecords,
} from "./sample-records.ts";

/** The day on which the facts were collected; the pages do not tell when anything was written down. */
const COLLECTED_ON = "2026-11-20";

/** A fact of the JSON: which of these it has differs from fact to fact, and what it has not is unknown. */
interface EventFact {
  programme: string;
  date: string;
  to?: string;
  dateNote?: string;
  title: string;
  kind: string;
  place?: string;
  organisers?: string[];
  who?: string[];
  note?: string;
  source: string;
}

interface Money {
  amount: number;
  currency: string;
}

interface ProgrammeFact {
  code: string;
  name: string;
  kind: string;
  area: string;
  start?: string | null;
  end?: string | null;
  continues?: string;
  funder?: string;
  budget?: Money;
  grant?: Money;
  phase1?: { to: string; budget: Money; grant: Money };
  lead?: string;
  partners?: string[];
  goals?: string[];
  tools?: string[];
  status?: string;
  source: string[];
}

const LOCAL_SUPPORT_GROUP = {
  programme: "USER-AZORY",
  name: "Lokalna Grupa Wsparcia (Azory)",
  kind: "local-support-group" satisfies PartnershipKind as PartnershipKind,
  /** The one meeting whose page lists who belonged to it. */
  membersMetOn: "2013-09-28",
};

/**
 * The public record of Kraków as records: programmes, areas, organisations, events and the one partnership it tells of.
 * What no page says is null. The same for every seed, so that two workspaces with the sample hold the same facts.
 */
export function publicRecord(round: number): SampleRecords {
  const newId = createSampleIds(round, "public-record");
  const areas = facts.areas.map((area) => ({
    id: newId(),
    name: area.name,
    city: area.city,
    district: area.district ?? null,
    population: [],
  }));
  const areaIds = new Map(areas.map((area) => [area.name, area.id]));
  const programmes = programmeRecords(facts.programmes as ProgrammeFact[], areaIds, newId);
  const programmeIds = new Map(programmes.map((programme) => [programme.code, programme.id]));
  const organisations = KNOWN_ORGANISATIONS.map(
    ({ name, sector, note }): SampleOrganisation => ({
      id: newId(),
      name,
      shortName: null,
      sector,
      contact: null,
      foundedOn: null,
      endedOn: null,
      notes: note ?? null,
    }),
  );
  const organisationIds = new Map(organisations.map((organisation) => [organisation.name, organisation.id]));
  const events = facts.events as EventFact[];
  const partnership = supportGroup(events, programmeIds, organisationIds, newId);
  return {
    areas,
    programmes,
    organisations,
    people: [],
    activities: [],
    partnerships: [partnership],
    events: events.map((fact) => eventRecord(fact, newId(), programmeIds, organisationIds, partnership)),
  };
}

function programmeRecords(
  given: ProgrammeFact[],
  areaIds: Map<string, string>,
  newId: () => string,
): SampleProgramme[] {
  const ids = new Map(given.map(({ code }) => [code, newId()]));
  return given.map((fact) => ({
    id: known(ids, fact.code),
    code: fact.code,
    name: fact.name,
    kind: fact.kind as ProgrammeKind,
    areaId: known(areaIds, fact.area),
    startsOn: fact.start ?? null,
    endsOn: fact.end ?? null,
    continuesId: fact.continues === undefined ? null : known(ids, fact.continues),
    goals: fact.goals ?? [],
    animators: [],
    funder: fact.funder ?? null,
    budgetMinor: fact.budget ? fact.budget.amount * 100 : null,
    grantMinor: fact.grant ? fact.grant.amount * 100 : null,
    currency: fact.budget?.currency ?? "PLN",
    leadCity: fact.lead ?? null,
    partnerCities: fact.partners ?? [],
    stages: fact.status === "zakończony" ? [{ stage: "closed", from: null }] : [],
    invented: false,
    notes: sentences(
      fact.tools && `Narzędzia: ${fact.tools.join(", ")}`,
      // The money of a phase is not the programme's: that stays unknown.
      fact.phase1 &&
        `Faza 1 do ${formatDay(fact.phase1.to, "pl")}: budżet ${amount(fact.phase1.budget)}, dofinansowanie ${amount(fact.phase1.grant)}`,
      fact.status === "zakończony" && "Program zakończony; źródło nie podaje daty",
      sourceNote(fact.source),
    ),
  }));
}

function supportGroup(
  events: EventFact[],
  programmeIds: Map<string, string>,
  organisationIds: Map<string, string>,
  newId: () => string,
): SamplePartnership {
  const meeting = events.find(
    (fact) =>
      fact.programme === LOCAL_SUPPORT_GROUP.programme && fact.date === LOCAL_SUPPORT_GROUP.membersMetOn,
  );
  if (!meeting) throw new Error("the public record has lost the meeting that lists the local support group");
  return {
    id: newId(),
    programmeId: known(programmeIds, LOCAL_SUPPORT_GROUP.programme),
    name: LOCAL_SUPPORT_GROUP.name,
    kind: LOCAL_SUPPORT_GROUP.kind,
    startsOn: null,
    endsOn: null,
    agreementFrom: null,
    agreementTo: null,
    purpose: sentences(
      `Skład według spotkania ${formatDay(meeting.date, "pl")}, w którym uczestniczyli też mieszkańcy; daty przystąpienia nie są znane`,
      sourceNote([meeting.source]),
    ),
    members: institutions(meeting, meeting.who ?? [], organisationIds).map((organisationId) => ({
      organisationId,
      role: null,
      startsOn: null,
      endsOn: null,
    })),
  };
}

function eventRecord(
  fact: EventFact,
  id: string,
  programmeIds: Map<string, string>,
  organisationIds: Map<string, string>,
  partnership: SamplePartnership,
): SampleEvent {
  const kind = parseLabel("EVENT_KINDS", fact.kind);
  if (kind === undefined) throw new Error(`the public record has an unknown kind of event: ${fact.kind}`);
  const programmeId = known(programmeIds, fact.programme);
  const role = (as: OrganisationRole) => (organisationId: string) => ({ organisationId, role: as });
  const others = [...(fact.organisers ?? []), ...(fact.who ?? [])].filter((name) =>
    NOT_ORGANISATIONS.includes(name),
  );
  return {
    id,
    programmeId,
    scope: "community",
    activityId: null,
    date: fact.date,
    startsAt: null,
    lengthMinutes: null,
    title: fact.title,
    kind,
    place: fact.place ?? null,
    status: "held",
    // No page says plainly who started an event and who ran it.
    initiativeLevel: null,
    headCounts: { children: null, youth: null, adults: null, seniors: null, unknown: null },
    staffMinutes: null,
    volunteerMinutes: null,
    mopsCostGrosze: null,
    partnerCashGrosze: null,
    inKindGrosze: null,
    partnershipId:
      kind === "partnership-meeting" && programmeId === partnership.programmeId ? partnership.id : null,
    notes: sentences(
      fact.to && `Trwało do ${formatDay(fact.to, "pl")}`,
      fact.dateNote && `Data: ${fact.dateNote}`,
      fact.note && capitalised(fact.note),
      others.length > 0 && `Uczestniczyli także: ${others.join(", ")}`,
      sourceNote([fact.source]),
    ),
    actionIds: [],
    assetIds: [],
    recordState: "approved",
    reviewNote: null,
    organisations: [
      ...institutions(fact, fact.organisers ?? [], organisationIds).map(role("organiser")),
      ...institutions(fact, fact.who ?? [], organisationIds).map(role("participant")),
    ],
    attendances: [],
    enteredOn: COLLECTED_ON,
  };
}

/** Ids of those named who are institutions, in the order of the source. */
function institutions(fact: EventFact, names: string[], organisationIds: Map<string, string>): string[] {
  return names
    .filter((name) => !NOT_ORGANISATIONS.includes(name))
    .map((name) => NAMES_WITHIN_PROGRAMME[fact.programme]?.[name] ?? name)
    .map((name) => KNOWN_ORGANISATIONS.find(({ alsoWritten }) => alsoWritten?.includes(name))?.name ?? name)
    .map((name) => known(organisationIds, name));
}

function sourceNote(keys: string[]): string {
  const texts = keys.map((key) => SOURCES_IN_POLISH[key]);
  if (texts.includes(undefined))
    throw new Error(`the public record cites a page that has no words here: ${keys}`);
  return `Źródło: ${texts.join("; ")}`;
}

function sentences(...parts: (string | false | undefined)[]): string {
  return parts
    .filter((part) => part)
    .map((part) => `${part}.`)
    .join("\n");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function amount(money: Money): string {
  return `${formatNumber(money.amount, { decimals: 0, language: "pl" })} ${money.currency}`;
}

function known(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the public record names what it does not describe: ${name}`);
  return id;
}
