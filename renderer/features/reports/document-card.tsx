import { Button, Group } from "@mantine/core";
import { type ComponentProps, type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { DocumentProgress } from "../../ui/states/document-progress.tsx";
import classes from "./documents.module.css";

/** One kind of document: what it is, its choices, its button, and the file when it is there. */
export function DocumentCard(props: {
  title: string;
  text: string;
  /** The words of the button. */
  make: string;
  making: ComponentProps<typeof DocumentProgress>["making"];
  onMake(): void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const titleId = useId();
  const { making } = props;
  return (
    <form
      className={classes.card}
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onMake();
      }}
    >
      <div>
        <h2 id={titleId} className={classes.title}>
          {props.title}
        </h2>
        <p className={classes.text}>{props.text}</p>
      </div>
      {props.children}
      <DocumentProgress making={making} />
      {!making.running && (
        <Group>
          <Button type="submit" variant={making.made ? "default" : "filled"}>
            {making.made ? t("reports.form.again") : props.make}
          </Button>
        </Group>
      )}
    </form>
  );
}
