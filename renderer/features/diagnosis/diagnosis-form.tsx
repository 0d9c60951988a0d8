import { Switch, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DiagnosisEntry, DiagnosisInput } from "../../../shared/contract/diagnosis.ts";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { DiagnosisMethod, DiagnosisSource, DiagnosisType } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { formFields } from "../../api/form-fields.ts";
import { client } from "../../api/index.ts";
import { type Draft, useRecordForm } from "../../api/use-record-form.ts";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormRow } from "../../ui/forms/form-parts.tsx";
import { CountInput } from "../../ui/forms/number-inputs.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { useLanguage } from "../../ui/language.ts";

type Values = Draft<DiagnosisInput>;

const newEntry = (programmeId: string, today: string): Values => ({
  programmeId,
  date: today,
  type: "problem",
  text: "",
  category: null,
  source: "residents",
  method: null,
  place: null,
  priority: false,
  votes: null,
  closedOn: null,
  notes: null,
});

const valuesOf = (entry: DiagnosisEntry): Values => ({
  programmeId: entry.programmeId,
  date: entry.date,
  type: entry.type,
  text: entry.text,
  category: entry.category,
  source: entry.source,
  method: entry.method,
  place: entry.place,
  priority: entry.priority,
  votes: entry.votes,
  closedOn: entry.closedOn,
  notes: entry.notes,
});

interface Props {
  programmeId: string;
  existing?: DiagnosisEntry;
  onSaved(changed: Changed, text: string): void;
  onDelete?(): void;
  onReload(): void;
}

export function DiagnosisForm({ programmeId, existing, onSaved, onDelete, onReload }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useWorkspaceContext();
  const record = useRecordForm<Values>({
    initialValues: existing ? valuesOf(existing) : newEntry(programmeId, today),
    existing,
    save: (values, revision) => {
      const input = values as DiagnosisInput;
      return existing && revision !== undefined
        ? client.diagnosis.update({ ...input, id: existing.id, revision })
        : client.diagnosis.create(input);
    },
    newest: (id) => client.diagnosis.get({ id }),
  });
  const { form } = record;
  const { field, text } = formFields(form);
  const guard = useUnsavedGuard(() => form.isDirty());
  const tell = (changed: Changed | undefined) => changed && onSaved(changed, form.getValues().text);

  return (
    <RecordFormFrame
      label={t(existing ? "diagnosis.one" : "diagnosis.new")}
      saveText={t("diagnosis.save")}
      record={record}
      guard={guard}
      onSave={() => void record.submit().then(tell)}
      onResolve={(decisions) => void record.resolve(decisions).then(tell)}
      onReload={onReload}
      onDelete={onDelete}
    >
      <Textarea
        label={t("diagnosis.field.text")}
        placeholder={t("diagnosis.field.textPlaceholder")}
        withAsterisk
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        {...text("text")}
      />
      <FormRow>
        <ChoiceInput<DiagnosisType>
          label={t("diagnosis.field.type")}
          choices={labelsOf("DIAGNOSIS_TYPES", language)}
          {...field("type")}
          onChange={(type) => type && form.setFieldValue("type", type)}
        />
        <DayInput label={t("diagnosis.field.date")} today={today} months {...field("date")} />
      </FormRow>
      <FormRow>
        <ChoiceInput<DiagnosisSource>
          label={t("diagnosis.field.source")}
          choices={labelsOf("DIAGNOSIS_SOURCES", language)}
          {...field("source")}
          onChange={(source) => source && form.setFieldValue("source", source)}
        />
        <ChoiceInput<DiagnosisMethod>
          label={t("diagnosis.field.method")}
          choices={labelsOf("DIAGNOSIS_METHODS", language)}
          clearable
          placeholder={t("general.unknown")}
          {...field("method")}
        />
      </FormRow>
      <FormRow>
        <TextInput label={t("diagnosis.field.category")} {...text("category")} />
        <TextInput label={t("diagnosis.field.place")} {...text("place")} />
      </FormRow>
      <FormRow>
        <CountInput label={t("diagnosis.field.votes")} {...field("votes")} />
        <DayInput label={t("diagnosis.field.closedOn")} today={today} {...field("closedOn")} />
      </FormRow>
      <Switch
        label={t("diagnosis.field.priority")}
        description={t("diagnosis.field.priorityHint")}
        checked={form.values.priority}
        onChange={(event) => form.setFieldValue("priority", event.currentTarget.checked)}
      />
      <Textarea label={t("diagnosis.field.notes")} autosize minRows={2} maxRows={8} {...text("notes")} />
    </RecordFormFrame>
  );
}
