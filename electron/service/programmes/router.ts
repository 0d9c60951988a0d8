import type { ProgrammeInput } from "../../../shared/contract/programmes.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { findProgramme, isCodeTaken, listProgrammes, programmeColumns } from "./repository.ts";

export const programmesRouter = os.programmes.router({
  list: os.programmes.list.handler(reading(({ db }, input) => listProgrammes(db, input.search))),

  get: os.programmes.get.handler(
    reading(async ({ db }, input) => {
      const programme = await findProgramme(db, input.id);
      if (!programme) throw failure("NOT_FOUND", "notFound");
      return programme;
    }),
  ),

  create: os.programmes.create.handler(
    changing(async (scope, input) => {
      await checkProgramme(scope, input);
      return changedAnswer(scope, await scope.changes.create("programme", programmeColumns(input), input.id));
    }),
  ),

  update: os.programmes.update.handler(
    changing(async (scope, input) => {
      await checkProgramme(scope, input, input.id);
      return changedAnswer(
        scope,
        await scope.changes.update("programme", input.id, input.revision, programmeColumns(input)),
      );
    }),
  ),

  remove: os.programmes.remove.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.remove("programme", input.id, input.revision)),
    ),
  ),
});

async function checkProgramme({ db }: WriteScope, input: ProgrammeInput, id?: string): Promise<void> {
  if (await isCodeTaken(db, input.code, id)) throw invalidField("code", "codeTaken", { code: input.code });
  if (input.startsOn && input.endsOn && input.endsOn < input.startsOn)
    throw invalidField("endsOn", "endBeforeStart");
}
