export { exitSimulationRouter } from "./router.ts";
export { simulateExit, simulateExitQuestion } from "./simulate-exit.ts";
