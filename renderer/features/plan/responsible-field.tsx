import { skipToken, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFindOrganisations } from "../../api/find-records.ts";
import { orpc } from "../../api/index.ts";
import { LinkField } from "../../ui/forms/link-field.tsx";
import { useLanguage } from "../../ui/language.ts";

/** The one organisation that answers for an action. */
export function ResponsibleField(props: { value: string | null; onChange(value: string | null): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const chosen = props.value === null ? [] : [props.value];
  const found = useFindOrganisations(query, chosen, language);
  const { data } = useQuery(
    orpc.organisations.get.queryOptions({ input: props.value ? { id: props.value } : skipToken }),
  );
  return (
    <LinkField
      label={t("plan.field.responsible")}
      addLabel={t("plan.field.chooseResponsible")}
      query={query}
      onQuery={setQuery}
      {...found}
      linked={props.value !== null && data ? [{ id: data.id, name: data.name }] : []}
      onAdd={props.onChange}
      onRemove={() => props.onChange(null)}
    />
  );
}
