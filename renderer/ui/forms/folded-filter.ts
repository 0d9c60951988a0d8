import type { ComboboxParsedItem, OptionsFilter } from "@mantine/core";
import { foldText } from "../../../shared/vocabulary/polish-text.ts";

/** Choices that hold what was typed, case and Polish letters aside; those that begin with it come first. */
export const foldedFilter: OptionsFilter = ({ options, search }) => {
  const wanted = foldText(search);
  const text = (item: ComboboxParsedItem) => ("label" in item ? foldText(String(item.label)) : "");
  return options
    .filter((item) => text(item).includes(wanted))
    .sort((a, b) => Number(text(b).startsWith(wanted)) - Number(text(a).startsWith(wanted)));
};
