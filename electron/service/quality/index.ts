export { qualityRouter } from "./router.ts";
