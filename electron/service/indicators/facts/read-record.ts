import type { ReadableDatabase } from "../../../storage/database.ts";
import type { RecordFacts } from "../compute-record-facts.ts";
import type { Question } from "./question.ts";
import { readDiagnosis, readProposals } from "./read-diagnosis.ts";
import { readActions, readMeasures } from "./read-plan.ts";
import { readEndings, readFunctions, readLocalGroupIds } from "./read-structures.ts";
import { readPartnerSurveys, readWaves, readWorkshops } from "./read-surveys.ts";

export const NO_RECORD: RecordFacts = {
  diagnosis: [],
  proposals: [],
  actions: [],
  measures: [],
  functions: [],
  waves: [],
  partnerSurveys: [],
  workshops: [],
  endings: [],
  localGroupIds: new Set(),
  volunteerHourGrosze: null,
};

/** Diagnosis, plan, structures and surveys of the programmes: small tables, each read whole by its programme's index. */
export async function readRecord(db: ReadableDatabase, question: Question): Promise<RecordFacts> {
  return {
    diagnosis: await readDiagnosis(db, question),
    proposals: await readProposals(db, question),
    actions: await readActions(db, question),
    measures: await readMeasures(db, question),
    functions: await readFunctions(db, question),
    waves: await readWaves(db, question),
    partnerSurveys: await readPartnerSurveys(db, question),
    workshops: await readWorkshops(db, question),
    endings: await readEndings(db, question),
    localGroupIds: await readLocalGroupIds(db, question),
    volunteerHourGrosze: await readVolunteerHourGrosze(db),
  };
}

async function readVolunteerHourGrosze(db: ReadableDatabase): Promise<number | null> {
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("key", "=", "volunteerHourGrosze")
    .executeTakeFirst();
  return row ? (JSON.parse(row.value) as number | null) : null;
}
