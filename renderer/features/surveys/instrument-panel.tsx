import { ActionIcon, Alert, Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { Instrument, SurveyItem } from "../../../shared/contract/surveys.ts";
import { formFields } from "../../api/form-fields.ts";
import { client, orpc } from "../../api/index.ts";
import { type Draft, useRecordForm } from "../../api/use-record-form.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { FormGroup, FormRow } from "../../ui/forms/form-parts.tsx";
import { CountInput } from "../../ui/forms/number-inputs.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { SidePanel } from "../../ui/layout/side-panel.tsx";
import { useSubscaleName } from "./subscale-name.ts";
import classes from "./surveys.module.css";

interface Props {
  existing: Instrument | undefined;
  /** A new one begins as this one. */
  copied: Instrument | undefined;
  onCopy(id: string): void;
  onClose(): void;
}

/** A questionnaire that was asked already is only read: answers given to other words would mean something else. */
export function InstrumentPanel({ existing, copied, onCopy, onClose }: Props) {
  const { t } = useTranslation();
  if (!existing || !(existing.shipped || existing.waveCount > 0)) {
    return <EditableInstrument existing={existing} copied={copied} onClose={onClose} />;
  }
  return (
    <SidePanel
      title={existing.name}
      onClose={onClose}
      actions={
        <Button variant="default" onClick={() => onCopy(existing.id)}>
          {t("surveys.copyInstrument")}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it */}
      <section className={classes.readOnly} tabIndex={0} aria-label={existing.name}>
        <Alert variant="light" py={6}>
          {t(existing.shipped ? "surveys.shippedHint" : "failure.instrumentInUse")}
        </Alert>
        {existing.notes && <p className={classes.quiet}>{existing.notes}</p>}
        <ItemTable items={existing.items} />
      </section>
    </SidePanel>
  );
}

function ItemTable({ items }: { items: SurveyItem[] }) {
  const { t } = useTranslation();
  const subscaleName = useSubscaleName();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(["code", "text", "subscale", "scale"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`surveys.item.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.code}>
            <td>{item.code}</td>
            <td>{item.text}</td>
            <td>{subscaleName(item.subscale)}</td>
            <td className={classes.noBreak}>
              {item.min}–{item.max}
              {item.reversed && ` (${t("surveys.item.reversedShort")})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Values = Draft<{ name: string; language: "pl" | "en"; items: SurveyItem[]; notes: string | null }>;
type ItemDraft = Values["items"][number];

const firstItem: ItemDraft = { code: "p_1", text: "", subscale: "", min: 1, max: 5, reversed: false };

/** The next item is mostly of the same subscale and scale as the one before. */
function nextItem(items: ItemDraft[]): ItemDraft {
  const last = items.at(-1);
  if (!last) return firstItem;
  const [, stem = `${last.code}_`, number = "1"] = /^(.*?)(\d+)$/.exec(last.code) ?? [];
  return { ...last, code: `${stem}${Number(number) + 1}`, text: "", reversed: false };
}

function EditableInstrument({ existing, copied, onClose }: Omit<Props, "onCopy">) {
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  const from = existing ?? copied;
  const record = useRecordForm<Values>({
    initialValues: {
      name: existing?.name ?? (copied ? t("surveys.copyOf", { name: copied.name }) : ""),
      language: from?.language ?? "pl",
      items: from?.items ?? [firstItem],
      notes: from?.notes ?? null,
    },
    existing,
    save: (values, revision) => {
      const input = values as Instrument;
      return existing && revision !== undefined
        ? client.surveys.updateInstrument({ ...input, id: existing.id, revision })
        : client.surveys.createInstrument(input);
    },
    newest: async (id) => (await client.surveys.listInstruments({})).find((one) => one.id === id),
  });
  const { form } = record;
  const { text } = formFields(form);
  const { items } = form.values;
  const setItems = (next: ItemDraft[]) => form.setFieldValue("items", next as never);
  const guard = useUnsavedGuard(() => form.isDirty());
  const remove = useRemoveRecord(orpc.surveys.removeInstrument, {
    done: (one: { name: string }) => t("surveys.instrumentDeleted", { name: one.name }),
    failed: t("surveys.instrumentDeleteFailed"),
    after: onClose,
  });
  const tell = (changed: Changed | undefined) => {
    if (!changed) return;
    savedNotice(t("surveys.instrumentSaved", { name: form.getValues().name }), changed.journalId);
    onClose();
  };
  const title = existing?.name ?? t("surveys.newInstrument");
  return (
    <SidePanel title={title} onClose={onClose}>
      <RecordFormFrame
        label={title}
        saveText={t("surveys.saveInstrument")}
        record={record}
        guard={guard}
        onSave={() => void record.submit().then(tell)}
        onResolve={(decisions) => void record.resolve(decisions).then(tell)}
        onReload={onClose}
        onDelete={existing && (() => remove(existing))}
      >
        <TextInput label={t("surveys.instrumentName")} withAsterisk autoFocus {...text("name")} />
        <Textarea label={t("surveys.notes")} autosize minRows={1} maxRows={6} {...text("notes")} />
        <FormGroup label={t("surveys.items")} hint={t("surveys.itemsHint")}>
          {items.map((item, place) => (
            <ItemFields
              // biome-ignore lint/suspicious/noArrayIndexKey: an item has no code yet while it is written
              key={place}
              item={item}
              place={place}
              errors={form.errors}
              onChange={(fields) =>
                setItems(items.map((one, index) => (index === place ? { ...one, ...fields } : one)))
              }
              onRemove={() => setItems(items.filter((_, index) => index !== place))}
            />
          ))}
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} />}
            onClick={() => setItems([...items, nextItem(items)])}
          >
            {t("surveys.addItem")}
          </Button>
        </FormGroup>
      </RecordFormFrame>
    </SidePanel>
  );
}

function ItemFields(props: {
  item: ItemDraft;
  place: number;
  errors: Record<string, unknown>;
  onChange(fields: Partial<ItemDraft>): void;
  onRemove(): void;
}) {
  const { t } = useTranslation();
  const { item, place, onChange } = props;
  const error = (name: string) => props.errors[`items.${place}.${name}`] as string | undefined;
  const name = t("surveys.itemNumber", { number: place + 1 });
  return (
    <fieldset className={classes.item}>
      <legend className="for-screen-readers">{name}</legend>
      <FormRow>
        <TextInput
          label={t("surveys.item.text")}
          withAsterisk
          autoComplete="off"
          value={item.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
          error={error("text")}
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
        <TextInput
          label={t("surveys.item.code")}
          autoComplete="off"
          value={item.code}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
          error={error("code")}
        />
        <TextInput
          label={t("surveys.item.subscale")}
          autoComplete="off"
          value={item.subscale}
          onChange={(event) => onChange({ subscale: event.currentTarget.value })}
          error={error("subscale")}
        />
        <CountInput
          label={t("surveys.item.min")}
          value={item.min}
          onChange={(min) => onChange({ min: min ?? "" })}
          error={error("min")}
        />
        <CountInput
          label={t("surveys.item.max")}
          value={item.max}
          onChange={(max) => onChange({ max: max ?? "" })}
          error={error("max")}
        />
      </FormRow>
      <Checkbox
        size="xs"
        label={t("surveys.item.reversed")}
        checked={item.reversed}
        onChange={(event) => onChange({ reversed: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
