import type { IndicatorReport, IndicatorResult } from "../../../shared/contract/indicators.ts";
import {
  CATALOGUE,
  CATALOGUE_VERSION,
  type Period,
  previousPeriod,
  yearOf,
  yearPeriod,
} from "../../../shared/vocabulary/index.ts";
import type { ReadableDatabase, Storage } from "../../storage/database.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import type { HeavyQuestion } from "../kernel/heavy-question.ts";
import { remembered } from "../kernel/remembered-answers.ts";
import { COMPUTED_INDICATORS } from "./compute-indicators.ts";
import { idsOf } from "./compute-outcome.ts";
import type { Question } from "./facts/question.ts";
import { readFacts } from "./facts/read-facts.ts";

export interface IndicatorQuestion extends Question {
  /** Only these; default all. */
  ids?: string[];
  withRecords: boolean;
  compareWith: "nothing" | "previous" | "years";
}

export type ComparedReport = IndicatorReport & { earlier: IndicatorReport[] };

/** For who asks from outside; other features ask from their own state. */
export const indicatorsQuestion: HeavyQuestion<IndicatorQuestion, ComparedReport> = {
  name: "indicators",
  answer: computeIndicators,
  isLong: ({ withRecords }) => withRecords,
};

/** The indicators of the question, and of earlier periods when asked for, all from one state of the workspace. */
export function computeIndicators(storage: Storage, question: IndicatorQuestion): Promise<ComparedReport> {
  refuseUnknownIndicators(question.ids ?? []);
  return storage.snapshot(async (db) => {
    const codes = await programmeCodes(db, question.programmeIds);
    const report = (period: Period) => {
      const { programmeIds, asOf, mode, ids } = question;
      const work = () => reportOf(db, { ...question, period }, codes);
      if (indicatorsQuestion.isLong?.(question)) return work();
      return remembered(storage, ["indicators", codes, programmeIds, period, asOf, mode, ids], work);
    };
    const now = await report(question.period);
    const earlier: IndicatorReport[] = [];
    for (const period of earlierPeriods(question)) earlier.push(await report(period));
    return { ...now, earlier };
  });
}

const YEARS_BEFORE = 4;

/** The previous period first; with "years" also the four calendar years before, newest first, none twice. */
export function earlierPeriods({
  period,
  compareWith,
}: Pick<IndicatorQuestion, "period" | "compareWith">): Period[] {
  if (compareWith === "nothing") return [];
  const previous = previousPeriod(period);
  if (compareWith === "previous") return [previous];
  const years = Array.from({ length: YEARS_BEFORE }, (_, index) =>
    yearPeriod(yearOf(period.from) - 1 - index),
  );
  return [previous, ...years.filter(({ from, to }) => from !== previous.from || to !== previous.to)];
}

async function reportOf(
  db: ReadableDatabase,
  question: IndicatorQuestion,
  codes: string[],
): Promise<IndicatorReport> {
  const wanted = CATALOGUE.filter(
    ({ id }) => id in COMPUTED_INDICATORS && (question.ids?.includes(id) ?? true),
  );
  const facts = await readFacts(
    db,
    question,
    new Set(wanted.flatMap(({ id }) => COMPUTED_INDICATORS[id]?.needs ?? [])),
  );
  return {
    programme: codes.join(", "),
    period: question.period,
    mode: question.mode,
    asOf: question.asOf,
    catalogueVersion: CATALOGUE_VERSION,
    indicators: wanted.flatMap(({ id, unit }): IndicatorResult[] => {
      const outcome = COMPUTED_INDICATORS[id]?.compute(facts);
      if (!outcome) return [];
      const { value, numerator, denominator, status, completeness, parts, breakdowns, records } = outcome;
      const result = { id, value, numerator, denominator, unit, status, completeness, parts, breakdowns };
      if (!question.withRecords) return [result];
      return [
        {
          ...result,
          records: { numerator: idsOf(records.numerator), denominator: idsOf(records.denominator) },
        },
      ];
    }),
  };
}

function refuseUnknownIndicators(ids: string[]): void {
  const unknown = ids.find((id) => !CATALOGUE.some((indicator) => indicator.id === id));
  if (unknown !== undefined) throw invalidField("ids", "unknownIndicator", { id: unknown });
}

/** The programmes' codes in the order asked for; one that is not there is said to be so. */
async function programmeCodes(db: ReadableDatabase, ids: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("programme")
    .select(["id", "code"])
    .where("id", "in", ids)
    .where("deleted_at", "is", null)
    .execute();
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  return ids.map((id) => {
    const code = codes.get(id);
    if (code === undefined) throw failure("NOT_FOUND", "notFound");
    return code;
  });
}
