import type { Attachment } from "../../../shared/contract/attachments.ts";
import { attachmentPicture, useAttachments } from "../../api/use-attachments.ts";
import { FileBox } from "../../ui/files/file-box.tsx";
import { useGivenFiles } from "../../ui/files/use-given-files.ts";

/** Photos, scans and attendance lists of an event: dropped or pasted anywhere while it is open, or chosen. */
export function EventAttachments({ eventId }: { eventId: string }) {
  const { attachments, sending, give, choose, remove, save } = useAttachments({ kind: "event", id: eventId });
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
