import { checkedPeriod } from "../indicators/index.ts";
import { os } from "../kernel/effects.ts";
import { reading } from "../kernel/handlers.ts";
import { simulateExit } from "./simulate-exit.ts";

export const exitSimulationRouter = os.exitSimulation.router({
  run: os.exitSimulation.run.handler(
    reading(({ kernel }, { from, to, ...input }) =>
      simulateExit(kernel.storage, {
        ...input,
        period: checkedPeriod(from, to),
        asOf: kernel.clock.today(),
      }),
    ),
  ),
});
