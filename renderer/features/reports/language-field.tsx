import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/vocabulary/language.ts";

/** The language of the document, which is not always that of the screen. */
export function LanguageField(props: {
  value: Language;
  onChange(language: Language): void;
  disabled: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Select
      w={180}
      label={t("reports.form.language")}
      data={[
        { value: "pl", label: "polski" },
        { value: "en", label: "English" },
      ]}
      value={props.value}
      onChange={(value) => props.onChange(value === "en" ? "en" : "pl")}
      allowDeselect={false}
      disabled={props.disabled}
    />
  );
}
