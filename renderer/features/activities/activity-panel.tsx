import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ActivityRow } from "../../../shared/contract/activities.ts";
import type { Changed } from "../../../shared/contract/fields.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useOpenedRecord } from "../../api/use-opened-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme } from "../../api/workspace-context.tsx";
import { RecordPanel } from "../../ui/layout/record-panel.tsx";
import { ActivityForm } from "./activity-form.tsx";
import { LastSessions } from "./last-sessions.tsx";

interface Props {
  record: string;
  onClose(): void;
  onDelete(activity: ActivityRow): void;
}

export function ActivityPanel(props: Props) {
  const { t } = useTranslation();
  const { id: programmeId } = useProgramme();
  const savedNotice = useSavedNotice();
  const onSaved = (changed: Changed, name: string) => {
    savedNotice(t("activities.saved", { name }), changed.journalId);
    props.onClose();
  };
  if (props.record !== "new") return <ExistingActivity key={props.record} {...props} onSaved={onSaved} />;
  return (
    <RecordPanel title={t("activities.new")} failure={undefined} waiting={false} onClose={props.onClose}>
      <ActivityForm programmeId={programmeId} onSaved={onSaved} onReload={() => {}} />
    </RecordPanel>
  );
}

function ExistingActivity(props: Props & { onSaved(changed: Changed, name: string): void }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { code: programmeCode } = useProgramme();
  const opened = useOpenedRecord<ActivityRow>(
    orpc.activities.get.queryOptions({ input: { id: props.record } }),
  );
  const activity = opened.record;
  const params = { programmeCode } as never;
  return (
    <RecordPanel
      title={activity?.name ?? t("activities.title")}
      failure={opened.error ? failureText(opened.error) : undefined}
      onRetry={opened.retry}
      waiting={activity === undefined}
      onClose={props.onClose}
      actions={
        activity && (
          <>
            <Button
              variant="default"
              component={Link}
              to="/p/$programmeCode/roll-call"
              params={params}
              search={{ activity: activity.id } as never}
            >
              {t("rollCall.open")}
            </Button>
            <Button
              variant="default"
              component={Link}
              to="/p/$programmeCode/events"
              params={params}
              search={{ record: "new", ofActivity: activity.id } as never}
            >
              {t("activities.nextSession")}
            </Button>
          </>
        )
      }
    >
      {activity && (
        <>
          <LastSessions activityId={activity.id} programmeCode={programmeCode} />
          <ActivityForm
            key={opened.round}
            programmeId={activity.programmeId}
            existing={activity}
            onSaved={props.onSaved}
            onDelete={() => props.onDelete(activity)}
            onReload={opened.reload}
          />
        </>
      )}
    </RecordPanel>
  );
}
