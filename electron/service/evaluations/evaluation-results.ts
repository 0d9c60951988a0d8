import type { EvaluationResults, OpenQuestion } from "../../../shared/contract/evaluations.ts";
import type { IndicatorReport } from "../../../shared/contract/indicators.ts";
import { previousPeriod } from "../../../shared/vocabulary/index.ts";
import type { ReadableDatabase, Storage } from "../../storage/database.ts";
import { type DecisionQuestion, proposeDecision } from "../decisions/index.ts";
import { computeIndicators, countedStates } from "../indicators/index.ts";
import { failure } from "../kernel/failures.ts";
import type { HeavyQuestion } from "../kernel/heavy-question.ts";
import { inOneState } from "../kernel/one-state.ts";
import { findMissing } from "../overview/index.ts";
import { readTargets } from "../targets/index.ts";

/** R4: below it a result is flagged. */
const COMPLETE_ENOUGH = 0.8;

/** For who looks; what is signed is computed inside the command that keeps it. */
export const evaluationResultsQuestion: HeavyQuestion<DecisionQuestion, EvaluationResults> = {
  name: "evaluationResults",
  answer: evaluationResults,
};

/** Everything a programme is judged by for a period, from one state of the workspace. */
export function evaluationResults(storage: Storage, question: DecisionQuestion): Promise<EvaluationResults> {
  return inOneState(storage, (frozen) => resultsOf(frozen, question));
}

async function resultsOf(storage: Storage, question: DecisionQuestion): Promise<EvaluationResults> {
  const { programmeId, period, mode, asOf } = question;
  const db = storage.read;
  const programme = await readProgramme(db, programmeId);
  const asked = { period, mode, asOf, withRecords: false };
  const compute = (id: string, compareWith: "nothing" | "previous") =>
    computeIndicators(storage, { ...asked, programmeIds: [id], compareWith });
  const report = await compute(programmeId, "previous");
  const before = new Map(report.earlier[0]?.indicators.map((result) => [result.id, result]));
  const targets = await readTargets(db, programmeId, period);
  const others: IndicatorReport[] = [];
  for (const id of await programmesBeside(db, question)) others.push(await compute(id, "nothing"));
  const indicators = report.indicators.map((result) => {
    const previous = before.get(result.id);
    return {
      ...result,
      previous: { value: previous?.value ?? null, status: previous?.status ?? ("no-data" as const) },
      target: targets.get(result.id) ?? null,
      others: others.flatMap(({ programme: programmeCode, indicators: theirs }) => {
        const their = theirs.find(({ id }) => id === result.id);
        return their ? [{ programmeCode, value: their.value, status: their.status }] : [];
      }),
    };
  });
  return {
    programme,
    period,
    previousPeriod: previousPeriod(period),
    mode,
    asOf,
    catalogueVersion: report.catalogueVersion,
    indicators,
    openQuestions: [
      ...(await findMissing(db, { programmeId, period, mode, today: asOf })).map(
        ({ kind, count }): OpenQuestion => ({ kind, count, indicatorIds: [] }),
      ),
      ...openIndicators(report),
    ],
    proposal: await proposeDecision(storage, question),
  };
}

/** Indicators that say nothing, and those that say it of too few records. */
function openIndicators({ indicators }: IndicatorReport): OpenQuestion[] {
  const silent = indicators.filter(({ status }) => status === "no-data");
  const partial = indicators.filter(
    ({ status, completeness }) => status === "ok" && completeness !== null && completeness < COMPLETE_ENOUGH,
  );
  const question = (kind: OpenQuestion["kind"], of: typeof indicators): OpenQuestion[] =>
    of.length === 0 ? [] : [{ kind, count: of.length, indicatorIds: of.map(({ id }) => id) }];
  return [...question("indicatorWithoutData", silent), ...question("indicatorIncomplete", partial)];
}

async function readProgramme(db: ReadableDatabase, id: string) {
  const row = await db
    .selectFrom("programme")
    .select(["id", "code", "name"])
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!row) throw failure("NOT_FOUND", "notFound");
  return row;
}

/** The other programmes with a counted event in the period, by code. */
async function programmesBeside(
  db: ReadableDatabase,
  { programmeId, period, mode }: DecisionQuestion,
): Promise<string[]> {
  const rows = await db
    .selectFrom("programme")
    .select("programme.id")
    .where("programme.id", "!=", programmeId)
    .where("programme.deleted_at", "is", null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("event")
          .select("event.id")
          .whereRef("event.programme_id", "=", "programme.id")
          .where("event.date", ">=", period.from)
          .where("event.date", "<=", period.to)
          .where("event.deleted_at", "is", null)
          .where("event.status", "=", "held")
          .where("event.record_state", "in", countedStates(mode)),
      ),
    )
    .orderBy("programme.code")
    .execute();
  return rows.map(({ id }) => id);
}
