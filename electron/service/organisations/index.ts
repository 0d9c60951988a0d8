export { findOrganisation, organisationColumns } from "./repository.ts";
export { organisationsRouter } from "./router.ts";
