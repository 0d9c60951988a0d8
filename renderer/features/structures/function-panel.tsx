import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { AnimatorFunction, FunctionInput } from "../../../shared/contract/structures.ts";
import { formFields } from "../../api/form-fields.ts";
import { client, orpc } from "../../api/index.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormGroup, FormRow } from "../../ui/forms/form-parts.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { SidePanel } from "../../ui/layout/side-panel.tsx";
import { ownerKey, ownerOf, useOwnerChoices } from "./owner-choices.ts";

interface Props {
  existing: AnimatorFunction | undefined;
  programmeId: string;
  onClose(): void;
}

/** One function: its name, who does it, and the days on which it was done, with what one can tell it by. */
export function FunctionPanel({ existing, programmeId, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useWorkspaceContext();
  const savedNotice = useSavedNotice();
  const choices = useOwnerChoices(programmeId, existing ? [existing] : []);
  const record = useRecordForm<FunctionInput>({
    initialValues: existing
      ? {
          programmeId,
          key: existing.key,
          name: existing.name,
          owner: existing.owner,
          done: existing.done,
        }
      : { programmeId, key: null, name: "", owner: { kind: "nobody" }, done: [] },
    existing,
    save: (values, revision) =>
      existing && revision !== undefined
        ? client.functions.update({ ...values, id: existing.id, revision })
        : client.functions.create(values),
    newest: async (id) => (await client.functions.list({ programmeId })).find((one) => one.id === id),
  });
  const { form } = record;
  const { text } = formFields(form);
  const { done } = form.values;
  const guard = useUnsavedGuard(() => form.isDirty());
  const remove = useRemoveRecord(orpc.functions.remove, {
    done: (one: { name: string }) => t("structures.functionDeleted", { name: one.name }),
    failed: t("structures.functionDeleteFailed"),
    after: onClose,
  });
  const tell = (changed: Changed | undefined) => {
    if (!changed) return;
    savedNotice(t("structures.functionSaved", { name: form.getValues().name }), changed.journalId);
    onClose();
  };
  const changeDone = (place: number, fields: Partial<(typeof done)[number]>) =>
    form.setFieldValue(
      "done",
      done.map((one, index) => (index === place ? { ...one, ...fields } : one)),
    );
  return (
    <SidePanel title={existing?.name ?? t("structures.newFunction")} onClose={onClose}>
      <RecordFormFrame
        label={existing?.name ?? t("structures.newFunction")}
        saveText={t("structures.saveFunction")}
        record={record}
        guard={guard}
        onSave={() => void record.submit().then(tell)}
        onResolve={(decisions) => void record.resolve(decisions).then(tell)}
        onReload={onClose}
        onDelete={existing && (() => remove(existing))}
      >
        <TextInput
          label={t("structures.functionColumn.name")}
          withAsterisk
          autoFocus={existing === undefined}
          {...text("name")}
        />
        <ChoiceInput<string>
          label={t("structures.functionColumn.owner")}
          value={ownerKey(form.values.owner)}
          choices={choices}
          onChange={(key) => key && form.setFieldValue("owner", ownerOf(key))}
        />
        <FormGroup label={t("structures.doneOn")}>
          {done.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a day may be there twice while it is written
            <FormRow key={place}>
              <DayInput
                label={t("structures.date")}
                today={today}
                value={entry.date === "" ? null : entry.date}
                onChange={(date) => changeDone(place, { date: date ?? "" })}
                error={form.errors[`done.${place}.date`]}
              />
              <TextInput
                label={t("structures.functionColumn.evidence")}
                placeholder={t("structures.evidencePlaceholder")}
                autoComplete="off"
                value={entry.evidence ?? ""}
                onChange={(event) => changeDone(place, { evidence: event.currentTarget.value })}
                error={form.errors[`done.${place}.evidence`]}
              />
              <ActionIcon
                data-fixed
                variant="subtle"
                color="gray"
                c="dimmed"
                mt={24}
                aria-label={t("structures.removeDone", { number: place + 1 })}
                onClick={() =>
                  form.setFieldValue(
                    "done",
                    done.filter((_, index) => index !== place),
                  )
                }
              >
                <IconX size={16} />
              </ActionIcon>
            </FormRow>
          ))}
          <Button
            variant="default"
            size="xs"
            mt={8}
            leftSection={<IconPlus size={14} />}
            onClick={() => form.setFieldValue("done", [...done, { date: today, evidence: null }])}
          >
            {t("structures.addDone")}
          </Button>
        </FormGroup>
      </RecordFormFrame>
    </SidePanel>
  );
}
