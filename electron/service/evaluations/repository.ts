import type {
  Evaluation,
  EvaluationInput,
  EvaluationResults,
  EvaluationRow,
} from "../../../shared/contract/evaluations.ts";
import type { EvaluationTable, ReadableDatabase } from "../../storage/database.ts";
import { failure } from "../kernel/failures.ts";
import { rowToStamps } from "../kernel/stamps.ts";
import { contentHash } from "./content-hash.ts";

/** What was signed, as it is kept: the words and the results. */
export interface SignedContent {
  format: 1;
  evaluation: Omit<EvaluationInput, "programmeId"> & { id: string; predecessorId: string | null };
  results: EvaluationResults;
  signedBy: string;
  signedAt: string;
}

const live = (db: ReadableDatabase) =>
  db
    .selectFrom("evaluation")
    .selectAll("evaluation")
    .select(({ selectFrom }) =>
      selectFrom("evaluation as successor")
        .select("successor.id")
        .whereRef("successor.predecessor_id", "=", "evaluation.id")
        .where("successor.deleted_at", "is", null)
        .orderBy("successor.created_at", "desc")
        .orderBy("successor.id", "desc")
        .limit(1)
        .as("successor_id"),
    )
    .where("evaluation.deleted_at", "is", null);
type Row = EvaluationTable & { successor_id: string | null };

/** Drafts and signed evaluations of a programme, the newest period first, then the one changed last. */
export async function listEvaluations(db: ReadableDatabase, programmeId: string): Promise<EvaluationRow[]> {
  const rows = await live(db)
    .where("programme_id", "=", programmeId)
    .orderBy("to_day", "desc")
    .orderBy("from_day", "desc")
    .orderBy("changed_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    ...rowToStamps(row),
    programmeId: row.programme_id,
    from: row.from_day,
    to: row.to_day,
    mode: row.mode,
    title: row.title,
    decision: row.decision,
    judgedCount: Object.values(JSON.parse(row.judgements) as Evaluation["judgements"]).filter(
      (words) => words !== null,
    ).length,
    ...signingOf(row),
  }));
}

export async function getEvaluation(db: ReadableDatabase, id: string): Promise<Evaluation> {
  const row = await live(db).where("evaluation.id", "=", id).executeTakeFirst();
  if (!row) throw failure("NOT_FOUND", "notFound");
  return {
    ...rowToStamps(row),
    ...rowToWords(row),
    ...signingOf(row),
    frozen: row.content === null ? null : (JSON.parse(row.content) as SignedContent).results,
    hashHolds: row.content === null ? null : contentHash(row.content) === row.content_hash,
  };
}

function signingOf(row: Row) {
  return {
    state: row.state,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    contentHash: row.content_hash,
    predecessorId: row.predecessor_id,
    successorId: row.successor_id,
  };
}

function rowToWords(row: EvaluationTable): EvaluationInput {
  return {
    programmeId: row.programme_id,
    from: row.from_day,
    to: row.to_day,
    mode: row.mode,
    title: row.title,
    judgements: JSON.parse(row.judgements),
    strengths: row.strengths,
    weaknesses: row.weaknesses,
    recommendations: row.recommendations,
    decision: row.decision,
    decisionReasons: row.decision_reasons,
  };
}

export function wordColumns(input: EvaluationInput) {
  return {
    programme_id: input.programmeId,
    from_day: input.from,
    to_day: input.to,
    mode: input.mode,
    title: input.title,
    judgements: JSON.stringify(input.judgements),
    strengths: input.strengths,
    weaknesses: input.weaknesses,
    recommendations: input.recommendations,
    decision: input.decision,
    decision_reasons: input.decisionReasons,
  };
}

/** The words of an evaluation without what the workspace knows of it. */
export function wordsOf(evaluation: Evaluation): EvaluationInput {
  const { programmeId, from, to, mode, title, judgements, strengths, weaknesses, recommendations } =
    evaluation;
  const { decision, decisionReasons } = evaluation;
  return {
    ...{ programmeId, from, to, mode, title, judgements, strengths, weaknesses, recommendations },
    ...{ decision, decisionReasons },
  };
}
