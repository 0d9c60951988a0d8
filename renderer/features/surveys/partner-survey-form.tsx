import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { PartnerSurvey } from "../../../shared/contract/surveys.ts";
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
import { FormGroup, FormRow } from "../../ui/forms/form-parts.tsx";
import { LinkField } from "../../ui/forms/link-field.tsx";
import { NumberGrid } from "../../ui/forms/number-grid.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { PRINCIPLES } from "./domains.ts";

interface Values extends Record<string, unknown> {
  programmeId: string;
  partnershipId: string | null;
  date: string;
  levels: PartnerSurvey["levels"];
  principles: PartnerSurvey["principles"];
}

interface Props {
  existing: PartnerSurvey | undefined;
  /** The newest one so far: a new one asks the same organisations. */
  before: PartnerSurvey | undefined;
  programmeId: string;
  onClose(): void;
}

const organisationsOf = (survey: PartnerSurvey | undefined) => [
  ...new Set([
    ...(survey?.levels ?? []).flatMap(({ organisationId, aboutId }) => [organisationId, aboutId]),
    ...(survey?.principles ?? []).map(({ organisationId }) => organisationId),
  ]),
];

/** Two grids over the same organisations: level of working together 0–5, each about each; six principles 1–4. */
export function PartnerSurveyForm({ existing, before, programmeId, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useWorkspaceContext();
  const savedNotice = useSavedNotice();
  const [asked, setAsked] = useState(() => organisationsOf(existing ?? before));
  const [query, setQuery] = useState("");
  const found = useFindOrganisations(query, asked, language);
  const names = useOrganisationNames(asked);
  const nameOf = (id: string) => names.get(id) ?? "…";
  const { data: partnerships } = useQuery(
    orpc.partnerships.list.queryOptions({ input: { programmeId, limit: 500, offset: 0 } }),
  );
  const record = useRecordForm<Values>({
    initialValues: {
      programmeId,
      partnershipId: existing?.partnershipId ?? null,
      date: existing?.date ?? today,
      levels: existing?.levels ?? [],
      principles: existing?.principles ?? [],
    },
    existing,
    save: (values, revision) =>
      existing && revision !== undefined
        ? client.partnerSurveys.update({ ...values, id: existing.id, revision })
        : client.partnerSurveys.create(values),
    newest: async (id) => (await client.partnerSurveys.list({ programmeId })).find((one) => one.id === id),
  });
  const { form } = record;
  const { field } = formFields(form);
  const guard = useUnsavedGuard(() => form.isDirty());
  const remove = useRemoveRecord(orpc.partnerSurveys.remove, {
    done: () => t("surveys.partnerSurveyDeleted"),
    failed: t("surveys.partnerSurveyDeleteFailed"),
    after: onClose,
  });
  const tell = (changed: Changed | undefined) => {
    if (!changed) return;
    savedNotice(t("surveys.partnerSurveySaved"), changed.journalId);
    onClose();
  };
  const rows = asked.map((id) => ({ id, label: nameOf(id) }));
  const { levels, principles } = form.getValues();
  const setLevel = (organisationId: string, aboutId: string, level: number | null) => {
    const others = form
      .getValues()
      .levels.filter((one) => one.organisationId !== organisationId || one.aboutId !== aboutId);
    form.setFieldValue("levels", level === null ? others : [...others, { organisationId, aboutId, level }]);
  };
  const setPrinciple = (organisationId: string, principle: string, answer: number | null) => {
    const now = form.getValues().principles;
    const known =
      now.find((one) => one.organisationId === organisationId)?.answers ?? PRINCIPLES.map(() => null);
    const answers = known.map((given, place) => (PRINCIPLES[place] === principle ? answer : given));
    const others = now.filter((one) => one.organisationId !== organisationId);
    form.setFieldValue(
      "principles",
      answers.every((given) => given === null) ? others : [...others, { organisationId, answers }],
    );
  };
  const title = t(existing ? "surveys.partnerSurvey" : "surveys.newPartnerSurvey");
  return (
    <Page
      title={title}
      body="fixed"
      actions={
        <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={onClose}>
          {t("surveys.back")}
        </Button>
      }
    >
      <RecordFormFrame
        label={title}
        saveText={t("surveys.savePartnerSurvey")}
        record={record}
        guard={guard}
        onSave={() => void record.submit().then(tell)}
        onResolve={(decisions) => void record.resolve(decisions).then(tell)}
        onReload={onClose}
        onDelete={existing && (() => remove(existing))}
      >
        <FormRow>
          <DayInput
            label={t("surveys.date")}
            today={today}
            required
            autoFocus
            {...field("date")}
            onChange={(day) => form.setFieldValue("date", day ?? "")}
          />
          <ChoiceInput<string>
            label={t("surveys.partnership")}
            clearable
            placeholder={t("surveys.wholeProgramme")}
            choices={(partnerships?.rows ?? []).map(({ id, name }) => ({ id, label: name }))}
            {...field("partnershipId")}
          />
        </FormRow>
        <LinkField
          label={t("surveys.organisationsAsked")}
          addLabel={t("surveys.addOrganisation")}
          query={query}
          onQuery={setQuery}
          {...found}
          linked={asked.map((id) => ({ id, name: nameOf(id) }))}
          onAdd={(id) => setAsked([...asked, id])}
          onRemove={(id) => {
            setAsked(asked.filter((one) => one !== id));
            form.setFieldValue(
              "levels",
              form.getValues().levels.filter((one) => one.organisationId !== id && one.aboutId !== id),
            );
            form.setFieldValue(
              "principles",
              form.getValues().principles.filter((one) => one.organisationId !== id),
            );
          }}
        />
        {asked.length > 1 && (
          <FormGroup label={t("surveys.levels")} hint={t("surveys.levelsHint")}>
            <NumberGrid
              label={t("surveys.levels")}
              rowsLabel={t("surveys.whoAnswers")}
              rows={rows}
              columns={rows.map(({ id, label }) => ({
                id,
                label: shortened(label),
                title: label,
                min: 0,
                max: 5,
              }))}
              isOff={(row, column) => row === column}
              valueAt={(row, column) =>
                levels.find((one) => one.organisationId === row && one.aboutId === column)?.level ?? null
              }
              onChange={setLevel}
            />
          </FormGroup>
        )}
        {asked.length > 0 && (
          <FormGroup label={t("surveys.principlesTitle")} hint={t("surveys.principlesHint")}>
            <NumberGrid
              label={t("surveys.principlesTitle")}
              rowsLabel={t("surveys.whoAnswers")}
              rows={rows}
              columns={PRINCIPLES.map((id) => ({ id, label: t(`surveys.principles.${id}`), min: 1, max: 4 }))}
              valueAt={(row, column) =>
                principles.find((one) => one.organisationId === row)?.answers[
                  PRINCIPLES.indexOf(column as (typeof PRINCIPLES)[number])
                ] ?? null
              }
              onChange={setPrinciple}
            />
          </FormGroup>
        )}
      </RecordFormFrame>
    </Page>
  );
}

const lettersShown = 14;
const shortened = (name: string) =>
  name.length > lettersShown ? `${name.slice(0, lettersShown - 1)}…` : name;
