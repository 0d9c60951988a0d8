import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import { mergePeople } from "./merge.ts";
import { readLikelyDuplicates, readRoleHistory } from "./read-histories.ts";
import { findPerson, isPersonCodeTaken, listPeople, nextPersonCode, personColumns } from "./repository.ts";

export const peopleRouter = os.people.router({
  list: os.people.list.handler(reading(({ db }, input) => listPeople(db, input))),

  get: os.people.get.handler(
    reading(async ({ db }, input) => {
      const person = await findPerson(db, input.id);
      if (!person) throw failure("NOT_FOUND", "notFound");
      return person;
    }),
  ),

  roleHistory: os.people.roleHistory.handler(reading(({ db }, input) => readRoleHistory(db, input.id))),

  likelyDuplicates: os.people.likelyDuplicates.handler(reading(({ db }) => readLikelyDuplicates(db))),

  create: os.people.create.handler(
    changing(async (scope, input) => {
      const code = input.code ?? (await nextPersonCode(scope.db));
      if (await isPersonCodeTaken(scope.db, code)) throw invalidField("code", "codeTaken", { code });
      const person = await scope.changes.create(
        "person",
        { ...personColumns({ ...input, code }), merged_into_id: null },
        input.id,
      );
      return { ...changedAnswer(scope, person), code };
    }),
  ),

  update: os.people.update.handler(
    changing(async (scope, input) => {
      const code = input.code ?? (await findPerson(scope.db, input.id))?.code;
      if (code === undefined) throw failure("NOT_FOUND", "notFound");
      if (await isPersonCodeTaken(scope.db, code, input.id))
        throw invalidField("code", "codeTaken", { code });
      return changedAnswer(
        scope,
        await scope.changes.update("person", input.id, input.revision, personColumns({ ...input, code })),
      );
    }),
  ),

  remove: os.people.remove.handler(
    changing(async (scope, input) => {
      const removed = await scope.changes.remove("person", input.id, input.revision);
      await scope.changes.removeWhere("attendance", "person_id", input.id);
      return changedAnswer(scope, removed);
    }),
  ),

  merge: os.people.merge.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await mergePeople(scope, input.id, input.revision, input.intoId)),
    ),
  ),
});
