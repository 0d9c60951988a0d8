import { ActionIcon, Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Area, AreaInput } from "../../../shared/contract/areas.ts";
import type { Changed } from "../../../shared/contract/fields.ts";
import { yearOf } from "../../../shared/vocabulary/dates.ts";
import { formFields } from "../../api/form-fields.ts";
import { client } from "../../api/index.ts";
import { type Draft, useRecordForm } from "../../api/use-record-form.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { FormGroup, FormRow } from "../../ui/forms/form-parts.tsx";
import { CountInput } from "../../ui/forms/number-inputs.tsx";
import { RecordNotices } from "../../ui/forms/record-notices.tsx";
import classes from "./programmes.module.css";

type Values = Draft<AreaInput>;

const counts = ["total", "children", "youth", "adults", "seniors"] as const;
const newArea: Values = { name: "", city: null, district: null, population: [] };

interface Props {
  area: Area | undefined;
  onClose(): void;
  onSaved(id: string): void;
}

export function AreaDialog({ area, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const { today } = useWorkspaceContext();
  const savedNotice = useSavedNotice();
  const record = useRecordForm<Values>({
    initialValues: area
      ? { name: area.name, city: area.city, district: area.district, population: area.population }
      : newArea,
    existing: area,
    save: (values, revision) => {
      const input = values as AreaInput;
      return area && revision !== undefined
        ? client.areas.update({ ...input, id: area.id, revision })
        : client.areas.create(input);
    },
    newest: async (id) => (await client.areas.list({})).find((one) => one.id === id),
  });
  const { form } = record;
  const { text } = formFields(form);
  const { population } = form.values;
  const setYears = (next: Values["population"]) => form.setFieldValue("population", next);
  const changeYear = (index: number, fields: Partial<Values["population"][number]>) =>
    setYears(population.map((year, place) => (place === index ? { ...year, ...fields } : year)));
  const addYear = () => {
    const known = population.map(({ year }) => Number(year)).filter(Number.isInteger);
    const year = known.length === 0 ? yearOf(today) - 1 : Math.max(...known) + 1;
    setYears([
      ...population,
      { year, total: null, children: null, youth: null, adults: null, seniors: null },
    ]);
  };
  const tell = (changed: Changed | undefined) => {
    if (!changed) return;
    savedNotice(t("programmes.area.saved", { name: form.getValues().name }), changed.journalId);
    onSaved(changed.id);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={area ? t("programmes.area.editTitle", { name: area.name }) : t("programmes.area.newTitle")}
      closeButtonProps={{ "aria-label": t("general.close") }}
    >
      <Stack gap="sm">
        <RecordNotices record={record} onResolve={(decisions) => void record.resolve(decisions).then(tell)} />
        <TextInput label={t("programmes.area.name")} withAsterisk data-autofocus {...text("name")} />
        <FormRow>
          <TextInput label={t("programmes.area.city")} {...text("city")} />
          <TextInput label={t("programmes.area.district")} {...text("district")} />
        </FormRow>
        <FormGroup label={t("programmes.area.population")} hint={t("programmes.area.populationHint")}>
          {population.length > 0 && (
            <div className={`${classes.years} ${classes.yearsHead}`} aria-hidden>
              <span>{t("programmes.area.year")}</span>
              {counts.map((name) => (
                <span key={name}>{t(`programmes.area.${name}`)}</span>
              ))}
            </div>
          )}
          {population.map((year, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, its year is being typed
            <div key={index} className={classes.years}>
              <CountInput
                label={null}
                aria-label={t("programmes.area.year")}
                value={year.year}
                plain
                onChange={(value) => changeYear(index, { year: value ?? "" })}
                error={form.errors[`population.${index}.year`]}
              />
              {counts.map((name) => (
                <CountInput
                  key={name}
                  label={null}
                  aria-label={`${t(`programmes.area.${name}`)} ${year.year}`}
                  value={year[name]}
                  onChange={(value) => changeYear(index, { [name]: value })}
                  error={form.errors[`population.${index}.${name}`]}
                />
              ))}
              <ActionIcon
                variant="subtle"
                color="gray"
                c="dimmed"
                size={32}
                aria-label={t("programmes.area.removeYear", { year: year.year })}
                onClick={() => setYears(population.filter((_, place) => place !== index))}
              >
                <IconX size={16} />
              </ActionIcon>
            </div>
          ))}
          <Button
            mt="xs"
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={addYear}
          >
            {t("programmes.area.addYear")}
          </Button>
        </FormGroup>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("general.cancel")}
          </Button>
          <Button loading={record.saving} onClick={() => void record.submit().then(tell)}>
            {t("programmes.area.save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
