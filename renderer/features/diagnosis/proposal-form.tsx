import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Proposal, ProposalInput } from "../../../shared/contract/diagnosis.ts";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { ProposalDecision } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { useActionLinks } from "../../api/find-plan-records.ts";
import { formFields } from "../../api/form-fields.ts";
import { client } from "../../api/index.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormRow } from "../../ui/forms/form-parts.tsx";
import { LinkField } from "../../ui/forms/link-field.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { YesNoInput } from "../../ui/forms/yes-no-input.tsx";
import { useLanguage } from "../../ui/language.ts";

const newProposal = (programmeId: string, today: string): ProposalInput => ({
  programmeId,
  date: today,
  text: "",
  byResidents: true,
  addressedTo: null,
  decidedOn: null,
  decision: null,
  actionIds: [],
});

const valuesOf = (proposal: Proposal): ProposalInput => ({
  programmeId: proposal.programmeId,
  date: proposal.date,
  text: proposal.text,
  byResidents: proposal.byResidents,
  addressedTo: proposal.addressedTo,
  decidedOn: proposal.decidedOn,
  decision: proposal.decision,
  actionIds: proposal.actionIds,
});

interface Props {
  programmeId: string;
  existing?: Proposal;
  onSaved(changed: Changed, text: string): void;
  onDelete?(): void;
  onReload(): void;
}

export function ProposalForm({ programmeId, existing, onSaved, onDelete, onReload }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useWorkspaceContext();
  const record = useRecordForm<ProposalInput>({
    initialValues: existing ? valuesOf(existing) : newProposal(programmeId, today),
    existing,
    save: (values, revision) =>
      existing && revision !== undefined
        ? client.proposals.update({ ...values, id: existing.id, revision })
        : client.proposals.create(values),
    newest: (id) => client.proposals.get({ id }),
  });
  const { form } = record;
  const { field, text } = formFields(form);
  const { actionIds } = form.values;
  const [query, setQuery] = useState("");
  const actions = useActionLinks({ programmeId, query, chosen: actionIds });
  const guard = useUnsavedGuard(() => form.isDirty());
  const tell = (changed: Changed | undefined) => changed && onSaved(changed, form.getValues().text);

  return (
    <RecordFormFrame
      label={t(existing ? "proposals.one" : "proposals.new")}
      saveText={t("proposals.save")}
      record={record}
      guard={guard}
      onSave={() => void record.submit().then(tell)}
      onResolve={(decisions) => void record.resolve(decisions).then(tell)}
      onReload={onReload}
      onDelete={onDelete}
    >
      <Textarea
        label={t("proposals.field.text")}
        placeholder={t("proposals.field.textPlaceholder")}
        withAsterisk
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        {...text("text")}
      />
      <FormRow>
        <DayInput label={t("proposals.field.date")} today={today} months {...field("date")} />
        <TextInput label={t("proposals.field.addressedTo")} {...text("addressedTo")} />
      </FormRow>
      <YesNoInput label={t("proposals.field.byResidents")} {...field("byResidents")} />
      <FormRow>
        <ChoiceInput<ProposalDecision>
          label={t("proposals.field.decision")}
          choices={labelsOf("PROPOSAL_DECISIONS", language)}
          clearable
          placeholder={t("proposals.open")}
          {...field("decision")}
        />
        <DayInput label={t("proposals.field.decidedOn")} today={today} {...field("decidedOn")} />
      </FormRow>
      <LinkField
        label={t("proposals.field.actions")}
        addLabel={t("proposals.field.addAction")}
        query={query}
        onQuery={setQuery}
        {...actions}
        onAdd={(id) => form.setFieldValue("actionIds", [...actionIds, id])}
        onRemove={(id) =>
          form.setFieldValue(
            "actionIds",
            actionIds.filter((one) => one !== id),
          )
        }
      />
    </RecordFormFrame>
  );
}
