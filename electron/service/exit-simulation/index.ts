export { exitSimulationRouter } from "./router.ts";
export { simulateExit } from "./simulate-exit.ts";
