import { Button, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrganisationRole, Sector } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { useFindOrganisations } from "../../api/find-records.ts";
import { orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { ChosenList } from "../../ui/forms/chosen-list.tsx";
import { FormGroup } from "../../ui/forms/form-parts.tsx";
import { TypeAhead } from "../../ui/forms/type-ahead.tsx";
import { useLanguage } from "../../ui/language.ts";
import type { EventValues } from "./event-values.ts";

type Entry = EventValues["organisations"][number];

interface Props {
  value: Entry[];
  onChange(value: Entry[]): void;
}

/** The organisations at an event with their roles: found by the beginning of the name, made where there is none. */
export function OrganisationsField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const [newName, setNewName] = useState<string>();
  const found = useFindOrganisations(
    query,
    value.map((entry) => entry.organisationId),
    language,
  );
  const roles = labelsOf("ORGANISATION_ROLES", language);

  const add = (organisationId: string, name: string) =>
    onChange([...value, { organisationId, name, role: value.length === 0 ? "organiser" : "co-organiser" }]);

  return (
    <FormGroup label={t("events.field.organisations")}>
      <TypeAhead
        label={t("events.field.addOrganisation")}
        query={query}
        onQuery={setQuery}
        {...found}
        onPick={(one) => add(one.id, one.label)}
        onCreate={setNewName}
      />
      {newName !== undefined && (
        <NewOrganisation
          name={newName}
          onDone={(id) => {
            add(id, newName);
            setNewName(undefined);
          }}
          onCancel={() => setNewName(undefined)}
        />
      )}
      <ChosenList
        label={t("events.field.organisations")}
        items={value.map((entry) => ({
          id: entry.organisationId,
          name: entry.name,
          controls: (
            <ChoiceInput<OrganisationRole>
              hiddenLabel
              size="xs"
              w={150}
              label={t("events.field.organisationRole", { name: entry.name })}
              value={entry.role}
              choices={roles}
              onChange={(role) =>
                role &&
                onChange(
                  value.map((one) => (one.organisationId === entry.organisationId ? { ...one, role } : one)),
                )
              }
            />
          ),
        }))}
        onRemove={(id) => onChange(value.filter((entry) => entry.organisationId !== id))}
      />
    </FormGroup>
  );
}

function NewOrganisation(props: { name: string; onDone(id: string): void; onCancel(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [sector, setSector] = useState<Sector | null>(null);
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const create = useMutation(
    orpc.organisations.create.mutationOptions({
      onSuccess: (changed) => {
        savedNotice(t("events.field.organisationCreated", { name: props.name }), changed.journalId);
        props.onDone(changed.id);
      },
      onError: (error) => failureNotice(t("general.saveFailed"), error),
    }),
  );
  const text = t("events.field.newOrganisation", { name: props.name });
  return (
    <Group role="group" aria-label={text} gap="xs" align="flex-end" mt="xs" wrap="nowrap">
      <ChoiceInput<Sector>
        label={`${text} – ${t("events.field.sector")}`}
        value={sector}
        choices={labelsOf("SECTORS", language)}
        onChange={setSector}
        w="100%"
        autoFocus
      />
      <Button
        style={{ flex: "none" }}
        disabled={sector === null}
        loading={create.isPending}
        onClick={() =>
          sector && create.mutate({ name: props.name, sector, shortName: null, contact: null, notes: null })
        }
      >
        {t("events.field.createOrganisation")}
      </Button>
      <Button style={{ flex: "none" }} variant="default" onClick={props.onCancel}>
        {t("general.cancel")}
      </Button>
    </Group>
  );
}
