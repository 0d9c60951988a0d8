export { targetsRouter } from "./router.ts";
