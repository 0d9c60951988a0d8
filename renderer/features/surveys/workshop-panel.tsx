import { SegmentedControl, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { CapacityWorkshop } from "../../../shared/contract/surveys.ts";
import { formFields } from "../../api/form-fields.ts";
import { client, orpc } from "../../api/index.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useRemoveRecord } from "../../api/use-remove-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { RecordFormFrame } from "../../ui/forms/record-form-frame.tsx";
import { SidePanel } from "../../ui/layout/side-panel.tsx";
import { CAPACITY_DOMAINS } from "./domains.ts";
import classes from "./surveys.module.css";

interface Values extends Record<string, unknown> {
  programmeId: string;
  date: string;
  ranks: (number | null)[];
  notes: (string | null)[];
}

interface Props {
  existing: CapacityWorkshop | undefined;
  programmeId: string;
  onClose(): void;
}

const RANKS = [1, 2, 3, 4, 5];

export function WorkshopPanel({ existing, programmeId, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useWorkspaceContext();
  const savedNotice = useSavedNotice();
  const record = useRecordForm<Values>({
    initialValues: {
      programmeId,
      date: existing?.date ?? today,
      ranks: existing?.ranks ?? CAPACITY_DOMAINS.map(() => null),
      notes: existing?.notes ?? CAPACITY_DOMAINS.map(() => null),
    },
    existing,
    save: (values, revision) =>
      existing && revision !== undefined
        ? client.workshops.update({ ...values, id: existing.id, revision })
        : client.workshops.create(values),
    newest: async (id) => (await client.workshops.list({ programmeId })).find((one) => one.id === id),
  });
  const { form } = record;
  const { field } = formFields(form);
  const { ranks, notes } = form.values;
  const guard = useUnsavedGuard(() => form.isDirty());
  const remove = useRemoveRecord(orpc.workshops.remove, {
    done: () => t("surveys.workshopDeleted"),
    failed: t("surveys.workshopDeleteFailed"),
    after: onClose,
  });
  const tell = (changed: Changed | undefined) => {
    if (!changed) return;
    savedNotice(t("surveys.workshopSaved"), changed.journalId);
    onClose();
  };
  const put = <Item,>(list: Item[], place: number, item: Item) =>
    list.map((before, index) => (index === place ? item : before));
  const title = t(existing ? "surveys.workshop" : "surveys.newWorkshop");
  return (
    <SidePanel title={title} onClose={onClose}>
      <RecordFormFrame
        label={title}
        saveText={t("surveys.saveWorkshop")}
        record={record}
        guard={guard}
        onSave={() => void record.submit().then(tell)}
        onResolve={(decisions) => void record.resolve(decisions).then(tell)}
        onReload={onClose}
        onDelete={existing && (() => remove(existing))}
      >
        <DayInput
          label={t("surveys.date")}
          today={today}
          required
          autoFocus
          {...field("date")}
          onChange={(day) => form.setFieldValue("date", day ?? "")}
        />
        {CAPACITY_DOMAINS.map((domain, place) => {
          const name = t(`surveys.domains.${domain}`);
          return (
            <div key={domain} className={classes.domain}>
              <span>
                {place + 1}. {name}
              </span>
              <SegmentedControl
                size="xs"
                aria-label={name}
                value={ranks[place] === null ? "unknown" : String(ranks[place])}
                onChange={(rank) =>
                  form.setFieldValue("ranks", put(ranks, place, rank === "unknown" ? null : Number(rank)))
                }
                data={[
                  ...RANKS.map((rank) => ({ value: String(rank), label: String(rank) })),
                  { value: "unknown", label: t("general.unknownShort") },
                ]}
              />
              <TextInput
                size="xs"
                aria-label={t("surveys.noteOf", { name })}
                placeholder={t("surveys.note")}
                autoComplete="off"
                value={notes[place] ?? ""}
                onChange={(event) =>
                  form.setFieldValue("notes", put(notes, place, event.currentTarget.value || null))
                }
              />
            </div>
          );
        })}
      </RecordFormFrame>
    </SidePanel>
  );
}
