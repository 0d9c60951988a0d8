export { actionColumns } from "./repository.ts";
export { chainRouter, planRouter } from "./router.ts";
