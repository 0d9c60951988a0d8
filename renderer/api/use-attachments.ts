import { ORPCError } from "@orpc/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  ATTACHMENT_ENDINGS,
  type Attachment,
  type AttachmentOwner,
  MOST_ATTACHMENT_BYTES,
} from "../../shared/contract/attachments.ts";
import { client, host, type OfferedFile, orpc } from "./index.ts";
import { useFailureNotice, useSavedNotice } from "./use-undo.tsx";

/** The files of a record, and what can be done with them; each change is one command, told and undoable. */
export function useAttachments(owner: AttachmentOwner) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const [sending, setSending] = useState(0);
  const { data = [] } = useQuery(orpc.attachments.list.queryOptions({ input: { owner } }));

  const attach = async ({ fileId, name }: OfferedFile) => {
    try {
      const { journalId } = await client.attachments.attach({ owner, fileId, fileName: name });
      savedNotice(t("attachments.attached", { name }), journalId);
    } catch (error) {
      failureNotice(t("attachments.notAttached"), error);
    }
  };

  /** One after another: each is a command of its own, and one that is refused does not keep out the rest. */
  const give = async (files: File[]) => {
    setSending((before) => before + files.length);
    for (const file of files) {
      try {
        if (file.size > MOST_ATTACHMENT_BYTES) throw tooLarge(file.name);
        const [offered] = await host.offerFiles([file]);
        if (offered) await attach(offered);
      } catch (error) {
        failureNotice(t("attachments.notAttached"), error);
      } finally {
        setSending((before) => before - 1);
      }
    }
    await queryClient.invalidateQueries();
  };

  const choose = async () => {
    try {
      for (const offered of await host.chooseFiles(ATTACHMENT_ENDINGS)) await attach(offered);
    } catch (error) {
      failureNotice(t("attachments.notAttached"), error);
    }
    await queryClient.invalidateQueries();
  };

  const remove = async ({ id, revision, fileName }: Attachment) => {
    try {
      const { journalId } = await client.attachments.remove({ id, revision });
      savedNotice(t("attachments.removed", { name: fileName }), journalId);
    } catch (error) {
      failureNotice(t("attachments.notRemoved"), error);
    }
    await queryClient.invalidateQueries();
  };

  const save = async ({ id }: Pick<Attachment, "id">) => {
    try {
      for await (const event of await client.attachments.saveCopy({ id }))
        if (event.type === "done") await host.saveMadeFile(event.result);
    } catch (error) {
      failureNotice(t("attachments.notSaved"), error);
    }
  };

  return { attachments: data, sending, give, choose, remove, save };
}

/** What the service would say, said before the file is on its way. */
function tooLarge(name: string): Error {
  const limit = MOST_ATTACHMENT_BYTES / 1024 / 1024;
  return new ORPCError("FILE_REFUSED", {
    data: { messageKey: "attachment.tooLarge", params: { name, limit }, issues: [], rows: [] },
  });
}

/** Where the picture of an attached file is: both hosts give it out behind their own door. */
export function attachmentPicture({ id, mediaType }: Attachment): string | null {
  return mediaType.startsWith("image/") ? `/attachments/${encodeURIComponent(id)}` : null;
}
