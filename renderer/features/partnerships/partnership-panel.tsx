import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { Partnership } from "../../../shared/contract/partnerships.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useOpenedRecord } from "../../api/use-opened-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme } from "../../api/workspace-context.tsx";
import { RecordPanel } from "../../ui/layout/record-panel.tsx";
import { PartnershipForm } from "./partnership-form.tsx";

interface Props {
  record: string;
  onClose(): void;
  onDelete(partnership: Partnership): void;
}

export function PartnershipPanel(props: Props) {
  const { t } = useTranslation();
  const { id: programmeId } = useProgramme();
  const savedNotice = useSavedNotice();
  const onSaved = (changed: Changed, name: string) => {
    savedNotice(t("partnerships.saved", { name }), changed.journalId);
    props.onClose();
  };
  if (props.record !== "new") return <ExistingPartnership key={props.record} {...props} onSaved={onSaved} />;
  return (
    <RecordPanel title={t("partnerships.new")} failure={undefined} waiting={false} onClose={props.onClose}>
      <PartnershipForm programmeId={programmeId} onSaved={onSaved} onReload={() => {}} />
    </RecordPanel>
  );
}

function ExistingPartnership(props: Props & { onSaved(changed: Changed, name: string): void }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { code: programmeCode } = useProgramme();
  const opened = useOpenedRecord<Partnership>(
    orpc.partnerships.get.queryOptions({ input: { id: props.record } }),
  );
  const partnership = opened.record;
  return (
    <RecordPanel
      title={partnership?.name ?? t("partnerships.title")}
      failure={opened.error ? failureText(opened.error) : undefined}
      onRetry={opened.retry}
      waiting={partnership === undefined}
      onClose={props.onClose}
      actions={
        partnership && (
          <Button
            variant="default"
            component={Link}
            to="/p/$programmeCode/events"
            params={{ programmeCode } as never}
            search={{ partnership: partnership.id } as never}
          >
            {t("partnerships.meetings")}
          </Button>
        )
      }
    >
      {partnership && (
        <PartnershipForm
          key={opened.round}
          programmeId={partnership.programmeId}
          existing={partnership}
          onSaved={props.onSaved}
          onDelete={() => props.onDelete(partnership)}
          onReload={opened.reload}
        />
      )}
    </RecordPanel>
  );
}
