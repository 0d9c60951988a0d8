import { Select } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { foldedFilter } from "./folded-filter.ts";

interface Props<Id extends string> {
  label: string;
  value: Id | null;
  choices: readonly { id: Id; label: string }[];
  onChange(value: Id | null): void;
  /** May be left empty, meaning unknown or none; the placeholder says which. */
  clearable?: boolean;
  placeholder?: string;
  error?: ReactNode;
  description?: ReactNode;
  disabled?: boolean;
  withAsterisk?: boolean;
  hiddenLabel?: boolean;
  autoFocus?: boolean;
  size?: "xs" | "sm";
  w?: number | string;
}

/** A choice from a closed list by typing its beginning, with the arrows, or with the mouse. */
export function ChoiceInput<Id extends string>(props: Props<Id>) {
  const { t } = useTranslation();
  const { label, value, choices, onChange, clearable = false, hiddenLabel, ...rest } = props;
  return (
    <Select
      {...rest}
      {...(hiddenLabel ? { "aria-label": label } : { label })}
      value={value}
      data={choices.map((choice) => ({ value: choice.id, label: choice.label }))}
      onChange={(chosen) => onChange(chosen as Id | null)}
      allowDeselect={false}
      clearable={clearable}
      searchable
      selectFirstOptionOnChange
      autoSelectOnBlur={false}
      filter={foldedFilter}
      nothingFoundMessage={t("general.noMatches")}
      maxDropdownHeight={260}
      comboboxProps={{ shadow: "md" }}
    />
  );
}
