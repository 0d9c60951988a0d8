import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttendanceRole } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { personName, useFindPeople } from "../../api/find-records.ts";
import { orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { ChosenList } from "../../ui/forms/chosen-list.tsx";
import { FormGroup } from "../../ui/forms/form-parts.tsx";
import { TypeAhead } from "../../ui/forms/type-ahead.tsx";
import { useLanguage } from "../../ui/language.ts";
import type { EventValues } from "./event-values.ts";

type Entry = EventValues["attendances"][number];

/** The named list: people found by code or name; who is not there yet gets a code at once. */
export function PeopleField({ value, onChange }: { value: Entry[]; onChange(value: Entry[]): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const found = useFindPeople(
    query,
    value.map((entry) => entry.personId),
    language,
    t("events.field.staffPerson"),
  );
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const create = useMutation(
    orpc.people.create.mutationOptions({
      onSuccess: (changed, { displayName }) => {
        const name = personName({ code: changed.code, displayName: displayName ?? null });
        savedNotice(t("events.field.personCreated", { name }), changed.journalId);
        add(changed.id, name);
      },
      onError: (error) => failureNotice(t("general.saveFailed"), error),
    }),
  );
  const add = (personId: string, name: string) =>
    onChange([...value, { personId, name, role: "participant" }]);

  return (
    <FormGroup label={t("events.field.people")}>
      <TypeAhead
        label={t("events.field.addPerson")}
        query={query}
        onQuery={setQuery}
        {...found}
        onPick={(one) => add(one.id, one.label)}
        onCreate={(name) =>
          create.mutate({
            displayName: name,
            ageBand: "unknown",
            livesInArea: "unknown",
            staff: false,
            consentOn: null,
          })
        }
      />
      <ChosenList
        label={t("events.field.people")}
        items={value.map((entry) => ({
          id: entry.personId,
          name: entry.name,
          controls: (
            <ChoiceInput<AttendanceRole>
              hiddenLabel
              size="xs"
              w={150}
              label={t("events.field.personRole", { name: entry.name })}
              value={entry.role}
              choices={labelsOf("ATTENDANCE_ROLES", language)}
              onChange={(role) =>
                role &&
                onChange(value.map((one) => (one.personId === entry.personId ? { ...one, role } : one)))
              }
            />
          ),
        }))}
        onRemove={(id) => onChange(value.filter((entry) => entry.personId !== id))}
      />
    </FormGroup>
  );
}
