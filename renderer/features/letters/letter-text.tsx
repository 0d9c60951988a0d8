import { Button, Textarea } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./letters.module.css";
import type { TextName, WrittenLetter } from "./use-letter-draft.ts";

/** One part of a letter: what the program writes, until the person writes something else. */
export function LetterText(props: {
  name: TextName;
  label: string;
  prefilled: string;
  letter: WrittenLetter;
  minRows?: number;
}) {
  const { t } = useTranslation();
  const { name, label, prefilled, letter, minRows = 2 } = props;
  const written = letter.texts[name];
  return (
    <div className={classes.text}>
      <Textarea
        label={label}
        autosize
        minRows={minRows}
        maxLength={20_000}
        value={written ?? prefilled}
        onChange={(event) => letter.setText(name, event.currentTarget.value)}
      />
      {written !== undefined && (
        <Button
          className={classes.back}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowBackUp size={14} />}
          aria-label={t("lettersPage.backOf", { part: label })}
          onClick={() => letter.dropText(name)}
        >
          {t("lettersPage.back")}
        </Button>
      )}
    </div>
  );
}
