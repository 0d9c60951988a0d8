export { checkAttachments, copyContents, openAttachment, refuseEmptied, sweepContents } from "./contents.ts";
export { attachmentsRouter } from "./router.ts";
