import { formatDay } from "../../../../../shared/vocabulary/dates.ts";
import type { PartnershipKind } from "../../../../../shared/vocabulary/records.ts";
import type { SamplePartnership } from "../sample-records.ts";
import { institutions } from "./events.ts";
import type { EventFact } from "./facts.ts";
import { known } from "./known.ts";
import { sentences, sourceNote } from "./notes.ts";

const LOCAL_SUPPORT_GROUP = {
  programme: "USER-AZORY",
  name: "Lokalna Grupa Wsparcia (Azory)",
  kind: "local-support-group" satisfies PartnershipKind as PartnershipKind,
  /** The one meeting whose page lists who belonged to it. */
  membersMetOn: "2013-09-28",
};

/** The one partnership that the public record tells of. */
export function supportGroup(
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
