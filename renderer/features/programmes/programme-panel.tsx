import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ProgrammeRow } from "../../../shared/contract/programmes.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useOpenedRecord } from "../../api/use-opened-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { RecordPanel } from "../../ui/layout/record-panel.tsx";
import { ProgrammeForm } from "./programme-form.tsx";

interface Props {
  record: string;
  onClose(): void;
  onDelete(programme: ProgrammeRow): void;
}

export function ProgrammePanel(props: Props) {
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  const navigate = useNavigate();
  if (props.record !== "new") return <ExistingProgramme key={props.record} {...props} />;
  return (
    <RecordPanel title={t("programmes.new")} failure={undefined} waiting={false} onClose={props.onClose}>
      <ProgrammeForm
        onSaved={(changed, { name, code }) => {
          savedNotice(t("programmes.saved", { name }), changed.journalId);
          // Whoever made a programme wants to log in it.
          const programmeCode = code.trim().toUpperCase();
          void navigate({ to: "/p/$programmeCode/events", params: { programmeCode } });
        }}
        onReload={() => {}}
      />
    </RecordPanel>
  );
}

function ExistingProgramme({ record: id, onClose, onDelete }: Props) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const savedNotice = useSavedNotice();
  const opened = useOpenedRecord<ProgrammeRow>(orpc.programmes.get.queryOptions({ input: { id } }));
  const programme = opened.record;
  return (
    <RecordPanel
      title={programme?.code ?? t("programmes.title")}
      failure={opened.error ? failureText(opened.error) : undefined}
      onRetry={opened.retry}
      waiting={programme === undefined}
      onClose={onClose}
      actions={
        programme && (
          <Button
            variant="default"
            component={Link}
            to="/p/$programmeCode/overview"
            params={{ programmeCode: programme.code } as never}
          >
            {t("programmes.open")}
          </Button>
        )
      }
    >
      {programme && (
        <ProgrammeForm
          key={opened.round}
          existing={programme}
          onSaved={(changed, { name }) => {
            savedNotice(t("programmes.saved", { name }), changed.journalId);
            onClose();
          }}
          onDelete={() => onDelete(programme)}
          onReload={opened.reload}
        />
      )}
    </RecordPanel>
  );
}
