export { areaColumns } from "./repository.ts";
export { areasRouter } from "./router.ts";
