import { os } from "../kernel/effects.ts";
import { reading } from "../kernel/handlers.ts";
import { checkedPeriod } from "./checked-period.ts";
import { computeIndicators } from "./indicator-reports.ts";
import { levelTrend } from "./level-trend.ts";
import { readProof } from "./read-proof.ts";

export const indicatorsRouter = os.indicators.router({
  compute: os.indicators.compute.handler(
    reading(({ kernel }, { from, to, asOf = kernel.clock.today(), ...input }) =>
      computeIndicators(kernel.storage, { ...input, period: checkedPeriod(from, to), asOf }),
    ),
  ),

  proof: os.indicators.proof.handler(
    reading(({ kernel }, { from, to, asOf = kernel.clock.today(), ...input }) =>
      readProof(kernel.storage, { ...input, period: checkedPeriod(from, to), asOf }),
    ),
  ),

  levelTrend: os.indicators.levelTrend.handler(
    reading(({ db, kernel }, { from, to, by, ...input }) =>
      levelTrend(db, { ...input, period: checkedPeriod(from, to), asOf: kernel.clock.today() }, by),
    ),
  ),
});
