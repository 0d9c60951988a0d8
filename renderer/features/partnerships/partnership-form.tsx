import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { Partnership, PartnershipInput } from "../../../shared/contract/partnerships.ts";
import type { PartnershipKind } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { formFields } from "../../api/form-fields.ts";
import { client } from "../../api/index.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormGroup, FormRow } from "../../ui/forms/form-parts.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { useLanguage } from "../../ui/language.ts";
import { MembersField, type MemberValues } from "./members-field.tsx";

type Values = Omit<PartnershipInput, "kind" | "members"> & {
  kind: PartnershipKind | null;
  members: MemberValues[];
};

const newPartnership = (programmeId: string): Values => ({
  programmeId,
  name: "",
  kind: null,
  startsOn: null,
  endsOn: null,
  agreementFrom: null,
  agreementTo: null,
  purpose: null,
  members: [],
});

const valuesOf = (record: Partnership): Values => ({
  programmeId: record.programmeId,
  name: record.name,
  kind: record.kind,
  startsOn: record.startsOn,
  endsOn: record.endsOn,
  agreementFrom: record.agreementFrom,
  agreementTo: record.agreementTo,
  purpose: record.purpose,
  members: record.members,
});

/** The service takes a member without its name, which the form only shows. */
const inputOf = (values: Values): PartnershipInput =>
  ({ ...values, members: values.members.map(({ name: _name, ...member }) => member) }) as PartnershipInput;

interface Props {
  programmeId: string;
  existing?: Partnership;
  onSaved(changed: Changed, name: string): void;
  onDelete?(): void;
  onReload(): void;
}

export function PartnershipForm({ programmeId, existing, onSaved, onDelete, onReload }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useWorkspaceContext();
  const record = useRecordForm<Values>({
    initialValues: existing ? valuesOf(existing) : newPartnership(programmeId),
    existing,
    save: (values, revision) =>
      existing && revision !== undefined
        ? client.partnerships.update({ ...inputOf(values), id: existing.id, revision })
        : client.partnerships.create(inputOf(values)),
    newest: (id) => client.partnerships.get({ id }),
  });
  const { form } = record;
  const { field, text } = formFields(form);
  const guard = useUnsavedGuard(() => form.isDirty());
  const tell = (changed: Changed | undefined) => changed && onSaved(changed, form.getValues().name);

  return (
    <RecordFormFrame
      label={existing?.name ?? t("partnerships.new")}
      saveText={t("partnerships.save")}
      record={record}
      guard={guard}
      onSave={() => void record.submit().then(tell)}
      onResolve={(decisions) => void record.resolve(decisions).then(tell)}
      onReload={onReload}
      onDelete={onDelete}
    >
      <TextInput label={t("partnerships.field.name")} withAsterisk autoFocus {...text("name")} />
      <FormRow>
        <ChoiceInput<PartnershipKind>
          label={t("partnerships.field.kind")}
          withAsterisk
          choices={labelsOf("PARTNERSHIP_KINDS", language)}
          {...field("kind")}
        />
        <DayInput label={t("partnerships.field.startsOn")} today={today} {...field("startsOn")} />
        <DayInput label={t("partnerships.field.endsOn")} today={today} {...field("endsOn")} />
      </FormRow>
      <FormGroup label={t("partnerships.column.agreement")} hint={t("partnerships.field.agreementHint")}>
        <FormRow>
          <DayInput label={t("partnerships.field.agreementFrom")} today={today} {...field("agreementFrom")} />
          <DayInput label={t("partnerships.field.agreementTo")} today={today} {...field("agreementTo")} />
        </FormRow>
      </FormGroup>
      <Textarea
        label={t("partnerships.field.purpose")}
        autosize
        minRows={2}
        maxRows={8}
        {...text("purpose")}
      />
      <MembersField
        value={form.values.members}
        onChange={(members) => form.setFieldValue("members", members)}
        errors={form.errors}
        today={today}
      />
    </RecordFormFrame>
  );
}
