import { formatDay } from "../../../../../shared/vocabulary/dates.ts";
import type { OrganisationRole } from "../../../../../shared/vocabulary/records.ts";
import { parseLabel } from "../../../../../shared/vocabulary/vocabulary-labels.ts";
import type { SampleEvent, SamplePartnership } from "../sample-records.ts";
import type { EventFact } from "./facts.ts";
import { known } from "./known.ts";
import { sentences, sourceNote } from "./notes.ts";
import { KNOWN_ORGANISATIONS, NAMES_WITHIN_PROGRAMME, NOT_ORGANISATIONS } from "./organisations.ts";

/** The day on which the facts were collected; the pages do not tell when anything was written down. */
const COLLECTED_ON = "2026-11-20";

export function eventRecord(
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
export function institutions(
  fact: EventFact,
  names: string[],
  organisationIds: Map<string, string>,
): string[] {
  return names
    .filter((name) => !NOT_ORGANISATIONS.includes(name))
    .map((name) => NAMES_WITHIN_PROGRAMME[fact.programme]?.[name] ?? name)
    .map((name) => KNOWN_ORGANISATIONS.find(({ alsoWritten }) => alsoWritten?.includes(name))?.name ?? name)
    .map((name) => known(organisationIds, name));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
