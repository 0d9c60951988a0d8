import { writeFile } from "node:fs/promises";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { changing, producing, reading } from "../kernel/handlers.ts";
import { attach } from "./attach.ts";
import { openAttachment } from "./contents.ts";
import { listAttachments } from "./repository.ts";

export const attachmentsRouter = os.attachments.router({
  list: os.attachments.list.handler(reading(({ db }, { owner }) => listAttachments(db, owner))),

  attach: os.attachments.attach.handler(
    changing(async (scope, input) => changedAnswer(scope, await attach(scope, input))),
  ),

  remove: os.attachments.remove.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.remove("attachment", input.id, input.revision)),
    ),
  ),

  saveCopy: os.attachments.saveCopy.handler(
    producing(async ({ kernel, user }, { id }) => {
      const { attachment, bytes } = await openAttachment(kernel, user, id);
      return kernel.files.make(attachment.fileName, attachment.mediaType, (path) => writeFile(path, bytes));
    }),
  ),
});
