export { exploreRouter } from "./router.ts";
