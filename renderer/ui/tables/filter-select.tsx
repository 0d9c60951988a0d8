import { Select } from "@mantine/core";
import { foldedFilter } from "../forms/folded-filter.ts";

interface Props {
  /** What is filtered by; shown while nothing is chosen. */
  label: string;
  value: string | undefined;
  choices: { id: string; label: string }[];
  onChange(value: string | undefined): void;
  w?: number;
}

/** One filter of a list: as wide as a word, empty = all. */
export function FilterSelect({ label, value, choices, onChange, w = 130 }: Props) {
  return (
    <Select
      w={w}
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      data={choices.map(({ id, label: text }) => ({ value: id, label: text }))}
      clearable
      searchable
      filter={foldedFilter}
      comboboxProps={{ width: "max-content", position: "bottom-start", shadow: "md" }}
      data-filled={value !== undefined || undefined}
    />
  );
}
