import type { WritableDatabase } from "../../../storage/database.ts";
import { failure } from "../../kernel/failures.ts";
import type { LongWork } from "../../kernel/handlers.ts";
import type { WriteScope } from "../../kernel/scopes.ts";
import { exampleProgramme } from "./example/programme.ts";
import { insertRecords } from "./insert-records.ts";
import { insertVolume } from "./load/insert-volume.ts";
import { VOLUME_CODE, volumeSample } from "./load/volume.ts";
import { publicRecord } from "./public-record/public-record.ts";
import { createSampleIds } from "./sample-ids.ts";
import type { SampleRecords } from "./sample-records.ts";

export interface SampleMade {
  programmes: string[];
  events: number;
  attendances: number;
}

/**
 * Fills the workspace with the sample (cli.md): the public record of Kraków, the invented programme PRZYKLAD and, with
 * `volume`, OBCIAZENIE. Refused with sampleExists when one of their programmes is there.
 */
export async function createSample(
  scope: WriteScope,
  input: { volume: number; seed: number },
  long: LongWork,
): Promise<SampleMade> {
  const first = together(publicRecord(0), exampleProgramme(input.seed, 0));
  const codes = first.programmes.map(({ code }) => code).concat(input.volume > 0 ? [VOLUME_CODE] : []);
  const taken = await scope.db
    .selectFrom("programme")
    .select("code")
    .where("code", "in", codes)
    .where("deleted_at", "is", null)
    .execute();
  if (taken.length > 0)
    throw failure("REFUSED", "sampleExists", { params: { codes: taken.map(({ code }) => code).join(", ") } });

  const round = await freeRound(scope.db, (number) => publicRecord(number).programmes[0]!.id);
  const records = round === 0 ? first : together(publicRecord(round), exampleProgramme(input.seed, round));
  await insertRecords(scope, records, createSampleIds(input.seed, `links/${round}`), long);
  const made = {
    programmes: codes,
    events: records.events.length,
    attendances: records.events.reduce((sum, { attendances }) => sum + attendances.length, 0),
  };
  if (input.volume > 0) {
    const newId = createSampleIds(input.seed, `volume/${round}/links`);
    made.attendances += await insertVolume(
      scope,
      volumeSample(input.volume, input.seed, round),
      newId,
      input.volume,
      long,
    );
    made.events += input.volume;
  }
  return made;
}

function together(one: SampleRecords, other: SampleRecords): SampleRecords {
  return {
    areas: [...one.areas, ...other.areas],
    programmes: [...one.programmes, ...other.programmes],
    organisations: [...one.organisations, ...other.organisations],
    people: [...one.people, ...other.people],
    activities: [...one.activities, ...other.activities],
    partnerships: [...one.partnerships, ...other.partnerships],
    events: [...one.events, ...other.events],
    evaluation: {
      diagnosis: [...one.evaluation.diagnosis, ...other.evaluation.diagnosis],
      actions: [...one.evaluation.actions, ...other.evaluation.actions],
      proposals: [...one.evaluation.proposals, ...other.evaluation.proposals],
      functions: [...one.evaluation.functions, ...other.evaluation.functions],
      checklists: [...one.evaluation.checklists, ...other.evaluation.checklists],
      waves: [...one.evaluation.waves, ...other.evaluation.waves],
      partnerSurveys: [...one.evaluation.partnerSurveys, ...other.evaluation.partnerSurveys],
      workshops: [...one.evaluation.workshops, ...other.evaluation.workshops],
      targets: [...one.evaluation.targets, ...other.evaluation.targets],
    },
  };
}

/** Ids are fixed, and those of a sample that was taken back are still in the database: a later one takes the next round of ids. */
async function freeRound(db: WritableDatabase, idOfRound: (round: number) => string): Promise<number> {
  for (let round = 0; ; round++) {
    const there = await db
      .selectFrom("programme")
      .select("id")
      .where("id", "=", idOfRound(round))
      .executeTakeFirst();
    if (!there) return round;
  }
}
