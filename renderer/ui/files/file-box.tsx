import { Button, Loader, Modal } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileTile, type KeptFile } from "./file-tile.tsx";
import classes from "./files.module.css";

/** The files of a record: pictures of them, and the place where more are dropped. */
export function FileBox(props: {
  files: KeptFile[];
  /** Files are being dragged over the window. */
  isOver: boolean;
  /** How many are on their way. */
  sending: number;
  onChoose: (() => void) | undefined;
  onSave(file: KeptFile): void;
  onRemove: ((file: KeptFile) => void) | undefined;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<KeptFile>();
  const { files, sending, onChoose, onSave, onRemove } = props;
  return (
    <section
      className={classes.box}
      aria-label={t("attachments.title")}
      data-over={props.isOver || undefined}
    >
      <h3 className={classes.title}>{t("attachments.title")}</h3>
      {files.length > 0 && (
        <ul className={classes.tiles}>
          {files.map((file) => (
            <FileTile
              key={file.id}
              file={file}
              onOpen={() => setShown(file)}
              onSave={() => onSave(file)}
              onRemove={onRemove && (() => onRemove(file))}
            />
          ))}
        </ul>
      )}
      {onChoose && (
        <div className={classes.add}>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconPaperclip size={16} />}
            onClick={onChoose}
          >
            {t("attachments.choose")}
          </Button>
          <span className={classes.hint}>{t("attachments.hint")}</span>
        </div>
      )}
      <p className={classes.sending} role="status">
        {sending > 0 && (
          <>
            <Loader size={14} /> {t("attachments.sending", { count: sending })}
          </>
        )}
      </p>
      <Modal
        opened={shown !== undefined}
        onClose={() => setShown(undefined)}
        title={shown?.fileName}
        size="auto"
        centered
        closeButtonProps={{ "aria-label": t("general.close") }}
      >
        {shown?.picture && <img className={classes.large} src={shown.picture} alt={shown.fileName} />}
      </Modal>
    </section>
  );
}
