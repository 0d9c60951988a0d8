import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useReadField } from "./field-state.ts";

/** `16:30`, `16.30`, `1630` or `16` as `16:30` and `16:00`. */
export function readTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:. ]?(\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

export function TimeInput(props: {
  label: string;
  value: string | null;
  onChange(value: string | null): void;
  error?: ReactNode;
  w?: number | string;
}) {
  const { t } = useTranslation();
  const { value, onChange, error, ...rest } = props;
  const field = useReadField<string>({ value, show: (time) => time ?? "", read: readTime, onChange });
  return (
    <TextInput
      {...rest}
      value={field.text}
      onChange={(event) => field.setText(event.currentTarget.value)}
      onBlur={field.commit}
      onKeyDown={(event) => event.key === "Enter" && field.commit()}
      error={error ?? (field.bad ? t("failure.notATime") : undefined)}
      title={t("general.timeHint")}
      classNames={{ input: "tabular" }}
      autoComplete="off"
    />
  );
}
