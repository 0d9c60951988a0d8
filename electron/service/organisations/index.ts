export { organisationColumns } from "./repository.ts";
export { organisationsRouter } from "./router.ts";
