import type { ProposalInput } from "../../../shared/contract/diagnosis.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { diagnosisColumns, findDiagnosisEntry, listDiagnosis } from "./entries-repository.ts";
import { findProposal, listProposals, proposalColumns } from "./proposals-repository.ts";

export const diagnosisRouter = os.diagnosis.router({
  list: os.diagnosis.list.handler(reading(({ db }, input) => listDiagnosis(db, input))),

  get: os.diagnosis.get.handler(
    reading(async ({ db }, input) => {
      const entry = await findDiagnosisEntry(db, input.id);
      if (!entry) throw failure("NOT_FOUND", "notFound");
      return entry;
    }),
  ),

  create: os.diagnosis.create.handler(
    changing(async (scope, input) => {
      const columns = { ...diagnosisColumns(input), external_id: null };
      return changedAnswer(scope, await scope.changes.create("diagnosis_entry", columns, input.id));
    }),
  ),

  update: os.diagnosis.update.handler(
    changing(async (scope, input) =>
      changedAnswer(
        scope,
        await scope.changes.update("diagnosis_entry", input.id, input.revision, diagnosisColumns(input)),
      ),
    ),
  ),

  remove: os.diagnosis.remove.handler(
    changing(async (scope, input) => {
      const removed = await scope.changes.remove("diagnosis_entry", input.id, input.revision);
      await scope.changes.removeWhere("action_diagnosis", "entry_id", input.id);
      await scope.changes.removeWhere("event_asset", "entry_id", input.id);
      return changedAnswer(scope, removed);
    }),
  ),
});

export const proposalsRouter = os.proposals.router({
  list: os.proposals.list.handler(reading(({ db }, input) => listProposals(db, input))),

  get: os.proposals.get.handler(
    reading(async ({ db }, input) => {
      const proposal = await findProposal(db, input.id);
      if (!proposal) throw failure("NOT_FOUND", "notFound");
      return proposal;
    }),
  ),

  create: os.proposals.create.handler(
    changing(async (scope, input) => {
      checkProposal(input);
      const proposal = await scope.changes.create("proposal", proposalColumns(input), input.id);
      await replaceActions(scope, proposal.id, input);
      return changedAnswer(scope, proposal);
    }),
  ),

  update: os.proposals.update.handler(
    changing(async (scope, input) => {
      checkProposal(input);
      const proposal = await scope.changes.update(
        "proposal",
        input.id,
        input.revision,
        proposalColumns(input),
      );
      await replaceActions(scope, proposal.id, input);
      return changedAnswer(scope, proposal);
    }),
  ),

  remove: os.proposals.remove.handler(
    changing(async (scope, input) => {
      const removed = await scope.changes.remove("proposal", input.id, input.revision);
      await scope.changes.removeWhere("proposal_action", "proposal_id", input.id);
      return changedAnswer(scope, removed);
    }),
  ),
});

function checkProposal(input: ProposalInput): void {
  if (input.decision !== null && input.decidedOn === null)
    throw invalidField("decidedOn", "decisionNeedsDay");
  if (input.decision === null && input.decidedOn !== null) throw invalidField("decision", "dayNeedsDecision");
}

function replaceActions(scope: WriteScope, id: string, input: ProposalInput): Promise<void> {
  const rows = input.actionIds.map((actionId) => ({ proposal_id: id, action_id: actionId }));
  return scope.changes.replaceChildren("proposal_action", "proposal_id", id, ["action_id"], rows);
}
