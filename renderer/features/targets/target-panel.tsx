import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { Target } from "../../../shared/contract/targets.ts";
import { CATALOGUE } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { unitSymbol } from "../../../shared/vocabulary/units.ts";
import { formFields } from "../../api/form-fields.ts";
import { client } from "../../api/index.ts";
import { type Draft, useRecordForm } from "../../api/use-record-form.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormRow } from "../../ui/forms/form-parts.tsx";
import { FigureInput } from "../../ui/forms/number-inputs.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { useLanguage } from "../../ui/language.ts";
import { SidePanel } from "../../ui/layout/side-panel.tsx";

type Values = Draft<{ programmeId: string; indicatorId: string; from: string; to: string }> & {
  value: number | string | null;
};

interface Props {
  existing: Target | undefined;
  programmeId: string;
  onClose(): void;
  onDelete(target: Target): void;
}

export function TargetPanel({ existing, programmeId, onClose, onDelete }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { period, today } = useWorkspaceContext();
  const savedNotice = useSavedNotice();
  const record = useRecordForm<Values>({
    initialValues: existing
      ? {
          programmeId,
          indicatorId: existing.indicatorId,
          from: existing.from,
          to: existing.to,
          value: existing.value,
        }
      : { programmeId, indicatorId: "", ...period, value: null },
    existing,
    save: (values, revision) => {
      const input = values as Target;
      return existing && revision !== undefined
        ? client.targets.update({ ...input, id: existing.id, revision })
        : client.targets.create(input);
    },
    newest: async (id) => (await client.targets.list({ programmeId })).find((one) => one.id === id),
  });
  const { form } = record;
  const { field } = formFields(form);
  const guard = useUnsavedGuard(() => form.isDirty());
  const tell = (changed: Changed | undefined) => {
    if (!changed) return;
    savedNotice(t("targets.saved", { indicator: form.getValues().indicatorId }), changed.journalId);
    onClose();
  };
  const indicator = CATALOGUE.find(({ id }) => id === form.values.indicatorId);
  const symbol = indicator && unitSymbol(indicator.unit, language);
  const title = existing ? t("targets.one") : t("targets.new");
  return (
    <SidePanel title={title} onClose={onClose}>
      <RecordFormFrame
        label={title}
        saveText={t("targets.save")}
        record={record}
        guard={guard}
        onSave={() => void record.submit().then(tell)}
        onResolve={(decisions) => void record.resolve(decisions).then(tell)}
        onReload={onClose}
        onDelete={existing && (() => onDelete(existing))}
      >
        <ChoiceInput<string>
          label={t("targets.column.indicator")}
          withAsterisk
          choices={CATALOGUE.map(({ id, name }) => ({ id, label: `${id} ${name[language]}` }))}
          {...field("indicatorId")}
          value={form.values.indicatorId === "" ? null : form.values.indicatorId}
          onChange={(id) => id && form.setFieldValue("indicatorId", id)}
        />
        <FormRow>
          <DayInput
            label={t("targets.from")}
            today={today}
            required
            {...field("from")}
            onChange={(day) => form.setFieldValue("from", day ?? "")}
          />
          <DayInput
            label={t("targets.to")}
            today={today}
            required
            {...field("to")}
            onChange={(day) => form.setFieldValue("to", day ?? "")}
          />
          <FigureInput
            label={symbol ? t("targets.valueIn", { unit: symbol }) : t("targets.column.value")}
            {...field("value")}
          />
        </FormRow>
      </RecordFormFrame>
    </SidePanel>
  );
}
