import { checkedPeriod, partnerNetworkQuestion } from "../indicators/index.ts";
import { os } from "../kernel/effects.ts";
import { reading } from "../kernel/handlers.ts";
import { answered } from "../kernel/heavy-question.ts";
import { findMissing } from "./find-missing.ts";
import { overviewCardsQuestion } from "./overview-cards.ts";

export const overviewRouter = os.overview.router({
  cards: os.overview.cards.handler(
    reading(({ kernel }, { from, to, ...input }) =>
      answered(kernel, overviewCardsQuestion, [input.programmeId], {
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
      answered(kernel, partnerNetworkQuestion, [programmeId], {
        programmeIds: [programmeId],
        period: checkedPeriod(from, to),
        mode,
        asOf: kernel.clock.today(),
      }),
    ),
  ),
});
