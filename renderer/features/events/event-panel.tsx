import { Alert, Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EventRecord } from "../../../shared/contract/events.ts";
import type { Changed } from "../../../shared/contract/fields.ts";
import { formatDay, isIsoDay } from "../../../shared/vocabulary/dates.ts";
import { formatPeriod, isInPeriod } from "../../../shared/vocabulary/periods.ts";
import { useAddress } from "../../api/address.ts";
import { dropDraft, keepDraft, readDraft } from "../../api/event-drafts.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useChain } from "../../api/use-chain.ts";
import { useOpenedRecord } from "../../api/use-opened-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { ChainBox } from "../../ui/layout/chain-box.tsx";
import { RecordPanel } from "../../ui/layout/record-panel.tsx";
import { EventForm } from "./event-form.tsx";
import { type EventValues, newEvent, repeatedValues, valuesOf } from "./event-values.ts";
import { useNextSession } from "./use-next-session.ts";

interface Props {
  /** The event's id, or "new". */
  record: string;
  /** A new session of this activity, filled in from its last one. */
  activityId: string | undefined;
  onClose(): void;
  onDelete(event: { id: string; revision: number; title: string }): void;
}

export function EventPanel({ record, activityId, onClose, onDelete }: Props) {
  return record === "new" ? (
    <NewEventPanel activityId={activityId} onClose={onClose} />
  ) : (
    <ExistingEventPanel key={record} id={record} onClose={onClose} onDelete={onDelete} />
  );
}

function NewEventPanel({ activityId, onClose }: { activityId: string | undefined; onClose(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useWorkspaceContext();
  const { id: programmeId } = useProgramme();
  const tellSaved = useTellSaved();
  const next = useNextSession(activityId, today);
  // Each event begins with a fresh form; the day of the one before is kept, since evenings are logged several at a time.
  const [round, setRound] = useState<{ number: number; date: string }>();
  const [draft, setDraft] = useState(() => (activityId ? undefined : readDraft<EventValues>(programmeId)));
  const title = t(activityId ? "events.newSession" : "events.new");

  const initialValues = next.values ??
    draft ?? {
      ...newEvent(programmeId, today),
      ...(round && { date: round.date }),
    };
  const dropDrafts = () => {
    dropDraft(programmeId);
    setDraft(undefined);
  };
  const startAgain = () => {
    dropDrafts();
    setRound((before) => ({ number: (before?.number ?? 0) + 1, date: today }));
  };
  return (
    <RecordPanel title={title} failure={undefined} waiting={next.waiting} onClose={onClose}>
      {next.values && next.lastDay && (
        <Alert variant="light" mx={20} mb={8} py={6}>
          {t("events.prefilled", { day: formatDay(next.lastDay, language) })}
        </Alert>
      )}
      {!next.values && draft && (
        <Alert variant="light" mx={20} mb={8} py={6} role="status">
          {t("quickEntry.restored")}{" "}
          <Button size="compact-sm" variant="subtle" onClick={startAgain}>
            {t("quickEntry.startAgain")}
          </Button>
        </Alert>
      )}
      <EventForm
        key={`${activityId ?? ""} ${round?.number ?? 0}`}
        initialValues={initialValues}
        onSaved={(changed, values) => {
          dropDrafts();
          tellSaved(changed, values);
          onClose();
        }}
        onSavedNext={(changed, values) => {
          dropDrafts();
          tellSaved(changed, values);
          setRound((before) => ({ number: (before?.number ?? 0) + 1, date: values.date }));
        }}
        onReload={() => {}}
      />
    </RecordPanel>
  );
}

function ExistingEventPanel({
  id,
  onClose,
  onDelete,
}: {
  id: string;
  onClose(): void;
  onDelete: Props["onDelete"];
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const tellSaved = useTellSaved();
  const language = useLanguage();
  const { search } = useAddress();
  const chain = useChain("event", id, language);
  const opened = useOpenedRecord<EventRecord>(orpc.events.get.queryOptions({ input: { id } }));
  const event = opened.record;
  const { change } = useAddress();
  const { today } = useWorkspaceContext();
  const repeat = (before: EventRecord) => {
    keepDraft(before.programmeId, repeatedValues(before, today));
    void change({ record: "new", ofActivity: undefined });
  };
  return (
    <RecordPanel
      title={t(event?.scope === "session" ? "events.session" : "events.one")}
      failure={opened.error ? failureText(opened.error) : undefined}
      onRetry={opened.retry}
      waiting={event === undefined}
      onClose={onClose}
      actions={
        event && (
          <Button variant="default" onClick={() => repeat(event)}>
            {t("quickEntry.repeat")}
          </Button>
        )
      }
    >
      {event?.reviewNote && (
        <Alert color="yellow" variant="light" mx={20} mb={8} py={6}>
          {t("events.reviewNote", { note: event.reviewNote })}
        </Alert>
      )}
      {chain.before.length + chain.after.length > 0 && <ChainBox {...chain} />}
      {event && (
        <EventForm
          key={opened.round}
          initialValues={valuesOf(event)}
          existing={{ id: event.id, revision: event.revision }}
          focusField={search.field}
          onSaved={(changed, values) => {
            tellSaved(changed, values);
            onClose();
          }}
          onDelete={() => onDelete(event)}
          onReload={opened.reload}
        />
      )}
    </RecordPanel>
  );
}

/** Says what was saved, and when it lies outside of what the list shows, that too. */
function useTellSaved() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { period } = useWorkspaceContext();
  const savedNotice = useSavedNotice();
  return (changed: Changed, values: EventValues) => {
    const { title, date } = values;
    const outside = isIsoDay(date) && !isInPeriod(date, period);
    const text = outside
      ? t("events.savedOutside", {
          title,
          day: formatDay(date, language),
          period: formatPeriod(period, language),
        })
      : t("events.saved", { title });
    savedNotice(text, changed.journalId);
  };
}
