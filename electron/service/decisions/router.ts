import { checkedPeriod } from "../indicators/index.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { changing, reading } from "../kernel/handlers.ts";
import { answered } from "../kernel/heavy-question.ts";
import { acceptanceColumns, listAcceptances } from "./acceptances-repository.ts";
import { proposeDecisionQuestion } from "./propose-decision.ts";
import { currentThresholds, listThresholdSettings } from "./thresholds-repository.ts";

export const decisionsRouter = os.decisions.router({
  propose: os.decisions.propose.handler(
    reading(({ kernel }, { from, to, ...input }) =>
      answered(kernel, proposeDecisionQuestion, [input.programmeId], {
        ...input,
        period: checkedPeriod(from, to),
        asOf: kernel.clock.today(),
      }),
    ),
  ),

  thresholds: os.decisions.thresholds.handler(
    reading(async ({ db }) => ({
      current: await currentThresholds(db),
      history: await listThresholdSettings(db),
    })),
  ),

  setThreshold: os.decisions.setThreshold.handler(
    changing(async (scope, { name, value, reason }) =>
      changedAnswer(scope, await scope.changes.create("decision_threshold", { name, value, reason })),
    ),
  ),

  listAcceptances: os.decisions.listAcceptances.handler(
    reading(({ db }, { programmeId }) => listAcceptances(db, programmeId)),
  ),

  createAcceptance: os.decisions.createAcceptance.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.create("acceptance", acceptanceColumns(input), input.id)),
    ),
  ),

  updateAcceptance: os.decisions.updateAcceptance.handler(
    changing(async (scope, input) =>
      changedAnswer(
        scope,
        await scope.changes.update("acceptance", input.id, input.revision, acceptanceColumns(input)),
      ),
    ),
  ),

  removeAcceptance: os.decisions.removeAcceptance.handler(
    changing(async (scope, input) => {
      const removed = await scope.changes.remove("acceptance", input.id, input.revision);
      await scope.changes.removeWhere("attachment", "acceptance_id", input.id);
      return changedAnswer(scope, removed);
    }),
  ),
});
