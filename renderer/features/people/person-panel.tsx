import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "../../../shared/contract/people.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useOpenedRecord } from "../../api/use-opened-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme } from "../../api/workspace-context.tsx";
import { RecordPanel } from "../../ui/layout/record-panel.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { PersonForm } from "./person-form.tsx";
import { RoleHistory } from "./role-history.tsx";

interface Props {
  record: string;
  onClose(): void;
  onOpen(id: string): void;
  onDelete(person: Person): void;
}

export function PersonPanel(props: Props) {
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  if (props.record !== "new") return <ExistingPerson key={props.record} {...props} />;
  return (
    <RecordPanel title={t("people.new")} failure={undefined} waiting={false} onClose={props.onClose}>
      <PersonForm
        onSaved={(changed, name) => {
          savedNotice(t("people.saved", { name }), changed.journalId);
          props.onClose();
        }}
        onReload={() => {}}
      />
    </RecordPanel>
  );
}

function ExistingPerson({ record: id, onClose, onOpen, onDelete }: Props) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const savedNotice = useSavedNotice();
  const { code: programmeCode } = useProgramme();
  const [merging, setMerging] = useState(false);
  const opened = useOpenedRecord<Person>(orpc.people.get.queryOptions({ input: { id } }));
  const person = opened.record;
  return (
    <RecordPanel
      title={person ? t("people.one", { code: person.code }) : t("people.title")}
      failure={opened.error ? failureText(opened.error) : undefined}
      onRetry={opened.retry}
      waiting={person === undefined}
      onClose={onClose}
      actions={
        person && (
          <>
            <Button
              variant="default"
              component={Link}
              to="/p/$programmeCode/events"
              params={{ programmeCode } as never}
              search={{ person: person.id } as never}
            >
              {t("people.events")}
            </Button>
            <Button variant="default" onClick={() => setMerging(true)}>
              {t("people.merge")}
            </Button>
          </>
        )
      }
    >
      {person && (
        <>
          <MergeDialog
            person={person}
            opened={merging}
            onClose={() => setMerging(false)}
            onMerged={(intoId) => onOpen(intoId)}
          />
          <RoleHistory personId={person.id} />
          <PersonForm
            key={opened.round}
            existing={person}
            onSaved={(changed, name) => {
              savedNotice(t("people.saved", { name }), changed.journalId);
              onClose();
            }}
            onDelete={() => onDelete(person)}
            onReload={opened.reload}
          />
        </>
      )}
    </RecordPanel>
  );
}
