export { memberColumns, partnershipColumns } from "./repository.ts";
export { partnershipsRouter } from "./router.ts";
