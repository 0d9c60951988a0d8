export { formatPersonCode, nextPersonCode, personColumns } from "./repository.ts";
export { peopleRouter } from "./router.ts";
