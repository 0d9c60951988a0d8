import { checkedPeriod, partnerNetwork } from "../indicators/index.ts";
import { os } from "../kernel/effects.ts";
import { reading } from "../kernel/handlers.ts";
import { findMissing } from "./find-missing.ts";
import { overviewCards } from "./overview-cards.ts";

export const overviewRouter = os.overview.router({
  cards: os.overview.cards.handler(
    reading(({ kernel }, { from, to, ...input }) =>
      overviewCards(kernel.storage, {
        ...input,
        period: checkedPeriod(from, to),
        asOf: kernel.clock.today(),
      }),
    ),
  ),

  missing: os.overview.missing.handler(
    reading(({ kernel }, { programmeId, from, to, mode }) =>
      kernel.storage.snapshot((db) =>
        findMissing(db, { programmeId, period: checkedPeriod(from, to), mode, today: kernel.clock.today() }),
      ),
    ),
  ),

  network: os.overview.network.handler(
    reading(({ kernel }, { programmeId, from, to, mode }) =>
      kernel.storage.snapshot((db) =>
        partnerNetwork(db, {
          programmeIds: [programmeId],
          period: checkedPeriod(from, to),
          mode,
          asOf: kernel.clock.today(),
        }),
      ),
    ),
  ),
});
