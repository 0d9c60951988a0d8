import { os } from "../kernel/effects.ts";
import { changing, reading } from "../kernel/handlers.ts";
import { listJournal } from "./repository.ts";
import { undoCommand } from "./undo.ts";

export const journalRouter = os.journal.router({
  list: os.journal.list.handler(reading(({ db }, input) => listJournal(db, input))),

  undo: os.journal.undo.handler(
    changing(async (scope, input) => {
      await undoCommand(scope, input.journalId);
      return { journalId: scope.changes.journalId };
    }),
  ),
});
