import { checkedPeriod } from "../indicators/index.ts";
import { os } from "../kernel/effects.ts";
import { reading } from "../kernel/handlers.ts";
import { answered } from "../kernel/heavy-question.ts";
import { simulateExitQuestion } from "./simulate-exit.ts";

export const exitSimulationRouter = os.exitSimulation.router({
  run: os.exitSimulation.run.handler(
    reading(({ kernel }, { from, to, ...input }) =>
      answered(kernel, simulateExitQuestion, [input.programmeId], {
        ...input,
        period: checkedPeriod(from, to),
        asOf: kernel.clock.today(),
      }),
    ),
  ),
});
