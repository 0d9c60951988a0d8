import { Button, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { host, type OfferedFile } from "../../api/index.ts";
import { useFailureNotice } from "../../api/use-undo.tsx";
import classes from "./imports.module.css";

/** Files by the button or dropped; the host takes them and gives their ids. */
export function FileDrop(props: {
  endings: string[];
  hint: string;
  disabled?: boolean;
  autoFocus?: boolean;
  onFiles(files: OfferedFile[]): void;
}) {
  const { t } = useTranslation();
  const failureNotice = useFailureNotice();
  const [isOver, setIsOver] = useState(false);
  const take = async (offered: Promise<OfferedFile[]>) => {
    try {
      const files = await offered;
      if (files.length > 0) props.onFiles(files);
    } catch (error) {
      failureNotice(t("imports.filesNotTaken"), error);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (!props.disabled) void take(host.offerFiles([...event.dataTransfer.files]));
  };
  return (
    <section
      className={classes.drop}
      aria-label={t("imports.files")}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <Button
        leftSection={<IconFileImport size={16} />}
        disabled={props.disabled ?? false}
        data-autofocus={props.autoFocus || undefined}
        onClick={() => void take(host.chooseFiles(props.endings))}
      >
        {t("imports.choose")}
      </Button>
      <Text size="sm" c="dimmed">
        {props.hint}
      </Text>
    </section>
  );
}
