export { makeDocument } from "./make-document.ts";
export { lastOrder } from "./repository.ts";
export { documentsMadeRouter } from "./router.ts";
