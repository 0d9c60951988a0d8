import { os } from "../kernel/effects.ts";
import { reading } from "../kernel/handlers.ts";
import { checkedPeriod } from "./checked-period.ts";
import { computeLevelTrend } from "./compute-level-trend.ts";
import { readLevelCounts } from "./facts/read-level-counts.ts";
import { computeIndicators } from "./indicator-reports.ts";

export const indicatorsRouter = os.indicators.router({
  compute: os.indicators.compute.handler(
    reading(({ kernel }, { from, to, asOf = kernel.clock.today(), ...input }) =>
      computeIndicators(kernel.storage, { ...input, period: checkedPeriod(from, to), asOf }),
    ),
  ),

  levelTrend: os.indicators.levelTrend.handler(
    reading(async ({ db, kernel }, { programmeIds, from, to, mode, by }) => {
      const period = checkedPeriod(from, to);
      const counts = await readLevelCounts(db, { programmeIds, period, mode, asOf: kernel.clock.today() });
      return computeLevelTrend(counts, period, by);
    }),
  ),
});
