import { ActionIcon } from "@mantine/core";
import { IconDownload, IconFileTypePdf, IconPhotoOff, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatFileSize } from "../../../shared/vocabulary/numbers.ts";
import { useLanguage } from "../language.ts";
import classes from "./files.module.css";

export interface KeptFile {
  id: string;
  fileName: string;
  sizeBytes: number;
  /** Where a picture of it is; null for a file that is none. */
  picture: string | null;
}

/** One file: a small picture of it, its name and size; opens a picture, keeps a copy of anything, takes it off. */
export function FileTile(props: {
  file: KeptFile;
  onOpen(): void;
  onSave(): void;
  onRemove: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { fileName: name, sizeBytes, picture } = props.file;
  return (
    <li className={classes.tile}>
      <button
        type="button"
        className={classes.picture}
        aria-label={t(picture ? "attachments.show" : "attachments.save", { name })}
        title={name}
        onClick={picture ? props.onOpen : props.onSave}
      >
        <Thumbnail picture={picture} />
      </button>
      <span className={classes.name} title={name}>
        {name}
      </span>
      <span className={classes.size}>{formatFileSize(sizeBytes, language)}</span>
      <span className={classes.actions}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("attachments.save", { name })}
          title={t("attachments.saveShort")}
          onClick={props.onSave}
        >
          <IconDownload size={16} />
        </ActionIcon>
        {props.onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("attachments.remove", { name })}
            title={t("attachments.removeShort")}
            onClick={props.onRemove}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </span>
    </li>
  );
}

function Thumbnail({ picture }: { picture: string | null }) {
  const { t } = useTranslation();
  const [isLost, setLost] = useState(false);
  if (picture === null) return <IconFileTypePdf size={36} stroke={1.4} aria-hidden />;
  if (isLost)
    return (
      <span className={classes.lost}>
        <IconPhotoOff size={24} stroke={1.4} aria-hidden />
        {t("attachments.lost")}
      </span>
    );
  return (
    <img
      className={classes.thumbnail}
      src={picture}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setLost(true)}
    />
  );
}
