export { makeDocument } from "./make-document.ts";
export { documentsMadeRouter } from "./router.ts";
