import { os } from "../kernel/effects.ts";
import { producing, reading } from "../kernel/handlers.ts";
import { runOrder } from "./make-document.ts";
import { keptOrder, listDocuments } from "./repository.ts";

export const documentsMadeRouter = os.documentsMade.router({
  list: os.documentsMade.list.handler(reading(({ db }, input) => listDocuments(db, input))),

  remake: os.documentsMade.remake.handler(
    producing(async ({ kernel }, { id }, long) => {
      const { sha256, ...order } = await keptOrder(kernel.storage.read, id);
      const made = await runOrder(kernel, order, long);
      return { ...made, same: made.sha256 === sha256 };
    }),
  ),
});
