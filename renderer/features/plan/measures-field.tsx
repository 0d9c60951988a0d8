import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Measure } from "../../../shared/contract/plan.ts";
import type { Draft } from "../../api/use-record-form.ts";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormGroup, FormRow } from "../../ui/forms/form-parts.tsx";
import { FigureInput } from "../../ui/forms/number-inputs.tsx";
import classes from "./plan.module.css";

export type MeasureDraft = Draft<Measure>;

interface Props {
  value: MeasureDraft[];
  onChange(value: MeasureDraft[]): void;
  errors: Record<string, unknown>;
  today: string;
}

const newMeasure: MeasureDraft = {
  name: "",
  unit: null,
  baseline: null,
  target: null,
  targetOn: null,
  actuals: [],
};

/** What shows whether an action worked: where it began, where it should come to, what was measured and when. */
export function MeasuresField({ value, onChange, errors, today }: Props) {
  const { t } = useTranslation();
  const change = (place: number, fields: Partial<MeasureDraft>) =>
    onChange(value.map((measure, index) => (index === place ? { ...measure, ...fields } : measure)));
  return (
    <FormGroup label={t("plan.field.measures")} hint={t("plan.field.measuresHint")}>
      {value.map((measure, place) => (
        <MeasureFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a measure has no name yet while it is being written
          key={place}
          measure={measure}
          place={place}
          errors={errors}
          today={today}
          onChange={(fields) => change(place, fields)}
          onRemove={() => onChange(value.filter((_, index) => index !== place))}
        />
      ))}
      {typeof errors.measures === "string" && <p className={classes.error}>{errors.measures}</p>}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...value, newMeasure])}
      >
        {t("plan.field.addMeasure")}
      </Button>
    </FormGroup>
  );
}

function MeasureFields(props: {
  measure: MeasureDraft;
  place: number;
  errors: Record<string, unknown>;
  today: string;
  onChange(fields: Partial<MeasureDraft>): void;
  onRemove(): void;
}) {
  const { t } = useTranslation();
  const { measure, place, today, onChange } = props;
  const error = (name: string) => props.errors[`measures.${place}.${name}`] as string | undefined;
  const name = measure.name === "" ? t("plan.field.measureNumber", { number: place + 1 }) : measure.name;
  return (
    <fieldset className={classes.measure}>
      <legend className="for-screen-readers">{name}</legend>
      <FormRow>
        <TextInput
          label={t("plan.field.measureName")}
          withAsterisk
          autoComplete="off"
          value={measure.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          error={error("name")}
        />
        <TextInput
          label={t("plan.field.unit")}
          autoComplete="off"
          data-fixed
          w={110}
          value={measure.unit ?? ""}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
          error={error("unit")}
        />
        <ActionIcon
          data-fixed
          variant="subtle"
          color="gray"
          c="dimmed"
          mt={24}
          aria-label={t("general.remove", { name })}
          onClick={props.onRemove}
        >
          <IconX size={16} />
        </ActionIcon>
      </FormRow>
      <FormRow>
        <FigureInput
          label={t("plan.field.baseline")}
          value={measure.baseline}
          onChange={(baseline) => onChange({ baseline })}
          error={error("baseline")}
        />
        <FigureInput
          label={t("plan.field.target")}
          value={measure.target}
          onChange={(target) => onChange({ target })}
          error={error("target")}
        />
        <DayInput
          label={t("plan.field.targetOn")}
          today={today}
          value={measure.targetOn}
          onChange={(targetOn) => onChange({ targetOn })}
          error={error("targetOn")}
        />
      </FormRow>
      <Actuals measure={measure} place={place} today={today} onChange={onChange} error={error} name={name} />
    </fieldset>
  );
}

function Actuals(props: {
  measure: MeasureDraft;
  place: number;
  name: string;
  today: string;
  error(name: string): string | undefined;
  onChange(fields: Partial<MeasureDraft>): void;
}) {
  const { t } = useTranslation();
  const { measure, today, error, onChange, name } = props;
  const { actuals } = measure;
  const change = (index: number, fields: Partial<(typeof actuals)[number]>) =>
    onChange({ actuals: actuals.map((one, place) => (place === index ? { ...one, ...fields } : one)) });
  return (
    <>
      {actuals.map((actual, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two measurements may have the same day while they are written
        <FormRow key={index}>
          <DayInput
            label={t("plan.field.actualDate")}
            today={today}
            value={actual.date === "" ? null : actual.date}
            onChange={(date) => change(index, { date: date ?? "" })}
            error={error(`actuals.${index}.date`)}
          />
          <FigureInput
            label={t("plan.field.actualValue")}
            value={actual.value}
            onChange={(figure) => change(index, { value: figure ?? "" })}
            error={error(`actuals.${index}.value`)}
          />
          <ActionIcon
            data-fixed
            variant="subtle"
            color="gray"
            c="dimmed"
            mt={24}
            aria-label={t("plan.field.removeActual", { name, number: index + 1 })}
            onClick={() => onChange({ actuals: actuals.filter((_, place) => place !== index) })}
          >
            <IconX size={16} />
          </ActionIcon>
        </FormRow>
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={12} />}
        onClick={() => onChange({ actuals: [...actuals, { date: today, value: "" }] })}
      >
        {t("plan.field.addActual")}
      </Button>
    </>
  );
}
