import type { Attachment } from "../../../shared/contract/attachments.ts";
import { attachmentPicture, useAttachments } from "../../api/use-attachments.ts";
import { FileBox } from "../../ui/files/file-box.tsx";
import { useGivenFiles } from "../../ui/files/use-given-files.ts";

/** What proves the residents' answer: a scanned resolution, the count of votes. */
export function AcceptanceAttachments({ acceptanceId }: { acceptanceId: string }) {
  const { attachments, sending, give, choose, remove, save } = useAttachments({
    kind: "acceptance",
    id: acceptanceId,
  });
  const isOver = useGivenFiles((files) => void give(files));
  const found = (id: string) => attachments.find((each) => each.id === id) as Attachment;
  return (
    <FileBox
      files={attachments.map((each) => ({ ...each, picture: attachmentPicture(each) }))}
      isOver={isOver}
      sending={sending}
      onChoose={() => void choose()}
      onSave={(file) => void save(file)}
      onRemove={(file) => void remove(found(file.id))}
    />
  );
}
