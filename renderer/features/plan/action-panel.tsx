import { useTranslation } from "react-i18next";
import type { Changed } from "../../../shared/contract/fields.ts";
import type { PlanAction } from "../../../shared/contract/plan.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useChain } from "../../api/use-chain.ts";
import { useOpenedRecord } from "../../api/use-opened-record.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { ChainBox } from "../../ui/layout/chain-box.tsx";
import { RecordPanel } from "../../ui/layout/record-panel.tsx";
import { ActionForm } from "./action-form.tsx";

interface Props {
  record: string;
  onClose(): void;
  onDelete(action: PlanAction): void;
}

export function ActionPanel(props: Props) {
  const { t } = useTranslation();
  const { id: programmeId } = useProgramme();
  const savedNotice = useSavedNotice();
  const onSaved = (changed: Changed, title: string) => {
    savedNotice(t("plan.saved", { title }), changed.journalId);
    props.onClose();
  };
  if (props.record !== "new") return <ExistingAction key={props.record} {...props} onSaved={onSaved} />;
  return (
    <RecordPanel title={t("plan.new")} failure={undefined} waiting={false} onClose={props.onClose}>
      <ActionForm programmeId={programmeId} onSaved={onSaved} onReload={() => {}} />
    </RecordPanel>
  );
}

function ExistingAction(props: Props & { onSaved(changed: Changed, title: string): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const opened = useOpenedRecord<PlanAction>(orpc.plan.get.queryOptions({ input: { id: props.record } }));
  const chain = useChain("action", props.record, language);
  const action = opened.record;
  return (
    <RecordPanel
      title={t("plan.one")}
      failure={opened.error ? failureText(opened.error) : undefined}
      onRetry={opened.retry}
      waiting={action === undefined}
      onClose={props.onClose}
    >
      {action && (
        <>
          <ChainBox {...chain} />
          <ActionForm
            key={opened.round}
            programmeId={action.programmeId}
            existing={action}
            onSaved={props.onSaved}
            onDelete={() => props.onDelete(action)}
            onReload={opened.reload}
          />
        </>
      )}
    </RecordPanel>
  );
}
