import type { Evaluation, EvaluationResults } from "../../../shared/contract/evaluations.ts";
import { type Period, yearPeriod } from "../../../shared/vocabulary/index.ts";
import type { ReadableDatabase, Storage } from "../../storage/database.ts";
import { evaluationResults, getEvaluation, listEvaluations } from "../evaluations/index.ts";
import { listProgrammes, type ReportedProgramme } from "../reports/index.ts";

/** What a letter about a programme's year is written from. */
export interface LetterFacts {
  programme: ReportedProgramme & { goals: string[] };
  year: number;
  period: Period;
  /** Frozen where the evaluation is signed, otherwise of the day of calculation. */
  results: EvaluationResults;
  /** The signed evaluation of the year that nobody followed up, else the draft changed last; null = there is none. */
  evaluation: Evaluation | null;
}

export async function letterFacts(
  storage: Storage,
  { programmeId, year, asOf }: { programmeId: string; year: number; asOf: string },
): Promise<LetterFacts> {
  const db = storage.read;
  const [programme] = await listProgrammes(db, [programmeId]);
  if (!programme) throw new Error("a programme that was found is gone");
  const { goals } = await db
    .selectFrom("programme")
    .select("goals")
    .where("id", "=", programmeId)
    .executeTakeFirstOrThrow();
  const period = yearPeriod(year);
  const chosen = await evaluationOfYear(db, programmeId, year);
  const evaluation = chosen ? await getEvaluation(db, chosen.id) : null;
  const results =
    evaluation?.frozen ?? (await evaluationResults(storage, { programmeId, period, mode: "approved", asOf }));
  return {
    programme: { ...programme, goals: JSON.parse(goals) as string[] },
    year,
    period,
    results,
    evaluation,
  };
}

/** Which evaluation of the year letters are from; undefined = there is none of the whole year. */
export async function evaluationOfYear(db: ReadableDatabase, programmeId: string, year: number) {
  const period = yearPeriod(year);
  const ofYear = (await listEvaluations(db, programmeId)).filter(
    ({ from, to }) => from === period.from && to === period.to,
  );
  return (
    ofYear.find(({ state, successorId }) => state === "signed" && successorId === null) ??
    ofYear.find(({ state }) => state === "signed") ??
    ofYear[0]
  );
}
