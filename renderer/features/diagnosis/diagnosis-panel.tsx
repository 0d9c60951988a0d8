import { useTranslation } from "react-i18next";
import type { DiagnosisEntry } from "../../../shared/contract/diagnosis.ts";
import type { Changed } from "../../../shared/contract/fields.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useChain } from "../../api/use-chain.ts";
import { useOpenedRecord } from "../../api/use-opened-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { ChainBox } from "../../ui/layout/chain-box.tsx";
import { RecordPanel } from "../../ui/layout/record-panel.tsx";
import { DiagnosisForm } from "./diagnosis-form.tsx";

interface Props {
  record: string;
  onClose(): void;
  onDelete(entry: DiagnosisEntry): void;
}

export function DiagnosisPanel(props: Props) {
  const { t } = useTranslation();
  const { id: programmeId } = useProgramme();
  const savedNotice = useSavedNotice();
  const onSaved = (changed: Changed, text: string) => {
    savedNotice(t("diagnosis.saved", { text }), changed.journalId);
    props.onClose();
  };
  if (props.record !== "new") return <ExistingEntry key={props.record} {...props} onSaved={onSaved} />;
  return (
    <RecordPanel title={t("diagnosis.new")} failure={undefined} waiting={false} onClose={props.onClose}>
      <DiagnosisForm programmeId={programmeId} onSaved={onSaved} onReload={() => {}} />
    </RecordPanel>
  );
}

function ExistingEntry(props: Props & { onSaved(changed: Changed, text: string): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const opened = useOpenedRecord<DiagnosisEntry>(
    orpc.diagnosis.get.queryOptions({ input: { id: props.record } }),
  );
  const chain = useChain("diagnosis", props.record, language);
  const entry = opened.record;
  return (
    <RecordPanel
      title={t("diagnosis.one")}
      failure={opened.error ? failureText(opened.error) : undefined}
      onRetry={opened.retry}
      waiting={entry === undefined}
      onClose={props.onClose}
    >
      {entry && (
        <>
          <ChainBox {...chain} />
          <DiagnosisForm
            key={opened.round}
            programmeId={entry.programmeId}
            existing={entry}
            onSaved={props.onSaved}
            onDelete={() => props.onDelete(entry)}
            onReload={opened.reload}
          />
        </>
      )}
    </RecordPanel>
  );
}
