import { Select } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
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
  const data = choices.map((choice) => ({ value: choice.id, label: choice.label }));
  const search = useRef("");
  /** Somebody who types fast presses Enter before the list is drawn and its first choice marked. */
  const chooseFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const isPlainEnter = event.key === "Enter" && !event.ctrlKey && !event.metaKey;
    if (!isPlainEnter || event.currentTarget.getAttribute("aria-activedescendant")) return;
    const isChosen = data.some((choice) => choice.value === value && choice.label === search.current);
    if (search.current === "" || isChosen) return;
    const [first] = foldedFilter({ options: data, search: search.current, limit: 1 });
    if (first && "value" in first) onChange(first.value as Id);
  };
  return (
    <Select
      {...rest}
      {...(hiddenLabel ? { "aria-label": label } : { label })}
      value={value}
      data={data}
      onChange={(chosen) => onChange(chosen as Id | null)}
      allowDeselect={false}
      clearable={clearable}
      searchable
      onSearchChange={(text) => {
        search.current = text;
      }}
      onKeyDown={chooseFirst}
      selectFirstOptionOnChange
      autoSelectOnBlur={false}
      filter={foldedFilter}
      nothingFoundMessage={t("general.noMatches")}
      maxDropdownHeight={260}
      comboboxProps={{ shadow: "md" }}
    />
  );
}
