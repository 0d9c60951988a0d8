import { os } from "../kernel/effects.ts";
import { producing, reading } from "../kernel/handlers.ts";
import { readChangedSince } from "./changed-since.ts";
import { isEmpty } from "./copy-tables.ts";
import { editorsOf } from "./editors.ts";
import { moveWorkspace } from "./move-workspace.ts";

export const sharingRouter = os.sharing.router({
  check: os.sharing.check.handler(
    reading(async ({ kernel }, { address }) => {
      const target = await kernel.openAnother(address);
      try {
        const { location, engine, account } = target;
        return { location, engine, account, empty: await isEmpty(target.read) };
      } finally {
        await target.close();
      }
    }),
  ),

  move: os.sharing.move.handler(
    producing(async ({ kernel }, { address }, long) => moveWorkspace(kernel, address, long)),
  ),

  changedSince: os.sharing.changedSince.handler(
    reading(({ db }, { id, revision }) => readChangedSince(db, id, revision)),
  ),

  editing: os.sharing.editing.handler(
    reading(async ({ kernel, user }, { id, session, isEditing }) => ({
      others: editorsOf(kernel).tell({ recordId: id, session, name: user.name, isEditing }),
    })),
  ),
});
