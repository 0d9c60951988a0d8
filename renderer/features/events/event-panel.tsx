import { Alert, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme, useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { SidePanel } from "../../ui/layout/side-panel.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { EventForm } from "./event-form.tsx";
import { type EventValues, newEvent, valuesOf } from "./event-values.ts";
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
  const savedNotice = useSavedNotice();
  const next = useNextSession(activityId, today);
  // Each event begins with a fresh form; the day of the one before is kept, since evenings are logged several at a time.
  const [round, setRound] = useState<{ number: number; date: string }>();
  const tell = (changed: Changed, values: EventValues) =>
    savedNotice(t("events.saved", { title: values.title }), changed.journalId);
  const title = t(activityId ? "events.newSession" : "events.new");

  if (next.waiting) {
    return (
      <SidePanel title={title} onClose={onClose}>
        <SkeletonRows height={32} />
      </SidePanel>
    );
  }
  const initialValues = next.values ?? {
    ...newEvent(programmeId, today),
    ...(round && { date: round.date }),
  };
  return (
    <SidePanel title={title} onClose={onClose}>
      {next.values && next.lastDay && (
        <Alert variant="light" mx={20} mb={8} py={6}>
          {t("events.prefilled", { day: formatDay(next.lastDay, language) })}
        </Alert>
      )}
      <EventForm
        key={`${activityId ?? ""} ${round?.number ?? 0}`}
        initialValues={initialValues}
        onSaved={(changed, values) => {
          tell(changed, values);
          onClose();
        }}
        onSavedNext={(changed, values) => {
          tell(changed, values);
          setRound((before) => ({ number: (before?.number ?? 0) + 1, date: values.date }));
        }}
        onReload={() => {}}
      />
    </SidePanel>
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
  const savedNotice = useSavedNotice();
  const { data, error, refetch } = useQuery(orpc.events.get.queryOptions({ input: { id } }));
  // The form keeps the revision it was opened with: what others save meanwhile is told when this one is saved.
  const [opened, setOpened] = useState<{ event: typeof data; number: number }>();
  if (data && !opened) setOpened({ event: data, number: 0 });
  const event = opened?.event;

  const title = event ? t(event.scope === "session" ? "events.session" : "events.one") : t("events.one");
  return (
    <SidePanel title={title} onClose={onClose}>
      {event === undefined && error && (
        <ErrorState
          title={t("common.readFailed")}
          text={failureText(error)}
          action={<Button onClick={() => void refetch()}>{t("common.retry")}</Button>}
        />
      )}
      {event === undefined && !error && <SkeletonRows height={32} />}
      {event && (
        <>
          {event.reviewNote && (
            <Alert color="yellow" variant="light" mx={20} mb={8} py={6}>
              {t("events.reviewNote", { note: event.reviewNote })}
            </Alert>
          )}
          <EventForm
            key={opened?.number}
            initialValues={valuesOf(event)}
            existing={{ id: event.id, revision: event.revision }}
            onSaved={(changed, values) => {
              savedNotice(t("events.saved", { title: values.title }), changed.journalId);
              onClose();
            }}
            onDelete={() => onDelete(event)}
            onReload={() =>
              void refetch().then(({ data: newest }) =>
                setOpened((before) => ({ event: newest, number: (before?.number ?? 0) + 1 })),
              )
            }
          />
        </>
      )}
    </SidePanel>
  );
}
