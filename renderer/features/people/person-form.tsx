import { Checkbox, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { Person, PersonInput } from "../../../shared/contract/people.ts";
import type { AgeBand, Residence } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { formFields } from "../../api/form-fields.ts";
import { client } from "../../api/index.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormRow } from "../../ui/forms/form-parts.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { useLanguage } from "../../ui/language.ts";

type Values = Omit<PersonInput, "code"> & { code: string };

const newPerson: Values = {
  code: "",
  displayName: null,
  ageBand: "unknown",
  livesInArea: "unknown",
  staff: false,
  consentOn: null,
};

const valuesOf = ({ code, displayName, ageBand, livesInArea, staff, consentOn }: Person): Values => ({
  code,
  displayName,
  ageBand,
  livesInArea,
  staff,
  consentOn,
});

interface Props {
  existing?: Person;
  onSaved(changed: Changed, name: string): void;
  onDelete?(): void;
  onReload(): void;
}

export function PersonForm({ existing, onSaved, onDelete, onReload }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useWorkspaceContext();
  const record = useRecordForm<Values>({
    initialValues: existing ? valuesOf(existing) : newPerson,
    existing,
    save: async (values, revision) => {
      const input = { ...values, code: values.code.trim() === "" ? undefined : values.code };
      return existing && revision !== undefined
        ? client.people.update({ ...input, id: existing.id, revision })
        : client.people.create(input);
    },
    newest: (id) => client.people.get({ id }),
  });
  const { form } = record;
  const { field, text } = formFields(form);
  const guard = useUnsavedGuard(() => form.isDirty());
  const tell = (changed: Changed | undefined) => {
    if (!changed) return;
    const code = "code" in changed ? String(changed.code) : form.getValues().code;
    onSaved(changed, form.getValues().displayName || code);
  };

  return (
    <RecordFormFrame
      label={existing ? t("people.one", { code: existing.code }) : t("people.new")}
      saveText={t("people.save")}
      record={record}
      guard={guard}
      onSave={() => void record.submit().then(tell)}
      onResolve={(decisions) => void record.resolve(decisions).then(tell)}
      onReload={onReload}
      onDelete={onDelete}
    >
      <FormRow>
        <TextInput
          label={t("people.field.displayName")}
          description={t("people.field.displayNameHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          autoFocus
          {...text("displayName")}
        />
        <TextInput
          label={t("people.field.code")}
          description={existing ? undefined : t("people.field.codeHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          {...text("code")}
        />
      </FormRow>
      <FormRow>
        <ChoiceInput<AgeBand>
          label={t("people.field.ageBand")}
          choices={labelsOf("AGE_BANDS", language)}
          {...field("ageBand")}
          onChange={(band) => form.setFieldValue("ageBand", band ?? "unknown")}
        />
        <ChoiceInput<Residence>
          label={t("people.field.livesInArea")}
          choices={labelsOf("RESIDENCE", language)}
          {...field("livesInArea")}
          onChange={(residence) => form.setFieldValue("livesInArea", residence ?? "unknown")}
        />
      </FormRow>
      <FormRow>
        <DayInput label={t("people.field.consentOn")} today={today} {...field("consentOn")} />
        <span />
      </FormRow>
      <Checkbox
        label={t("people.field.staff")}
        checked={form.values.staff}
        onChange={(event) => form.setFieldValue("staff", event.currentTarget.checked)}
      />
    </RecordFormFrame>
  );
}
