import { createTranslator } from "../../../shared/messages/translator.ts";
import type { Language } from "../../../shared/vocabulary/index.ts";
import { type RegisterData, writeRegister } from "../../documents/register/index.ts";
import type { ReadableDatabase, Storage } from "../../storage/database.ts";
import type { LongTaskOptions } from "../kernel/long-task.ts";
import { attendanceLines, countLongRows, eventLines } from "./register-events.ts";
import { readParties } from "./register-parties.ts";
import { readActions, readDiagnosis, readProposals } from "./register-plan.ts";
import { readChecklists, readFunctions, readPartnerships, readPopulation } from "./register-structures.ts";
import { readCapacity, readPartnerSurvey, readSurvey } from "./register-surveys.ts";

/** All that the task is asked for; plain data, because it goes to a worker thread. */
export interface RegisterTask {
  programmeId: string;
  language: Language;
  /** Where the file goes; it is not there before, and not there after a failure. */
  path: string;
  madeAt: string;
  madeBy: string;
}

const ROWS_BETWEEN_PROGRESS = 2000;

/** Writes the register of a programme from one state of the workspace, in a worker thread. */
export function makeRegister(
  storage: Storage,
  { path, language, ...asked }: RegisterTask,
  { onProgress, signal }: LongTaskOptions,
): Promise<void> {
  return storage.snapshot(async (db) => {
    const { data, rowCount } = await gatherRegister(db, asked);
    const tell = (done: number) =>
      onProgress({ type: "progress", step: "registerRows", done: Math.min(done, rowCount), total: rowCount });
    tell(0);
    await writeRegister(data, path, {
      language,
      t: createTranslator(language),
      signal,
      onRow: (done) => {
        if (done % ROWS_BETWEEN_PROGRESS === 0) tell(done);
      },
    });
    tell(rowCount);
  });
}

async function gatherRegister(
  db: ReadableDatabase,
  { programmeId, madeAt, madeBy }: Pick<RegisterTask, "programmeId" | "madeAt" | "madeBy">,
): Promise<{ data: RegisterData; rowCount: number }> {
  const programme = await db
    .selectFrom("programme")
    .select(["code", "name", "invented"])
    .where("id", "=", programmeId)
    .executeTakeFirstOrThrow();
  const parties = await readParties(db, programmeId);
  const partnerships = await readPartnerships(db, programmeId, parties);
  const diagnosis = await readDiagnosis(db, programmeId);
  const actions = await readActions(db, programmeId, { parties, entries: diagnosis.identifiers });
  const small = {
    people: parties.people,
    organisations: parties.organisations,
    partnerships: partnerships.lines,
    diagnosis: diagnosis.lines,
    actions: actions.lines,
    proposals: await readProposals(db, programmeId),
    functions: await readFunctions(db, programmeId, parties),
    structures: await readChecklists(db, parties),
    survey: await readSurvey(db, programmeId),
    "partner-survey": await readPartnerSurvey(db, programmeId, parties),
    capacity: await readCapacity(db, programmeId),
    area: await readPopulation(db, programmeId),
  };
  const long = await countLongRows(db, programmeId);
  const rowsOfSmall = Object.values(small).reduce((total, lines) => total + lines.length, 0);
  return {
    rowCount: long.events + long.attendances + rowsOfSmall,
    data: {
      programmeCode: programme.code,
      programmeName: programme.name,
      invented: programme.invented === 1,
      madeAt,
      madeBy,
      attendanceCount: long.attendances,
      lines: {
        ...small,
        events: eventLines(db, programmeId, {
          parties,
          partnershipName: (id) => (id === null ? undefined : partnerships.names.get(id)),
          entryIdentifier: (id) => diagnosis.identifiers.get(id),
          actionIdentifier: (id) => actions.identifiers.get(id),
        }),
        attendances: attendanceLines(db, programmeId, parties),
      },
    },
  };
}
