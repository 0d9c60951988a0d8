import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { ProgrammeRow } from "../../../shared/contract/programmes.ts";
import type { ProgrammeKind } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { formFields } from "../../api/form-fields.ts";
import { client } from "../../api/index.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormGroup, FormRow } from "../../ui/forms/form-parts.tsx";
import { MoneyInput } from "../../ui/forms/number-inputs.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { useLanguage } from "../../ui/language.ts";
import { AreaField } from "./area-field.tsx";
import { inputOf, newProgramme, type ProgrammeValues, valuesOf, withStage } from "./programme-values.ts";

interface Props {
  existing?: ProgrammeRow;
  onSaved(changed: Changed, values: ProgrammeValues): void;
  onDelete?(): void;
  onReload(): void;
}

export function ProgrammeForm({ existing, onSaved, onDelete, onReload }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, programmes } = useWorkspaceContext();
  const record = useRecordForm<ProgrammeValues>({
    initialValues: existing ? valuesOf(existing) : newProgramme,
    existing,
    save: (values, revision) =>
      existing && revision !== undefined
        ? client.programmes.update({ ...inputOf(values), id: existing.id, revision })
        : client.programmes.create(inputOf(values)),
    newest: async (id) => {
      const row = await client.programmes.get({ id });
      return { ...valuesOf(row), revision: row.revision };
    },
  });
  const { form } = record;
  const { field, text } = formFields(form);
  const guard = useUnsavedGuard(() => form.isDirty());
  const tell = (changed: Changed | undefined) => changed && onSaved(changed, form.getValues());
  const { values } = form;
  const lines = (name: "goals" | "animators" | "partnerCities") => ({
    label: t(`programmes.field.${name}`),
    description: t("programmes.field.onePerLine"),
    inputWrapperOrder: ["label", "input", "description", "error"] as never,
    autosize: true,
    minRows: 2,
    maxRows: 8,
    ...text(name),
  });

  return (
    <RecordFormFrame
      label={existing?.name ?? t("programmes.new")}
      saveText={t("programmes.save")}
      record={record}
      guard={guard}
      onSave={() => void record.submit().then(tell)}
      onResolve={(decisions) => void record.resolve(decisions).then(tell)}
      onReload={onReload}
      onDelete={onDelete}
    >
      <TextInput label={t("programmes.field.name")} withAsterisk autoFocus {...text("name")} />
      <FormRow>
        <TextInput
          label={t("programmes.field.code")}
          description={t("programmes.field.codeHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          withAsterisk
          {...text("code")}
        />
        <ChoiceInput<ProgrammeKind>
          label={t("programmes.field.kind")}
          withAsterisk
          choices={labelsOf("PROGRAMME_KINDS", language)}
          {...field("kind")}
        />
      </FormRow>
      <AreaField value={values.areaId} onChange={(areaId) => form.setFieldValue("areaId", areaId)} />
      <FormRow>
        <DayInput
          label={t("programmes.field.startsOn")}
          today={today}
          months
          placeholder={t("general.monthShape")}
          {...field("startsOn")}
        />
        <DayInput
          label={t("programmes.field.endsOn")}
          today={today}
          months
          placeholder={t("general.monthShape")}
          {...field("endsOn")}
        />
        <ChoiceInput
          label={t("programmes.field.continues")}
          placeholder={t("programmes.field.continuesNone")}
          clearable
          choices={programmes
            .filter((row) => row.id !== existing?.id)
            .map((row) => ({ id: row.id, label: row.name }))}
          {...field("continuesId")}
        />
      </FormRow>
      <Textarea {...lines("goals")} />
      <Textarea {...lines("animators")} />
      <FormGroup label={t("programmes.field.stages")} hint={t("programmes.field.stagesHint")}>
        <FormRow>
          {labelsOf("PROGRAMME_STAGES", language).map(({ id, label }) => (
            <DayInput
              key={id}
              label={label}
              today={today}
              months
              placeholder={t("general.monthShape")}
              value={values.stages.find(({ stage }) => stage === id)?.from ?? null}
              onChange={(from) => form.setFieldValue("stages", withStage(values.stages, id, from))}
            />
          ))}
        </FormRow>
      </FormGroup>
      <FormGroup label={t("programmes.field.money")}>
        <FormRow>
          <MoneyInput
            label={t("programmes.field.budgetMinor")}
            {...field("budgetMinor")}
            unit={values.currency}
          />
          <MoneyInput
            label={t("programmes.field.grantMinor")}
            {...field("grantMinor")}
            unit={values.currency}
          />
          <TextInput label={t("programmes.field.currency")} maxLength={3} {...text("currency")} />
        </FormRow>
      </FormGroup>
      <TextInput label={t("programmes.field.funder")} {...text("funder")} />
      <FormGroup label={t("programmes.field.international")}>
        <FormRow>
          <TextInput label={t("programmes.field.leadCity")} {...text("leadCity")} />
          <Textarea {...lines("partnerCities")} />
        </FormRow>
      </FormGroup>
      <Textarea label={t("programmes.field.notes")} autosize minRows={2} maxRows={12} {...text("notes")} />
    </RecordFormFrame>
  );
}
