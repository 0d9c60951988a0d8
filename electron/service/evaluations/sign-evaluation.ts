import type { EvaluationDifferences } from "../../../shared/contract/evaluations.ts";
import type { FailureIssue } from "../../../shared/contract/failures.ts";
import type { Storage } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";
import { readingFrom } from "../kernel/one-state.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { canonicalJson } from "./compute-canonical-json.ts";
import { computeDifferences } from "./compute-differences.ts";
import { contentHash } from "./content-hash.ts";
import { evaluationResults } from "./evaluation-results.ts";
import { getEvaluation, type SignedContent, wordsOf } from "./repository.ts";

/** Freezes a draft: its words and everything it is judged by today, under one hash, in the transaction that signs it. */
export async function signEvaluation(
  scope: WriteScope,
  { id, revision }: { id: string; revision: number },
): Promise<{ id: string; revision: number; contentHash: string }> {
  const { db, kernel, user, changes } = scope;
  const evaluation = await getEvaluation(db, id);
  if (evaluation.state === "signed") throw failure("REFUSED", "evaluationSigned");
  refuseUnfinished(evaluation);
  const { programmeId, from, to, mode, ...words } = wordsOf(evaluation);
  const results = await evaluationResults(readingFrom(kernel.storage, db), {
    ...{ programmeId, mode, period: { from, to } },
    asOf: kernel.clock.today(),
  });
  const signed: SignedContent = {
    format: 1,
    evaluation: { id, predecessorId: evaluation.predecessorId, from, to, mode, ...words },
    results,
    signedBy: user.name,
    signedAt: changes.now,
  };
  const content = canonicalJson(signed);
  const hash = contentHash(content);
  const changed = await changes.update("evaluation", id, revision, {
    state: "signed",
    signed_by: user.name,
    signed_at: changes.now,
    content,
    content_hash: hash,
  });
  return { ...changed, contentHash: hash };
}

/** What the records say today of a signed evaluation's period: same mode, same day of calculation. */
export async function differencesFromSigned(storage: Storage, id: string): Promise<EvaluationDifferences> {
  const { frozen } = await getEvaluation(storage.read, id);
  if (frozen === null) throw failure("REFUSED", "evaluationNotSigned");
  const { period, mode, asOf, programme } = frozen;
  const now = await evaluationResults(storage, { programmeId: programme.id, period, mode, asOf });
  return computeDifferences(frozen, now);
}

/** A person signs a decision and gives reasons; nothing else has to be filled in. */
function refuseUnfinished(evaluation: { decision: string | null; decisionReasons: string | null }): void {
  const issues: FailureIssue[] = (["decision", "decisionReasons"] as const)
    .filter((field) => evaluation[field] === null)
    .map((field) => ({ field, messageKey: "required", params: {} }));
  if (issues.length > 0) throw failure("INVALID_INPUT", "evaluationUnfinished", { issues });
}
