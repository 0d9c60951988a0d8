import { MultiSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { foldedFilter } from "../../ui/forms/folded-filter.ts";
import { programmeChoices, useChosenProgrammes } from "./use-chosen.ts";

export function ChooseProgrammes() {
  const { t } = useTranslation();
  const { programmes, chosen, choose } = useChosenProgrammes();
  return (
    <MultiSelect
      flex={1}
      miw={280}
      aria-label={t("compare.programmes")}
      data={programmes.map((programme) => ({ value: programme.id, label: programme.code }))}
      renderOption={({ option }) =>
        programmeChoices(programmes).find(({ value }) => value === option.value)?.label ?? option.label
      }
      value={chosen.map(({ id }) => id)}
      onChange={choose}
      searchable
      filter={foldedFilter}
      hidePickedOptions
    />
  );
}
