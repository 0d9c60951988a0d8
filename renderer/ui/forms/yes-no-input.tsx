import { Input, SegmentedControl } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  label: ReactNode;
  /** null = nobody knows. */
  value: boolean | null;
  onChange(value: boolean | null): void;
  error?: ReactNode;
  /** Says the label to those who listen only; the text stands elsewhere. */
  hiddenLabel?: string;
  size?: "xs" | "sm";
}

const ids = { yes: true, no: false, unknown: null } as const;

/** Yes, no or not known: three states, because not known is no "no". */
export function YesNoInput({ label, value, onChange, error, hiddenLabel, size = "xs" }: Props) {
  const { t } = useTranslation();
  const labelId = useId();
  const control = (
    <SegmentedControl
      size={size}
      value={value === null ? "unknown" : value ? "yes" : "no"}
      onChange={(id) => onChange(ids[id as keyof typeof ids])}
      data={[
        { value: "yes", label: t("general.yes") },
        { value: "no", label: t("general.no") },
        { value: "unknown", label: t("general.unknown") },
      ]}
      {...(hiddenLabel ? { "aria-label": hiddenLabel } : { "aria-labelledby": labelId })}
    />
  );
  if (hiddenLabel) return control;
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id: labelId }} error={error}>
      <div>{control}</div>
    </Input.Wrapper>
  );
}
