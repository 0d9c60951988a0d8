import { NO_EVALUATION_RECORDS } from "../evaluation-records.ts";
import { createSampleIds } from "../sample-ids.ts";
import type { SampleOrganisation, SampleRecords } from "../sample-records.ts";
import { diagnosisRecord } from "./diagnosis.ts";
import { eventRecord } from "./events.ts";
import { areaFacts, diagnosisFacts, evaluationFact, eventFacts, programmeFacts } from "./facts.ts";
import { KNOWN_ORGANISATIONS } from "./organisations.ts";
import { programmeRecords } from "./programmes.ts";
import { supportGroup } from "./support-group.ts";

/**
 * The public record of Kraków as records: programmes, areas, organisations, events and the one partnership it tells of.
 * What no page says is null. The same for every seed, so that two workspaces with the sample hold the same facts.
 */
export function publicRecord(round: number): SampleRecords {
  const newId = createSampleIds(round, "public-record");
  const areas = areaFacts.map((area) => ({
    id: newId(),
    name: area.name,
    city: area.city,
    district: area.district ?? null,
    population: [],
  }));
  const areaIds = new Map(areas.map((area) => [area.name, area.id]));
  const programmes = programmeRecords(programmeFacts, evaluationFact, areaIds, newId);
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
  const partnership = supportGroup(eventFacts, programmeIds, organisationIds, newId);
  const events = eventFacts.map((fact) =>
    eventRecord(fact, newId(), programmeIds, organisationIds, partnership),
  );
  return {
    areas,
    programmes,
    organisations,
    people: [],
    activities: [],
    partnerships: [partnership],
    events,
    evaluation: {
      ...NO_EVALUATION_RECORDS,
      diagnosis: diagnosisFacts.map((fact) => diagnosisRecord(fact, newId(), programmeIds)),
    },
  };
}
