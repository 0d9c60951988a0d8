import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EventChange, EventRow } from "../../../shared/contract/events.ts";
import { initiativeLevelLabel } from "../../../shared/vocabulary/initiative-level.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { INITIATIVE_LEVELS } from "../../../shared/vocabulary/records.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { HoursInput } from "../../ui/forms/number-inputs.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./change-many.module.css";

const fields = [
  "kind",
  "status",
  "initiativeLevel",
  "place",
  "lengthMinutes",
  "staffMinutes",
  "volunteerMinutes",
] as const;
type Field = (typeof fields)[number];

interface Props {
  selected: ReadonlyMap<string, EventRow>;
  onDone(): void;
}

/** One field of all the rows selected, changed in one command; one undo takes all of it back. */
export function ChangeMany({ selected, onDone }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const [field, setField] = useState<Field | null>(null);
  const [value, setValue] = useState<string | number | null>(null);
  const change = useMutation(
    orpc.events.changeMany.mutationOptions({
      onSuccess: async ({ journalId, count }) => {
        const formatted = formatNumber(count, { decimals: 0, language });
        savedNotice(t("tables.changed", { count, formatted }), journalId);
        onDone();
        await queryClient.invalidateQueries();
      },
      onError: (error) => failureNotice(t("tables.changeFailed"), error),
    }),
  );
  const formatted = formatNumber(selected.size, { decimals: 0, language });
  const apply = () => {
    if (field === null) return;
    const given = field === "initiativeLevel" && value !== null ? Number(value) : value;
    change.mutate({
      records: [...selected.values()].map(({ id, revision }) => ({ id, revision })),
      fields: { [field]: given } as EventChange,
    });
  };
  return (
    <section className={classes.bar} aria-label={t("tables.change")}>
      <span role="status">{t("tables.chosenCount", { count: selected.size, formatted })}</span>
      <ChoiceInput<Field>
        hiddenLabel
        label={t("tables.change")}
        placeholder={t("tables.change")}
        w={190}
        value={field}
        choices={fields.map((id) => ({ id, label: t(`events.field.${id}`) }))}
        onChange={(chosen) => {
          setField(chosen);
          setValue(chosen === "status" ? "held" : null);
        }}
      />
      {field !== null && <Value field={field} value={value} onChange={setValue} onEnter={apply} />}
      {field !== null && (
        <Button onClick={apply} loading={change.isPending}>
          {t("tables.changeDo")}
        </Button>
      )}
      <span className={classes.space} />
      <span className={classes.hint}>{t("tables.copyHint")}</span>
      <Button variant="subtle" onClick={onDone}>
        {t("tables.unselect")}
      </Button>
    </section>
  );
}

function Value(props: {
  field: Field;
  value: string | number | null;
  onChange(value: string | number | null): void;
  onEnter(): void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { field, value, onChange } = props;
  const label = t("tables.newValue");
  if (field === "place") {
    return (
      <TextInput
        aria-label={label}
        w={200}
        value={(value as string | null) ?? ""}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && props.onEnter()}
      />
    );
  }
  if (field === "kind" || field === "status" || field === "initiativeLevel") {
    const choices: { id: string; label: string }[] =
      field === "kind"
        ? labelsOf("EVENT_KINDS", language)
        : field === "status"
          ? labelsOf("EVENT_STATUSES", language)
          : INITIATIVE_LEVELS.map((level) => ({
              id: String(level),
              label: initiativeLevelLabel(level, "short", language),
            }));
    return (
      <ChoiceInput
        hiddenLabel
        label={label}
        placeholder={t("general.unknown")}
        clearable={field !== "status"}
        w={200}
        value={value === null ? null : String(value)}
        choices={choices}
        onChange={onChange}
      />
    );
  }
  return <HoursInput label={null} aria-label={label} w={120} value={value} onChange={onChange} />;
}
