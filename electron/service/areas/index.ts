export { listAreas } from "./repository.ts";
export { areasRouter } from "./router.ts";
