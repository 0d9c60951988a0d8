import { z } from "zod";
import { changedSchema, idField, recordAtRevision, stampFields } from "./fields.ts";
import { command, document, madeFileSchema, progressThen, query } from "./operation.ts";

/** What may be attached; recognised by its content, never by its name. */
export const ATTACHMENT_TYPES = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];
/** The same as endings, for dialogs. */
export const ATTACHMENT_ENDINGS = ["jpg", "jpeg", "png", "webp", "pdf"];
export const MOST_ATTACHMENT_BYTES = 20 * 1024 * 1024;
export const MOST_ATTACHMENTS = 100;

/** The record that has the file: an event's photos and lists, the scan of the residents' acceptance. */
const ownerField = z.object({ kind: z.enum(["event", "acceptance"]), id: idField });
export type AttachmentOwner = z.infer<typeof ownerField>;

export const attachmentSchema = z.object({
  ...stampFields,
  owner: ownerField,
  programmeId: z.string(),
  fileName: z.string(),
  mediaType: z.enum(ATTACHMENT_TYPES),
  sizeBytes: z.number().int(),
  /** The name of its content: equal bytes are kept once. */
  sha256: z.string(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const attachmentsContract = {
  /** A record's files, in the order in which they were attached. Hosts give out what is in them at `/attachments/⟨id⟩`. */
  list: query.input(z.object({ owner: ownerField })).output(z.array(attachmentSchema)),
  /**
   * Attaches a file that the user gave to the host. FILE_REFUSED when it is too large, empty or none of the kinds; REFUSED when the record
   * has it already.
   */
  attach: command
    .input(z.object({ owner: ownerField, fileId: idField, fileName: z.string().max(1000, "tooLong") }))
    .output(changedSchema),
  /** Takes a file off its record. What is in it is kept for 30 days, so that this can be undone. */
  remove: command.input(recordAtRevision).output(changedSchema),
  /** A copy for the user to keep. */
  saveCopy: document.input(z.object({ id: idField })).output(progressThen(madeFileSchema)),
};
