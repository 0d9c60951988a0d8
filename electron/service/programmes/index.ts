export { findProgramme, listProgrammes } from "./repository.ts";
export { programmesRouter } from "./router.ts";
