export { areaColumns, listAreas } from "./repository.ts";
export { areasRouter } from "./router.ts";
