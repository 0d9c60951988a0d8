import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { checkEventRules, type EventInput } from "../../../shared/contract/events.ts";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { EventKind, EventStatus, RecordState } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { dropDraft } from "../../api/event-drafts.ts";
import { client, orpc } from "../../api/index.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormGroup, FormRow } from "../../ui/forms/form-parts.tsx";
import { LevelPicker } from "../../ui/forms/level-picker.tsx";
import { CountInput, HoursInput, MoneyInput } from "../../ui/forms/number-inputs.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { LongTextField, TextField } from "../../ui/forms/text-field.tsx";
import { TimeInput } from "../../ui/forms/time-input.tsx";
import { useLanguage } from "../../ui/language.ts";
import { EventAttachments } from "./event-attachments.tsx";
import { type EventValues, inputOf, valuesOf } from "./event-values.ts";
import { LinksField } from "./links-field.tsx";
import { OrganisationsField } from "./organisations-field.tsx";
import { PeopleField } from "./people-field.tsx";
import { useFocusField } from "./use-focus-field.ts";
import { useKeptDraft } from "./use-kept-draft.ts";

interface Props {
  initialValues: EventValues;
  /** The record that is changed; undefined logs a new one. */
  existing?: { id: string; revision: number };
  onSaved(changed: Changed, values: EventValues): void;
  /** Only for a new event: saved, and the next one wanted. */
  onSavedNext?(changed: Changed, values: EventValues): void;
  onDelete?(): void;
  onReload(): void;
  /** The field that one came to mend. */
  focusField?: string | undefined;
}

const headCountFields = [
  ["children", "children", "childrenAge"],
  ["youth", "youth", "youthAge"],
  ["adults", "adults", "adultsAge"],
  ["seniors", "seniors", "seniorsAge"],
  ["unknown", "unknownAge", undefined],
] as const;

export function EventForm({
  initialValues,
  existing,
  onSaved,
  onSavedNext,
  onDelete,
  onReload,
  focusField,
}: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useWorkspaceContext();
  const record = useRecordForm<EventValues>({
    initialValues,
    existing,
    save: (values, revision) =>
      existing && revision !== undefined
        ? client.events.update({ ...inputOf(values), id: existing.id, revision })
        : client.events.create(inputOf(values)),
    newest: async (id) => {
      const row = await client.events.get({ id });
      return { ...valuesOf(row), revision: row.revision };
    },
  });
  const { form } = record;
  const guard = useUnsavedGuard(() => form.isDirty());
  const values = form.values;
  const keepDraft = useKeptDraft(existing === undefined, form);
  const field = <Name extends keyof EventValues & string>(name: Name) => ({
    value: values[name],
    onChange: (value: EventValues[Name]) => form.setFieldValue(name, value as never),
    error: form.errors[name],
    "data-field": name,
  });
  const text = (name: "title" | "place" | "notes") => ({
    value: values[name] ?? "",
    onChange: (value: string) => {
      form.setFieldValue(name, value as never);
      keepDraft();
    },
    error: form.errors[name],
    "data-field": name,
  });

  // The contradiction of level 4 and staff hours is said at once, by the service's own rule and words.
  const ruleText = (name: string) => {
    const found = checkEventRules(inputOf(values) as EventInput).find((issue) => issue.field === name);
    return found && t(`failure.${found.messageKey}`);
  };

  useFocusField(focusField);

  const save = async (then: Props["onSaved"]) => {
    const changed = await record.submit();
    if (changed) then(changed, form.getValues());
  };

  return (
    <RecordFormFrame
      label={t(existing ? "events.one" : "events.new")}
      saveText={t("events.log")}
      record={record}
      guard={{
        ...guard,
        leave: () => {
          if (!existing) dropDraft(values.programmeId);
          guard.leave();
        },
      }}
      onSave={() => void save(onSaved)}
      onResolve={(decisions) =>
        void record.resolve(decisions).then((changed) => changed && onSaved(changed, form.getValues()))
      }
      onReload={onReload}
      onSaveAndNext={onSavedNext && (() => void save(onSavedNext))}
      saveAndNextText={t("events.logAndNext")}
      onDelete={onDelete}
    >
      <TextField
        label={t("events.field.title")}
        placeholder={t("events.field.titlePlaceholder")}
        withAsterisk
        data-autofocus
        autoFocus
        {...text("title")}
      />
      <FormRow>
        <DayInput
          label={t("events.field.date")}
          today={today}
          months
          required
          {...field("date")}
          onChange={(day) => form.setFieldValue("date", day ?? "")}
        />
        <TimeInput label={t("events.field.startsAt")} {...field("startsAt")} />
        <HoursInput label={t("events.field.lengthMinutes")} {...field("lengthMinutes")} />
        <ChoiceInput<EventStatus>
          label={t("events.field.status")}
          choices={labelsOf("EVENT_STATUSES", language)}
          {...field("status")}
          onChange={(status) => status && form.setFieldValue("status", status)}
        />
      </FormRow>
      <FormRow>
        <ChoiceInput<EventKind>
          label={t("events.field.kind")}
          choices={labelsOf("EVENT_KINDS", language)}
          clearable
          placeholder={t("events.field.kindUnknown")}
          {...field("kind")}
        />
        <TextField label={t("events.field.place")} {...text("place")} />
      </FormRow>
      <ScopeFields
        values={values}
        error={form.errors.activityId}
        onScope={(scope) => form.setFieldValue("scope", scope)}
        onActivity={(activityId) => form.setFieldValue("activityId", activityId)}
      />
      <div data-field="initiativeLevel">
        <LevelPicker
          label={t("events.field.initiativeLevel")}
          value={values.initiativeLevel as number | null}
          onChange={(level) => form.setFieldValue("initiativeLevel", level)}
          error={form.errors.initiativeLevel}
        />
      </div>
      <FormGroup label={t("events.field.headCounts")} hint={t("events.field.headCountsHint")}>
        <FormRow>
          {headCountFields.map(([name, key, ages]) => (
            <CountInput
              key={name}
              label={t(`events.field.${key}`)}
              title={ages && t(`events.field.${ages}`)}
              value={values.headCounts[name]}
              onChange={(count) => form.setFieldValue(`headCounts.${name}`, count as never)}
              data-field={name === "children" ? "headCounts" : undefined}
              error={form.errors[`headCounts.${name}`]}
            />
          ))}
        </FormRow>
      </FormGroup>
      <FormRow>
        <HoursInput
          label={t("events.field.staffMinutes")}
          {...field("staffMinutes")}
          error={form.errors.staffMinutes ?? ruleText("staffMinutes")}
        />
        <HoursInput label={t("events.field.volunteerMinutes")} {...field("volunteerMinutes")} />
      </FormRow>
      <OrganisationsField
        value={values.organisations}
        onChange={(organisations) => form.setFieldValue("organisations", organisations)}
      />
      <PeopleField
        value={values.attendances}
        onChange={(attendances) => form.setFieldValue("attendances", attendances)}
      />
      <FormGroup label={t("events.field.costs")}>
        <FormRow>
          <MoneyInput label={t("events.field.mopsCostGrosze")} {...field("mopsCostGrosze")} />
          <MoneyInput label={t("events.field.partnerCashGrosze")} {...field("partnerCashGrosze")} />
          <MoneyInput label={t("events.field.inKindGrosze")} {...field("inKindGrosze")} />
        </FormRow>
      </FormGroup>
      <LinksField
        programmeId={values.programmeId}
        actionIds={values.actionIds}
        assetIds={values.assetIds}
        onActions={(actionIds) => form.setFieldValue("actionIds", actionIds)}
        onAssets={(assetIds) => form.setFieldValue("assetIds", assetIds)}
      />
      <FormRow>
        <PartnershipField
          programmeId={values.programmeId}
          value={values.partnershipId}
          onChange={(partnershipId) => form.setFieldValue("partnershipId", partnershipId)}
        />
        <ChoiceInput<RecordState>
          label={t("events.field.recordState")}
          choices={labelsOf("RECORD_STATES", language)}
          {...field("recordState")}
          onChange={(state) => state && form.setFieldValue("recordState", state)}
        />
      </FormRow>
      <LongTextField label={t("events.field.notes")} {...text("notes")} />
      {existing && <EventAttachments eventId={existing.id} />}
    </RecordFormFrame>
  );
}

const choicesShown = 500;

function ScopeFields(props: {
  values: EventValues;
  error: unknown;
  onScope(scope: EventValues["scope"]): void;
  onActivity(id: string | null): void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { values } = props;
  const { data } = useQuery({
    ...orpc.activities.list.queryOptions({
      input: { programmeId: values.programmeId, limit: choicesShown, offset: 0 },
    }),
    enabled: values.scope === "session",
  });
  return (
    <FormRow>
      <FormGroup label={t("events.field.scope")}>
        <SegmentedControl
          fullWidth
          aria-label={t("events.field.scope")}
          value={values.scope}
          onChange={(scope) => props.onScope(scope as EventValues["scope"])}
          data={labelsOf("EVENT_SCOPES", language).map(({ id, label }) => ({ value: id, label }))}
        />
      </FormGroup>
      {values.scope === "session" ? (
        <ChoiceInput
          label={t("events.field.activity")}
          choices={(data?.rows ?? []).map((row) => ({ id: row.id, label: row.name }))}
          clearable
          placeholder={t("events.field.noActivity")}
          value={values.activityId}
          onChange={props.onActivity}
          error={props.error as string | undefined}
        />
      ) : (
        <span />
      )}
    </FormRow>
  );
}

function PartnershipField(props: {
  programmeId: string;
  value: string | null;
  onChange(id: string | null): void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(
    orpc.partnerships.list.queryOptions({
      input: { programmeId: props.programmeId, limit: choicesShown, offset: 0 },
    }),
  );
  return (
    <ChoiceInput
      label={t("events.field.partnership")}
      choices={(data?.rows ?? []).map((row) => ({ id: row.id, label: row.name }))}
      clearable
      placeholder={t("events.field.noPartnership")}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
