import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { Organisation } from "../../../shared/contract/organisations.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useOpenedRecord } from "../../api/use-opened-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme } from "../../api/workspace-context.tsx";
import { RecordPanel } from "../../ui/layout/record-panel.tsx";
import { OrganisationForm } from "./organisation-form.tsx";

interface Props {
  record: string;
  onClose(): void;
  onDelete(organisation: Organisation): void;
}

export function OrganisationPanel(props: Props) {
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  const onSaved = (changed: Changed, name: string) => {
    savedNotice(t("organisations.saved", { name }), changed.journalId);
    props.onClose();
  };
  if (props.record !== "new") return <ExistingOrganisation key={props.record} {...props} onSaved={onSaved} />;
  return (
    <RecordPanel title={t("organisations.new")} failure={undefined} waiting={false} onClose={props.onClose}>
      <OrganisationForm onSaved={onSaved} onReload={() => {}} />
    </RecordPanel>
  );
}

function ExistingOrganisation(props: Props & { onSaved(changed: Changed, name: string): void }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { code: programmeCode } = useProgramme();
  const opened = useOpenedRecord<Organisation>(
    orpc.organisations.get.queryOptions({ input: { id: props.record } }),
  );
  const organisation = opened.record;
  return (
    <RecordPanel
      title={organisation?.shortName ?? organisation?.name ?? t("organisations.title")}
      failure={opened.error ? failureText(opened.error) : undefined}
      onRetry={opened.retry}
      waiting={organisation === undefined}
      onClose={props.onClose}
      actions={
        organisation && (
          <Button
            variant="default"
            component={Link}
            to="/p/$programmeCode/events"
            params={{ programmeCode } as never}
            search={{ organisation: organisation.id } as never}
          >
            {t("organisations.events")}
          </Button>
        )
      }
    >
      {organisation && (
        <OrganisationForm
          key={opened.round}
          existing={organisation}
          onSaved={props.onSaved}
          onDelete={() => props.onDelete(organisation)}
          onReload={opened.reload}
        />
      )}
    </RecordPanel>
  );
}
