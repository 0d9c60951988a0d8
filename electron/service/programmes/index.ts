export { programmeColumns } from "./repository.ts";
export { programmesRouter } from "./router.ts";
