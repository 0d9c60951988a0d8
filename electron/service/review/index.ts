export { reviewGuard } from "./review-guard.ts";
export { reviewRouter } from "./router.ts";
