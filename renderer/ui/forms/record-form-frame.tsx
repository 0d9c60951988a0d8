import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonKey, FormFrame, FormSpace, UnsavedDialog } from "./form-parts.tsx";
import { type NotedRecord, RecordNotices } from "./record-notices.tsx";

export interface RecordFormFrameProps {
  label: string;
  saveText: string;
  record: NotedRecord & { saving: boolean };
  /** Somebody would leave with unsaved changes. */
  guard: { held: boolean; stay(): void; leave(): void };
  onSave(): void;
  onResolve(decisions: Record<string, "mine" | "theirs"> | undefined): void;
  onReload(): void;
  onSaveAndNext?: (() => void) | undefined;
  saveAndNextText?: string;
  onDelete?: (() => void) | undefined;
  children: ReactNode;
}

/** The frame of every record's form: what went wrong on top, fields, buttons with their keys; leaving unsaved is asked about. */
export function RecordFormFrame(props: RecordFormFrameProps) {
  const { t } = useTranslation();
  const { record, guard } = props;
  return (
    <FormFrame
      label={props.label}
      onSave={props.onSave}
      onSaveAndNext={props.onSaveAndNext}
      footer={
        <>
          <Button type="submit" loading={record.saving}>
            {props.saveText}
            <ButtonKey>Ctrl+Enter</ButtonKey>
          </Button>
          {props.onSaveAndNext && (
            <Button variant="default" onClick={props.onSaveAndNext} title="Ctrl+Shift+Enter">
              {props.saveAndNextText}
            </Button>
          )}
          <FormSpace />
          {props.onDelete && (
            <Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={props.onDelete}>
              {t("general.delete")}
            </Button>
          )}
        </>
      }
    >
      <UnsavedDialog opened={guard.held} onStay={guard.stay} onLeave={guard.leave} />
      <RecordNotices record={record} onResolve={props.onResolve} onReload={props.onReload} />
      {props.children}
    </FormFrame>
  );
}
