import type { Instrument } from "../../../shared/contract/surveys.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import {
  findInstrument,
  instrumentColumns,
  keepShippedInstrument,
  listInstruments,
  listResponses,
  listWaves,
  waveColumns,
} from "./repository.ts";
import { waveScores } from "./scores.ts";

export const surveysRouter = os.surveys.router({
  listInstruments: os.surveys.listInstruments.handler(reading(({ db }) => listInstruments(db))),

  createInstrument: os.surveys.createInstrument.handler(
    changing(async (scope, input) => {
      checkItems(input.items);
      return changedAnswer(
        scope,
        await scope.changes.create("instrument", { ...instrumentColumns(input), shipped: 0 }, input.id),
      );
    }),
  ),

  updateInstrument: os.surveys.updateInstrument.handler(
    changing(async (scope, input) => {
      checkItems(input.items);
      await refuseInUse(scope, input.id);
      return changedAnswer(
        scope,
        await scope.changes.update("instrument", input.id, input.revision, instrumentColumns(input)),
      );
    }),
  ),

  removeInstrument: os.surveys.removeInstrument.handler(
    changing(async (scope, input) => {
      await refuseInUse(scope, input.id);
      return changedAnswer(scope, await scope.changes.remove("instrument", input.id, input.revision));
    }),
  ),

  listWaves: os.surveys.listWaves.handler(reading(({ db }, input) => listWaves(db, input.programmeId))),

  createWave: os.surveys.createWave.handler(
    changing(async (scope, input) => {
      await keepShippedInstrument(scope, input.instrumentId);
      return changedAnswer(scope, await scope.changes.create("survey_wave", waveColumns(input), input.id));
    }),
  ),

  updateWave: os.surveys.updateWave.handler(
    changing(async (scope, input) =>
      changedAnswer(
        scope,
        await scope.changes.update("survey_wave", input.id, input.revision, waveColumns(input)),
      ),
    ),
  ),

  removeWave: os.surveys.removeWave.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.remove("survey_wave", input.id, input.revision)),
    ),
  ),

  listResponses: os.surveys.listResponses.handler(
    reading(async ({ db }, input) =>
      (await listResponses(db, [input.waveId])).map(({ id, revision, answers }) => ({
        id,
        revision,
        answers,
      })),
    ),
  ),

  addResponse: os.surveys.addResponse.handler(
    changing(async (scope, input) => {
      checkAnswers(await readItems(scope, input.waveId), input.answers);
      const columns = { wave_id: input.waveId, answers: JSON.stringify(input.answers) };
      return changedAnswer(scope, await scope.changes.create("survey_response", columns));
    }),
  ),

  addResponses: os.surveys.addResponses.handler(
    changing(async (scope, input) => {
      const items = await readItems(scope, input.waveId);
      for (const [place, answers] of input.responses.entries()) {
        checkAnswers(items, answers, `responses.${place}.`);
      }
      await scope.changes.createMany(
        "survey_response",
        input.responses.map((answers) => ({ wave_id: input.waveId, answers: JSON.stringify(answers) })),
      );
      return { added: input.responses.length, journalId: scope.changes.journalId };
    }),
  ),

  updateResponse: os.surveys.updateResponse.handler(
    changing(async (scope, input) => {
      const row = await scope.db
        .selectFrom("survey_response")
        .select("wave_id")
        .where("id", "=", input.id)
        .executeTakeFirst();
      if (!row) throw failure("NOT_FOUND", "notFound");
      checkAnswers(await readItems(scope, row.wave_id), input.answers);
      const columns = { answers: JSON.stringify(input.answers) };
      return changedAnswer(
        scope,
        await scope.changes.update("survey_response", input.id, input.revision, columns),
      );
    }),
  ),

  removeResponse: os.surveys.removeResponse.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.remove("survey_response", input.id, input.revision)),
    ),
  ),

  scores: os.surveys.scores.handler(reading(({ db }, input) => waveScores(db, input.programmeId))),
});

function checkItems(items: Instrument["items"]): void {
  for (const [place, item] of items.entries()) {
    if (item.max <= item.min) throw invalidField(`items.${place}.max`, "maxAboveMin");
    if (items.findIndex((other) => other.code === item.code) < place)
      throw invalidField(`items.${place}.code`, "codeTaken", { code: item.code });
  }
}

async function refuseInUse({ db }: WriteScope, id: string): Promise<void> {
  const instrument = await findInstrument(db, id);
  if (instrument && (instrument.shipped || instrument.waveCount > 0))
    throw failure("REFUSED", "instrumentInUse");
}

async function readItems({ db }: WriteScope, waveId: string): Promise<Instrument["items"]> {
  const wave = await db
    .selectFrom("survey_wave")
    .select("instrument_id")
    .where("id", "=", waveId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  const instrument = wave && (await findInstrument(db, wave.instrument_id));
  if (!instrument) throw failure("NOT_FOUND", "notFound");
  return instrument.items;
}

function checkAnswers(items: Instrument["items"], answers: Record<string, number | null>, prefix = ""): void {
  for (const [code, answer] of Object.entries(answers)) {
    const item = items.find((each) => each.code === code);
    if (!item) throw invalidField(`${prefix}${code}`, "unknownItem", { code });
    if (answer !== null && (!Number.isInteger(answer) || answer < item.min || answer > item.max)) {
      throw invalidField(`${prefix}${code}`, "answerOutOfRange", { min: item.min, max: item.max });
    }
  }
}
