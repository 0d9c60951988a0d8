import { Button, CopyButton, Group, Textarea } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./safety.module.css";

/** A text that is carried elsewhere letter by letter: a password, a statement. */
export function TextToCopy({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap" align="end" my={6}>
      <Textarea
        classNames={{ input: classes.copied }}
        flex={1}
        size="xs"
        label={label}
        value={text}
        readOnly
        autosize
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            size="xs"
            variant="default"
            flex="none"
            aria-label={`${t(copied ? "safety.copied" : "safety.copy")}: ${label}`}
            leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            onClick={copy}
          >
            {t(copied ? "safety.copied" : "safety.copy")}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
