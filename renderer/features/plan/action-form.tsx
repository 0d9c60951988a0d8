import { Autocomplete, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { ActionInput, PlanAction } from "../../../shared/contract/plan.ts";
import { useDiagnosisLinks } from "../../api/find-plan-records.ts";
import { formFields } from "../../api/form-fields.ts";
import { client, orpc } from "../../api/index.ts";
import { type Draft, useRecordForm } from "../../api/use-record-form.ts";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormRow } from "../../ui/forms/form-parts.tsx";
import { LinkField } from "../../ui/forms/link-field.tsx";
import { MoneyInput } from "../../ui/forms/number-inputs.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { useLanguage } from "../../ui/language.ts";
import { MeasuresField } from "./measures-field.tsx";
import { ResponsibleField } from "./responsible-field.tsx";

type Values = Draft<ActionInput>;

const newAction = (programmeId: string): Values => ({
  programmeId,
  objective: null,
  title: "",
  diagnosisIds: [],
  responsibleId: null,
  plannedStartOn: null,
  dueOn: null,
  startedOn: null,
  finishedOn: null,
  budgetGrosze: null,
  costGrosze: null,
  measures: [],
  notes: null,
});

const valuesOf = (action: PlanAction): Values => ({
  programmeId: action.programmeId,
  objective: action.objective,
  title: action.title,
  diagnosisIds: action.diagnosisIds,
  responsibleId: action.responsibleId,
  plannedStartOn: action.plannedStartOn,
  dueOn: action.dueOn,
  startedOn: action.startedOn,
  finishedOn: action.finishedOn,
  budgetGrosze: action.budgetGrosze,
  costGrosze: action.costGrosze,
  measures: action.measures.map(({ name, unit, baseline, target, targetOn, actuals }) => ({
    name,
    unit,
    baseline,
    target,
    targetOn,
    actuals,
  })),
  notes: action.notes,
});

interface Props {
  programmeId: string;
  existing?: PlanAction;
  onSaved(changed: Changed, title: string): void;
  onDelete?(): void;
  onReload(): void;
}

export function ActionForm({ programmeId, existing, onSaved, onDelete, onReload }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useWorkspaceContext();
  const record = useRecordForm<Values>({
    initialValues: existing ? valuesOf(existing) : newAction(programmeId),
    existing,
    save: (values, revision) => {
      const input = values as ActionInput;
      return existing && revision !== undefined
        ? client.plan.update({ ...input, id: existing.id, revision })
        : client.plan.create(input);
    },
    newest: async (id) => {
      const row = await client.plan.get({ id });
      return { ...valuesOf(row), revision: row.revision };
    },
  });
  const { form } = record;
  const { field, text } = formFields(form);
  const { diagnosisIds } = form.values;
  const [query, setQuery] = useState("");
  const diagnosis = useDiagnosisLinks({ programmeId, query, chosen: diagnosisIds, language });
  const objectives = useObjectives(programmeId);
  const guard = useUnsavedGuard(() => form.isDirty());
  const tell = (changed: Changed | undefined) => changed && onSaved(changed, form.getValues().title);

  return (
    <RecordFormFrame
      label={t(existing ? "plan.one" : "plan.new")}
      saveText={t("plan.save")}
      record={record}
      guard={guard}
      onSave={() => void record.submit().then(tell)}
      onResolve={(decisions) => void record.resolve(decisions).then(tell)}
      onReload={onReload}
      onDelete={onDelete}
    >
      <TextInput label={t("plan.field.title")} withAsterisk autoFocus {...text("title")} />
      <Autocomplete
        label={t("plan.field.objective")}
        data={objectives}
        value={form.values.objective ?? ""}
        onChange={(objective) => form.setFieldValue("objective", objective)}
        error={form.errors.objective}
        maxDropdownHeight={220}
      />
      <LinkField
        label={t("plan.field.diagnosis")}
        addLabel={t("plan.field.addDiagnosis")}
        query={query}
        onQuery={setQuery}
        {...diagnosis}
        onAdd={(id) => form.setFieldValue("diagnosisIds", [...diagnosisIds, id])}
        onRemove={(id) =>
          form.setFieldValue(
            "diagnosisIds",
            diagnosisIds.filter((one) => one !== id),
          )
        }
      />
      <ResponsibleField {...field("responsibleId")} />
      <FormRow>
        <DayInput label={t("plan.field.plannedStartOn")} today={today} {...field("plannedStartOn")} />
        <DayInput label={t("plan.field.dueOn")} today={today} {...field("dueOn")} />
      </FormRow>
      <FormRow>
        <DayInput label={t("plan.field.startedOn")} today={today} {...field("startedOn")} />
        <DayInput label={t("plan.field.finishedOn")} today={today} {...field("finishedOn")} />
      </FormRow>
      <FormRow>
        <MoneyInput label={t("plan.field.budgetGrosze")} {...field("budgetGrosze")} />
        <MoneyInput label={t("plan.field.costGrosze")} {...field("costGrosze")} />
      </FormRow>
      <MeasuresField
        value={form.values.measures}
        onChange={(measures) => form.setFieldValue("measures", measures as never)}
        errors={form.errors}
        today={today}
      />
      <Textarea label={t("plan.field.notes")} autosize minRows={2} maxRows={8} {...text("notes")} />
    </RecordFormFrame>
  );
}

/** Objectives that the plan has already, so that one objective is always written the same. */
function useObjectives(programmeId: string): string[] {
  const { data } = useQuery(orpc.plan.list.queryOptions({ input: { programmeId, limit: 500, offset: 0 } }));
  const named = (data?.rows ?? []).map(({ objective }) => objective).filter((one) => one !== null);
  return [...new Set(named)].sort((one, other) => one.localeCompare(other, "pl"));
}
