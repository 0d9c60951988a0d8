import { Alert, Button, Group, Modal, Text } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./form-parts.module.css";

/** Fields that scroll, buttons that stay. Ctrl+Enter saves from any field; with Shift the other way, where there is one. */
export function FormFrame(props: {
  label: string;
  onSave(): void;
  onSaveAndNext?: (() => void) | undefined;
  footer: ReactNode;
  children: ReactNode;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // The field at hand reads its text when it is left; saving must not run ahead of it.
    const field = document.activeElement;
    if (field instanceof HTMLElement) field.blur();
    const work = event.shiftKey && props.onSaveAndNext ? props.onSaveAndNext : props.onSave;
    setTimeout(() => {
      if (field instanceof HTMLElement && field.isConnected) field.focus();
      work();
    });
  };
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => keepFieldInView(fields.current), []);
  return (
    <form
      className={classes.form}
      aria-label={props.label}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      <div className={classes.fields} ref={fields}>
        {props.children}
      </div>
      <div className={classes.foot}>{props.footer}</div>
    </form>
  );
}

/** A bar that appears above, or a window made lower, would push the field at hand under the buttons, and its list of choices with it. */
function keepFieldInView(fields: HTMLElement | null): (() => void) | undefined {
  if (!fields) return undefined;
  const observer = new ResizeObserver(() => {
    const field = document.activeElement;
    if (field && fields.contains(field)) field.scrollIntoView({ block: "nearest" });
  });
  observer.observe(fields);
  return () => observer.disconnect();
}

export function FormRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}

/** Fields that belong together, under one name. */
export function FormGroup({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  const hintId = useId();
  return (
    <fieldset className={classes.group} aria-describedby={hint ? hintId : undefined}>
      <legend className={classes.legend}>{label}</legend>
      {children}
      {hint && (
        <div id={hintId} className={classes.hint} style={{ marginTop: 4 }}>
          {hint}
        </div>
      )}
    </fieldset>
  );
}

export function FormSpace() {
  return <div className={classes.footSpace} />;
}

/** The key that does what the button does, said on the button. */
export function ButtonKey({ children }: { children: string }) {
  return (
    <span className={classes.key} aria-hidden>
      {children}
    </span>
  );
}

/** What is wrong with the whole form; whoever saved further down is taken to it. */
export function FormFailure({ title, text }: { title: string; text: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers give a promise, which is nothing that ends an effect.
    void box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <Alert ref={box} color="red" variant="light" title={title} role="alert" c="var(--mantine-color-text)">
      {text}
    </Alert>
  );
}

export function UnsavedDialog(props: { opened: boolean; onStay(): void; onLeave(): void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onStay}
      title={t("general.unsavedTitle")}
      closeButtonProps={{ "aria-label": t("general.close") }}
      size="sm"
    >
      <Text size="sm" mb="md">
        {t("general.unsavedText")}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" color="red" onClick={props.onLeave}>
          {t("general.unsavedLeave")}
        </Button>
        <Button onClick={props.onStay} data-autofocus>
          {t("general.unsavedStay")}
        </Button>
      </Group>
    </Modal>
  );
}
