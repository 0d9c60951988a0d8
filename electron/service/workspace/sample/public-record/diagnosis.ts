import type { DiagnosisType } from "../../../../../shared/vocabulary/records.ts";
import type { SampleDiagnosisEntry } from "../evaluation-records.ts";
import type { DiagnosisFact } from "./facts.ts";
import { known } from "./known.ts";
import { sentences, sourceNote } from "./notes.ts";

/** A meeting of the local support group is a meeting; no page tells of another way. */
const METHOD_OF = new Map([["spotkanie lokalnej grupy wsparcia", "meeting" as const]]);
const SOURCE_OF = new Map([["mieszkańcy", "residents" as const]]);

/** An entry without a day, a priority or votes: no page tells them. Who said it is known only where a page says so. */
export function diagnosisRecord(
  fact: DiagnosisFact,
  id: string,
  programmeIds: Map<string, string>,
): SampleDiagnosisEntry {
  return {
    id,
    programmeId: known(programmeIds, fact.programme),
    date: null,
    type: fact.type as DiagnosisType,
    text: fact.text,
    category: null,
    source: fact.by === undefined ? "unknown" : known(SOURCE_OF, fact.by),
    method: fact.how === undefined ? null : known(METHOD_OF, fact.how),
    place: null,
    priority: false,
    votes: null,
    closedOn: null,
    notes: sentences(
      fact.when && `Kiedy: ${fact.when}`,
      fact.how && `Jak: ${fact.how}`,
      sourceNote([fact.source]),
    ),
  };
}
