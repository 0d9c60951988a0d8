import { skipToken, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { personName, useFindPeople } from "../../api/find-records.ts";
import { orpc } from "../../api/index.ts";
import { ChosenList } from "../../ui/forms/chosen-list.tsx";
import { FormGroup } from "../../ui/forms/form-parts.tsx";
import { TypeAhead } from "../../ui/forms/type-ahead.tsx";
import { useLanguage } from "../../ui/language.ts";

const namesAtMost = 500;

/** Who usually comes: the roll call proposes these people. */
export function UsualPeople({ value, onChange }: { value: string[]; onChange(ids: string[]): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const found = useFindPeople(query, value, language, t("events.field.staffPerson"));
  const { data: named } = useQuery(
    orpc.people.list.queryOptions({
      input: value.length === 0 ? skipToken : { ids: value, limit: namesAtMost, offset: 0 },
    }),
  );
  const names = new Map(named?.rows.map((person) => [person.id, personName(person)]));
  return (
    <FormGroup label={t("activities.field.usualPeople")}>
      <TypeAhead
        label={t("activities.field.addPerson")}
        query={query}
        onQuery={setQuery}
        {...found}
        onPick={(one) => onChange([...value, one.id])}
      />
      <ChosenList
        label={t("activities.field.usualPeople")}
        items={value.map((id) => ({ id, name: names.get(id) ?? "…" }))}
        onRemove={(id) => onChange(value.filter((one) => one !== id))}
      />
    </FormGroup>
  );
}
