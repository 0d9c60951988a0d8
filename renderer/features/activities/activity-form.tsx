import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActivityInput, ActivityRow } from "../../../shared/contract/activities.ts";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { EventKind } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { formFields } from "../../api/form-fields.ts";
import { client } from "../../api/index.ts";
import { type Draft, useRecordForm } from "../../api/use-record-form.ts";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormRow } from "../../ui/forms/form-parts.tsx";
import { HoursInput } from "../../ui/forms/number-inputs.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { TimeInput } from "../../ui/forms/time-input.tsx";
import { useLanguage } from "../../ui/language.ts";
import { UsualPeople } from "./usual-people.tsx";

type Values = Draft<Omit<ActivityInput, "kind">> & { kind: EventKind | null };

const weekdays = ["0", "1", "2", "3", "4", "5", "6"] as const;

const newActivity = (programmeId: string): Values => ({
  programmeId,
  name: "",
  kind: "meeting",
  weekday: null,
  recurrence: null,
  place: null,
  startsOn: null,
  endsOn: null,
  usualStartsAt: null,
  usualLengthMinutes: null,
  usualPeopleIds: [],
  notes: null,
});

const valuesOf = (row: ActivityRow): Values => ({
  programmeId: row.programmeId,
  name: row.name,
  kind: row.kind,
  weekday: row.weekday,
  recurrence: row.recurrence,
  place: row.place,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  usualStartsAt: row.usualStartsAt,
  usualLengthMinutes: row.usualLengthMinutes,
  usualPeopleIds: row.usualPeopleIds,
  notes: row.notes,
});

interface Props {
  programmeId: string;
  existing?: ActivityRow;
  onSaved(changed: Changed, name: string): void;
  onDelete?(): void;
  onReload(): void;
}

export function ActivityForm({ programmeId, existing, onSaved, onDelete, onReload }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useWorkspaceContext();
  const record = useRecordForm<Values>({
    initialValues: existing ? valuesOf(existing) : newActivity(programmeId),
    existing,
    save: (values, revision) => {
      const input = values as ActivityInput;
      return existing && revision !== undefined
        ? client.activities.update({ ...input, id: existing.id, revision })
        : client.activities.create(input);
    },
    newest: (id) => client.activities.get({ id }),
  });
  const { form } = record;
  const { field, text } = formFields(form);
  const guard = useUnsavedGuard(() => form.isDirty());
  const tell = (changed: Changed | undefined) => changed && onSaved(changed, form.getValues().name);
  const { weekday } = form.values;

  return (
    <RecordFormFrame
      label={existing?.name ?? t("activities.new")}
      saveText={t("activities.save")}
      record={record}
      guard={guard}
      onSave={() => void record.submit().then(tell)}
      onResolve={(decisions) => void record.resolve(decisions).then(tell)}
      onReload={onReload}
      onDelete={onDelete}
    >
      <TextInput label={t("activities.field.name")} withAsterisk autoFocus {...text("name")} />
      <FormRow>
        <ChoiceInput<EventKind>
          label={t("activities.field.kind")}
          withAsterisk
          choices={labelsOf("EVENT_KINDS", language)}
          {...field("kind")}
        />
        <TextInput label={t("activities.field.place")} {...text("place")} />
      </FormRow>
      <FormRow>
        <ChoiceInput
          label={t("activities.field.weekday")}
          placeholder={t("activities.field.noWeekday")}
          clearable
          choices={weekdays.map((id) => ({ id, label: t(`activities.weekday.${id}`) }))}
          value={weekday === null ? null : (String(weekday) as (typeof weekdays)[number])}
          onChange={(day) => form.setFieldValue("weekday", day === null ? null : Number(day))}
          error={form.errors.weekday}
        />
        <TextInput
          label={t("activities.field.recurrence")}
          placeholder={t("activities.field.recurrencePlaceholder")}
          {...text("recurrence")}
        />
      </FormRow>
      <FormRow>
        <TimeInput label={t("activities.field.usualStartsAt")} {...field("usualStartsAt")} />
        <HoursInput label={t("activities.field.usualLengthMinutes")} {...field("usualLengthMinutes")} />
        <DayInput
          label={t("activities.field.startsOn")}
          today={today}
          months
          placeholder={t("general.monthShape")}
          {...field("startsOn")}
        />
        <DayInput
          label={t("activities.field.endsOn")}
          today={today}
          months
          placeholder={t("general.monthShape")}
          {...field("endsOn")}
        />
      </FormRow>
      <UsualPeople
        value={form.values.usualPeopleIds}
        onChange={(ids) => form.setFieldValue("usualPeopleIds", ids)}
      />
      <Textarea label={t("activities.field.notes")} autosize minRows={2} maxRows={10} {...text("notes")} />
    </RecordFormFrame>
  );
}
