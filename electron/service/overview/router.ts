import { checkedPeriod } from "../indicators/index.ts";
import { os } from "../kernel/effects.ts";
import { reading } from "../kernel/handlers.ts";
import { findMissing } from "./find-missing.ts";

export const overviewRouter = os.overview.router({
  missing: os.overview.missing.handler(
    reading(({ kernel }, { programmeId, from, to, mode }) =>
      kernel.storage.snapshot((db) =>
        findMissing(db, { programmeId, period: checkedPeriod(from, to), mode, today: kernel.clock.today() }),
      ),
    ),
  ),
});
