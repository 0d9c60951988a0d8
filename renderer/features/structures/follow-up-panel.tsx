import { Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { ProgrammeRow } from "../../../shared/contract/programmes.ts";
import type { FollowUp } from "../../../shared/contract/structures.ts";
import { useFindOrganisations } from "../../api/find-records.ts";
import { formFields } from "../../api/form-fields.ts";
import { client, orpc } from "../../api/index.ts";
import { useOrganisationNames } from "../../api/organisation-names.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormRow } from "../../ui/forms/form-parts.tsx";
import { LinkField } from "../../ui/forms/link-field.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { useLanguage } from "../../ui/language.ts";
import { SidePanel } from "../../ui/layout/side-panel.tsx";
import classes from "./structures.module.css";

interface Values extends Record<string, unknown> {
  programmeId: string;
  months: FollowUp["months"];
  date: string;
  pursuits: FollowUp["pursuits"];
  notes: string | null;
}

interface Props {
  programme: ProgrammeRow;
  existing: FollowUp | undefined;
  onClose(): void;
}

const monthChoices = ["6", "12", "24"] as const;

/** One look back at an ended programme: organisations down, the programme's goals across. */
export function FollowUpPanel({ programme, existing, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useWorkspaceContext();
  const savedNotice = useSavedNotice();
  const programmeId = programme.id;
  const record = useRecordForm<Values>({
    initialValues: {
      programmeId,
      months: existing?.months ?? 6,
      date: existing?.date ?? today,
      pursuits: existing?.pursuits ?? [],
      notes: existing?.notes ?? null,
    },
    existing,
    save: (values, revision) =>
      existing && revision !== undefined
        ? client.followUps.update({ ...values, id: existing.id, revision })
        : client.followUps.create(values),
    newest: async (id) => (await client.followUps.list({ programmeId })).find((one) => one.id === id),
  });
  const { form } = record;
  const { field, text } = formFields(form);
  const guard = useUnsavedGuard(() => form.isDirty());
  const remove = useRemoveRecord(orpc.followUps.remove, {
    done: () => t("structures.followUpDeleted"),
    failed: t("structures.followUpDeleteFailed"),
    after: onClose,
  });
  const tell = (changed: Changed | undefined) => {
    if (!changed) return;
    savedNotice(t("structures.followUpSaved"), changed.journalId);
    onClose();
  };
  const title = existing
    ? t("structures.monthsAfter", { count: existing.months })
    : t("structures.newFollowUp");
  return (
    <SidePanel title={title} onClose={onClose}>
      <RecordFormFrame
        label={title}
        saveText={t("structures.saveFollowUp")}
        record={record}
        guard={guard}
        onSave={() => void record.submit().then(tell)}
        onResolve={(decisions) => void record.resolve(decisions).then(tell)}
        onReload={onClose}
        onDelete={existing && (() => remove(existing))}
      >
        <FormRow>
          <ChoiceInput<(typeof monthChoices)[number]>
            label={t("structures.followUpColumn.months")}
            value={`${form.values.months}`}
            choices={monthChoices.map((id) => ({
              id,
              label: t("structures.monthsAfter", { count: Number(id) }),
            }))}
            onChange={(months) => months && form.setFieldValue("months", Number(months) as 6)}
          />
          <DayInput
            label={t("structures.date")}
            today={today}
            required
            {...field("date")}
            onChange={(day) => form.setFieldValue("date", day ?? "")}
          />
        </FormRow>
        <Pursuits
          goals={programme.goals}
          value={form.values.pursuits}
          onChange={(pursuits) => form.setFieldValue("pursuits", pursuits)}
        />
        <Textarea label={t("structures.notes")} autosize minRows={2} maxRows={8} {...text("notes")} />
      </RecordFormFrame>
    </SidePanel>
  );
}

function Pursuits(props: {
  goals: string[];
  value: FollowUp["pursuits"];
  onChange(value: FollowUp["pursuits"]): void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const [added, setAdded] = useState(() => [...new Set(props.value.map((one) => one.organisationId))]);
  const found = useFindOrganisations(query, added, language);
  const names = useOrganisationNames(added);
  const has = (organisationId: string, goal: number) =>
    props.value.some((one) => one.organisationId === organisationId && one.goal === goal);
  if (props.goals.length === 0) return <p className={classes.quiet}>{t("structures.noGoals")}</p>;
  return (
    <>
      <LinkField
        label={t("structures.whoPursues")}
        addLabel={t("structures.addOrganisation")}
        query={query}
        onQuery={setQuery}
        {...found}
        linked={added.map((id) => ({ id, name: names.get(id) ?? "…" }))}
        onAdd={(id) => setAdded([...added, id])}
        onRemove={(id) => {
          setAdded(added.filter((one) => one !== id));
          props.onChange(props.value.filter((one) => one.organisationId !== id));
        }}
      />
      {added.length > 0 && (
        <table className={classes.goals}>
          <thead>
            <tr>
              <th scope="col">{t("structures.goal")}</th>
              {added.map((id) => (
                <th key={id} scope="col">
                  {names.get(id) ?? "…"}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.goals.map((goal, place) => (
              <tr key={goal}>
                <th scope="row">{goal}</th>
                {added.map((id) => (
                  <td key={id}>
                    <Checkbox
                      aria-label={`${names.get(id) ?? ""}: ${goal}`}
                      checked={has(id, place)}
                      onChange={(event) =>
                        props.onChange(
                          event.currentTarget.checked
                            ? [...props.value, { organisationId: id, goal: place }]
                            : props.value.filter((one) => one.organisationId !== id || one.goal !== place),
                        )
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
