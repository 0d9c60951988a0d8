export { reportsRouter } from "./router.ts";
