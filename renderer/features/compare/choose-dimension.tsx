import { useTranslation } from "react-i18next";
import { DIMENSIONS } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { useLanguage } from "../../ui/language.ts";
import { FilterSelect } from "../../ui/tables/filter-select.tsx";

export function ChooseDimension() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { search, change } = useAddress<AddressSearch>();
  return (
    <FilterSelect
      label={t("compare.dimension")}
      w={220}
      value={search.dimension}
      choices={DIMENSIONS.map(({ id, name }) => ({ id, label: name[language] }))}
      onChange={(dimension) => void change({ dimension }, { replace: true })}
    />
  );
}
