import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { Instrument, Wave } from "../../../shared/contract/surveys.ts";
import { formFields } from "../../api/form-fields.ts";
import { client, orpc } from "../../api/index.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { SidePanel } from "../../ui/layout/side-panel.tsx";

interface Values extends Record<string, unknown> {
  programmeId: string;
  instrumentId: string;
  date: string;
  method: string | null;
}

interface Props {
  existing: Wave | undefined;
  instruments: Instrument[];
  programmeId: string;
  onClose(): void;
}

export function WavePanel({ existing, instruments, programmeId, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useWorkspaceContext();
  const savedNotice = useSavedNotice();
  const record = useRecordForm<Values>({
    initialValues: {
      programmeId,
      instrumentId: existing?.instrumentId ?? instruments[0]?.id ?? "",
      date: existing?.date ?? today,
      method: existing?.method ?? null,
    },
    existing,
    save: (values, revision) =>
      existing && revision !== undefined
        ? client.surveys.updateWave({ ...values, id: existing.id, revision })
        : client.surveys.createWave(values),
    newest: async (id) => (await client.surveys.listWaves({ programmeId })).find((one) => one.id === id),
  });
  const { form } = record;
  const { field, text } = formFields(form);
  const guard = useUnsavedGuard(() => form.isDirty());
  const remove = useRemoveRecord(orpc.surveys.removeWave, {
    done: () => t("surveys.waveDeleted"),
    failed: t("surveys.waveDeleteFailed"),
    after: onClose,
  });
  const tell = (changed: Changed | undefined) => {
    if (!changed) return;
    savedNotice(t("surveys.waveSaved"), changed.journalId);
    onClose();
  };
  const title = t(existing ? "surveys.wave" : "surveys.newWave");
  return (
    <SidePanel title={title} onClose={onClose}>
      <RecordFormFrame
        label={title}
        saveText={t("surveys.saveWave")}
        record={record}
        guard={guard}
        onSave={() => void record.submit().then(tell)}
        onResolve={(decisions) => void record.resolve(decisions).then(tell)}
        onReload={onClose}
        onDelete={existing && (() => remove(existing))}
      >
        <DayInput
          label={t("surveys.date")}
          today={today}
          required
          autoFocus
          {...field("date")}
          onChange={(day) => form.setFieldValue("date", day ?? "")}
        />
        <ChoiceInput<string>
          label={t("surveys.instrument")}
          withAsterisk
          choices={instruments.map(({ id, name }) => ({ id, label: name }))}
          disabled={existing !== undefined && existing.responseCount > 0}
          {...field("instrumentId")}
          onChange={(id) => id && form.setFieldValue("instrumentId", id)}
        />
        <TextInput
          label={t("surveys.method")}
          placeholder={t("surveys.methodPlaceholder")}
          {...text("method")}
        />
      </RecordFormFrame>
    </SidePanel>
  );
}
