import { os } from "../kernel/effects.ts";
import { reading } from "../kernel/handlers.ts";
import { answered } from "../kernel/heavy-question.ts";
import { checkedPeriod } from "./checked-period.ts";
import { indicatorsQuestion } from "./indicator-reports.ts";
import { levelTrend } from "./level-trend.ts";
import { proofQuestion } from "./read-proof.ts";

export const indicatorsRouter = os.indicators.router({
  compute: os.indicators.compute.handler(
    reading(({ kernel }, { from, to, asOf = kernel.clock.today(), ...input }) =>
      answered(kernel, indicatorsQuestion, input.programmeIds, {
        ...input,
        period: checkedPeriod(from, to),
        asOf,
      }),
    ),
  ),

  proof: os.indicators.proof.handler(
    reading(({ kernel }, { from, to, asOf = kernel.clock.today(), ...input }) =>
      answered(kernel, proofQuestion, input.programmeIds, {
        ...input,
        period: checkedPeriod(from, to),
        asOf,
      }),
    ),
  ),

  levelTrend: os.indicators.levelTrend.handler(
    reading(({ db, kernel }, { from, to, by, ...input }) =>
      levelTrend(db, { ...input, period: checkedPeriod(from, to), asOf: kernel.clock.today() }, by),
    ),
  ),
});
