import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./cell-editor.module.css";
import type { CellEdit } from "./columns.ts";

interface Props {
  label: string;
  initial: string;
  edit: Pick<CellEdit<never>, "choices" | "required" | "align">;
  /** Gives the sentence that says why it was not taken; undefined when it was. */
  onSave(text: string): Promise<string | undefined>;
  /** Saved or given up; `next`: on to the cell after (1) or before (-1) it. */
  onDone(next: -1 | 0 | 1): void;
}

/**
 * A cell being changed: Enter saves, Tab saves and goes on, Escape gives up, leaving it saves. What is refused stays as it was
 * typed, with the reason below, until it is put right or given up.
 */
export function CellEditor({ label, initial, edit, onSave, onDone }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  const [refusal, setRefusal] = useState<string>();
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  /** Saving, or done with: leaving the field then means nothing. */
  const busy = useRef(false);
  const refusalId = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.select?.();
  }, []);

  const save = async (next: -1 | 0 | 1) => {
    if (busy.current) return;
    busy.current = true;
    const reason = text === initial ? undefined : await onSave(text);
    if (reason === undefined) return onDone(next);
    busy.current = false;
    setRefusal(reason);
  };
  const giveUp = () => {
    busy.current = true;
    onDone(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the list and of the program rest while a cell is written in.
    event.stopPropagation();
    if (event.key === "Escape") giveUp();
    else if (event.key === "Enter" || event.key === "F2") void save(0);
    else if (event.key === "Tab") void save(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const common = {
    ref: field,
    className: classes.field,
    "aria-label": label,
    "aria-invalid": refusal !== undefined,
    "aria-describedby": refusal === undefined ? undefined : refusalId,
    value: text,
    "data-align": edit.align,
    onKeyDown,
    onBlur: () => {
      if (refusal === undefined) void save(0);
    },
    onClick: (event: { stopPropagation(): void }) => event.stopPropagation(),
    onDoubleClick: (event: { stopPropagation(): void }) => event.stopPropagation(),
    onChange: (event: { currentTarget: { value: string } }) => {
      setText(event.currentTarget.value);
      setRefusal(undefined);
    },
  };
  return (
    <>
      {edit.choices ? (
        <select {...common}>
          {!edit.required && <option value="">{t("general.unknown")}</option>}
          {edit.choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} autoComplete="off" />
      )}
      {refusal !== undefined && (
        <div id={refusalId} role="alert" className={classes.refusal}>
          {refusal}
        </div>
      )}
    </>
  );
}
