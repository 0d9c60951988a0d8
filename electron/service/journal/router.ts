import { os } from "../kernel/effects.ts";
import { changing, producing, reading } from "../kernel/handlers.ts";
import { writeJournalFile } from "./export-journal.ts";
import { journalUsers, listJournal, recordHistory } from "./repository.ts";
import { undoCommand } from "./undo.ts";

export const journalRouter = os.journal.router({
  list: os.journal.list.handler(reading(({ db }, input) => listJournal(db, input))),

  history: os.journal.history.handler(reading(({ db }, { recordId }) => recordHistory(db, recordId))),

  users: os.journal.users.handler(reading(({ db }) => journalUsers(db))),

  export: os.journal.export.handler(
    producing(({ kernel }, _input, long) =>
      kernel.files.make(`dziennik-zmian-${kernel.clock.today()}.csv`, "text/csv", (path) =>
        writeJournalFile(kernel.storage.read, path, {
          signal: long.signal,
          onEntry: (done) => long.progress("journal", done, null),
        }),
      ),
    ),
  ),

  undo: os.journal.undo.handler(
    changing(async (scope, input) => {
      await undoCommand(scope, input.journalId);
      return { journalId: scope.changes.journalId };
    }),
  ),
});
