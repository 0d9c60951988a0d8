import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  ButtonKey,
  ConflictNotice,
  FormFailure,
  FormFrame,
  FormSpace,
  UnsavedDialog,
} from "./form-parts.tsx";

interface Failure {
  messageKey: string;
  params: Record<string, string | number>;
  issues: unknown[];
}

export interface RecordFormFrameProps {
  label: string;
  saveText: string;
  saving: boolean;
  failure: Failure | undefined;
  conflict: Failure | undefined;
  /** Somebody would leave with unsaved changes. */
  guard: { held: boolean; stay(): void; leave(): void };
  onSave(): void;
  onSaveOnTop(): void;
  onReload(): void;
  onSaveAndNext?: (() => void) | undefined;
  saveAndNextText?: string;
  onDelete?: (() => void) | undefined;
  children: ReactNode;
}

/** The frame of every record's form: what went wrong on top, fields, buttons with their keys; leaving unsaved is asked about. */
export function RecordFormFrame(props: RecordFormFrameProps) {
  const { t } = useTranslation();
  const { failure, conflict, guard } = props;
  return (
    <FormFrame
      label={props.label}
      onSave={props.onSave}
      onSaveAndNext={props.onSaveAndNext}
      footer={
        <>
          <Button type="submit" loading={props.saving}>
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
      {conflict && (
        <ConflictNotice
          by={String(conflict.params.by ?? "")}
          at={String(conflict.params.at ?? "")}
          onKeep={props.onSaveOnTop}
          onReload={props.onReload}
        />
      )}
      {failure && (
        <FormFailure
          title={t("general.saveFailed")}
          text={
            failure.issues.length > 0
              ? t("general.fieldsToMend", { count: failure.issues.length })
              : t(`failure.${failure.messageKey}`, failure.params)
          }
        />
      )}
      {props.children}
    </FormFrame>
  );
}
