export { personalDataRouter } from "./router.ts";
