import { useTranslation } from "react-i18next";
import type { Proposal } from "../../../shared/contract/diagnosis.ts";
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
import { ProposalForm } from "./proposal-form.tsx";

interface Props {
  record: string;
  onClose(): void;
  onDelete(proposal: Proposal): void;
}

export function ProposalPanel(props: Props) {
  const { t } = useTranslation();
  const { id: programmeId } = useProgramme();
  const savedNotice = useSavedNotice();
  const onSaved = (changed: Changed, text: string) => {
    savedNotice(t("proposals.saved", { text }), changed.journalId);
    props.onClose();
  };
  if (props.record !== "new") return <ExistingProposal key={props.record} {...props} onSaved={onSaved} />;
  return (
    <RecordPanel title={t("proposals.new")} failure={undefined} waiting={false} onClose={props.onClose}>
      <ProposalForm programmeId={programmeId} onSaved={onSaved} onReload={() => {}} />
    </RecordPanel>
  );
}

function ExistingProposal(props: Props & { onSaved(changed: Changed, text: string): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const opened = useOpenedRecord<Proposal>(orpc.proposals.get.queryOptions({ input: { id: props.record } }));
  const chain = useChain("proposal", props.record, language);
  const proposal = opened.record;
  return (
    <RecordPanel
      title={t("proposals.one")}
      failure={opened.error ? failureText(opened.error) : undefined}
      onRetry={opened.retry}
      waiting={proposal === undefined}
      onClose={props.onClose}
    >
      {proposal && (
        <>
          <ChainBox {...chain} />
          <ProposalForm
            key={opened.round}
            programmeId={proposal.programmeId}
            existing={proposal}
            onSaved={props.onSaved}
            onDelete={() => props.onDelete(proposal)}
            onReload={opened.reload}
          />
        </>
      )}
    </RecordPanel>
  );
}
