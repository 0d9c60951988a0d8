export { mergingRouter } from "./router.ts";
