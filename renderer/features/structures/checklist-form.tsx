import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import { CHECKLIST_QUESTIONS, type Checklist } from "../../../shared/contract/structures.ts";
import { formFields } from "../../api/form-fields.ts";
import { client } from "../../api/index.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { YesNoInput } from "../../ui/forms/yes-no-input.tsx";

interface Values extends Record<string, unknown> {
  organisationId: string;
  date: string;
  answers: (boolean | null)[];
}

interface Props {
  organisationId: string;
  existing: Checklist | undefined;
  /** What was answered last time is where a new one begins: little changes from one to the next. */
  latest: Checklist | undefined;
  onSaved(changed: Changed): void;
  onDelete: (() => void) | undefined;
  onReload(): void;
}

/** The six questions of D3 about a resident group, as of a day. */
export function ChecklistForm({ organisationId, existing, latest, onSaved, onDelete, onReload }: Props) {
  const { t } = useTranslation();
  const { today } = useWorkspaceContext();
  const { id: programmeId } = useProgramme();
  const record = useRecordForm<Values>({
    initialValues: {
      organisationId,
      date: existing?.date ?? today,
      answers: existing?.answers ?? latest?.answers ?? CHECKLIST_QUESTIONS.map(() => null),
    },
    existing,
    save: (values, revision) =>
      existing && revision !== undefined
        ? client.structures.updateChecklist({ ...values, id: existing.id, revision })
        : client.structures.createChecklist(values),
    newest: async (id) => {
      const groups = await client.structures.list({ programmeId, all: true });
      return groups.flatMap(({ checklists }) => checklists).find((one) => one.id === id);
    },
  });
  const { form } = record;
  const { field } = formFields(form);
  const guard = useUnsavedGuard(() => form.isDirty());
  const tell = (changed: Changed | undefined) => changed && onSaved(changed);
  return (
    <RecordFormFrame
      label={t(existing ? "structures.checklist" : "structures.newChecklist")}
      saveText={t("structures.saveChecklist")}
      record={record}
      guard={guard}
      onSave={() => void record.submit().then(tell)}
      onResolve={(decisions) => void record.resolve(decisions).then(tell)}
      onReload={onReload}
      onDelete={onDelete}
    >
      <DayInput
        label={t("structures.date")}
        today={today}
        required
        autoFocus
        {...field("date")}
        onChange={(day) => form.setFieldValue("date", day ?? "")}
      />
      {CHECKLIST_QUESTIONS.map((question, place) => (
        <YesNoInput
          key={question}
          label={t(`structures.questions.${question}`)}
          value={form.values.answers[place] ?? null}
          onChange={(answer) =>
            form.setFieldValue(
              "answers",
              form.values.answers.map((before, index) => (index === place ? answer : before)),
            )
          }
        />
      ))}
    </RecordFormFrame>
  );
}
