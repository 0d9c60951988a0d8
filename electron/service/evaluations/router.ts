import { checkedPeriod } from "../indicators/index.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import { answered } from "../kernel/heavy-question.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { evaluationResultsQuestion } from "./evaluation-results.ts";
import { getEvaluation, listEvaluations, wordColumns, wordsOf } from "./repository.ts";
import { differencesFromSigned, signEvaluation } from "./sign-evaluation.ts";

/** What nobody has signed yet. */
const DRAFT = {
  state: "draft",
  predecessor_id: null,
  signed_by: null,
  signed_at: null,
  content: null,
  content_hash: null,
} as const;

export const evaluationsRouter = os.evaluations.router({
  list: os.evaluations.list.handler(reading(({ db }, { programmeId }) => listEvaluations(db, programmeId))),

  get: os.evaluations.get.handler(reading(({ db }, { id }) => getEvaluation(db, id))),

  results: os.evaluations.results.handler(
    reading(({ kernel }, { from, to, ...input }) =>
      // The results of the other programmes stand beside its own.
      answered(kernel, evaluationResultsQuestion, "all", {
        ...input,
        period: checkedPeriod(from, to),
        asOf: kernel.clock.today(),
      }),
    ),
  ),

  create: os.evaluations.create.handler(
    changing(async (scope, input) => {
      checkedPeriod(input.from, input.to);
      return changedAnswer(
        scope,
        await scope.changes.create("evaluation", { ...wordColumns(input), ...DRAFT }, input.id),
      );
    }),
  ),

  update: os.evaluations.update.handler(
    changing(async (scope, input) => {
      checkedPeriod(input.from, input.to);
      await refuseSigned(scope, input.id);
      return changedAnswer(
        scope,
        await scope.changes.update("evaluation", input.id, input.revision, wordColumns(input)),
      );
    }),
  ),

  remove: os.evaluations.remove.handler(
    changing(async (scope, { id, revision }) => {
      await refuseSigned(scope, id);
      return changedAnswer(scope, await scope.changes.remove("evaluation", id, revision));
    }),
  ),

  sign: os.evaluations.sign.handler(
    changing(async (scope, input) => {
      const { contentHash, ...signed } = await signEvaluation(scope, input);
      return { ...changedAnswer(scope, signed), contentHash };
    }),
  ),

  succeed: os.evaluations.succeed.handler(
    changing(async (scope, { id }) => {
      const predecessor = await getEvaluation(scope.db, id);
      if (predecessor.state !== "signed") throw failure("REFUSED", "evaluationNotSigned");
      const columns = { ...wordColumns(wordsOf(predecessor)), ...DRAFT, predecessor_id: id };
      return changedAnswer(scope, await scope.changes.create("evaluation", columns));
    }),
  ),

  differences: os.evaluations.differences.handler(
    reading(({ kernel }, { id }) => differencesFromSigned(kernel.storage, id)),
  ),
});

async function refuseSigned({ db }: WriteScope, id: string): Promise<void> {
  if ((await getEvaluation(db, id)).state === "signed") throw failure("REFUSED", "evaluationSigned");
}
