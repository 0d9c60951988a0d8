import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { Organisation, OrganisationInput } from "../../../shared/contract/organisations.ts";
import type { Sector } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { formFields } from "../../api/form-fields.ts";
import { client } from "../../api/index.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormGroup, FormRow } from "../../ui/forms/form-parts.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { useLanguage } from "../../ui/language.ts";

type Values = Omit<OrganisationInput, "sector"> & { sector: Sector | null };

const newOrganisation: Values = {
  name: "",
  shortName: null,
  sector: null,
  contact: null,
  foundedOn: null,
  endedOn: null,
  notes: null,
};

const valuesOf = ({ name, shortName, sector, contact, foundedOn, endedOn, notes }: Organisation): Values => ({
  name,
  shortName,
  sector,
  contact,
  foundedOn,
  endedOn,
  notes,
});

interface Props {
  existing?: Organisation;
  onSaved(changed: Changed, name: string): void;
  onDelete?(): void;
  onReload(): void;
}

export function OrganisationForm({ existing, onSaved, onDelete, onReload }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useWorkspaceContext();
  const record = useRecordForm<Values>({
    initialValues: existing ? valuesOf(existing) : newOrganisation,
    existing,
    save: (values, revision) => {
      const input = values as OrganisationInput;
      return existing && revision !== undefined
        ? client.organisations.update({ ...input, id: existing.id, revision })
        : client.organisations.create(input);
    },
    newest: (id) => client.organisations.get({ id }),
  });
  const { form } = record;
  const { field, text } = formFields(form);
  const guard = useUnsavedGuard(() => form.isDirty());
  const tell = (changed: Changed | undefined) => changed && onSaved(changed, form.getValues().name);

  return (
    <RecordFormFrame
      label={existing?.name ?? t("organisations.new")}
      saveText={t("organisations.save")}
      record={record}
      guard={guard}
      onSave={() => void record.submit().then(tell)}
      onResolve={(decisions) => void record.resolve(decisions).then(tell)}
      onReload={onReload}
      onDelete={onDelete}
    >
      <TextInput label={t("organisations.field.name")} withAsterisk autoFocus {...text("name")} />
      <FormRow>
        <ChoiceInput<Sector>
          label={t("organisations.field.sector")}
          withAsterisk
          choices={labelsOf("SECTORS", language)}
          {...field("sector")}
        />
        <TextInput label={t("organisations.field.shortName")} {...text("shortName")} />
      </FormRow>
      <TextInput
        label={t("organisations.field.contact")}
        description={t("organisations.field.contactHint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        {...text("contact")}
      />
      {form.values.sector === "resident-group" && (
        <FormGroup label={t("organisations.field.group")}>
          <FormRow>
            <DayInput label={t("organisations.field.foundedOn")} today={today} {...field("foundedOn")} />
            <DayInput label={t("organisations.field.endedOn")} today={today} {...field("endedOn")} />
          </FormRow>
        </FormGroup>
      )}
      <Textarea label={t("organisations.field.notes")} autosize minRows={3} maxRows={12} {...text("notes")} />
    </RecordFormFrame>
  );
}
