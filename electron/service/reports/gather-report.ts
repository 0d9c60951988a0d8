import type { IndicatorReport } from "../../../shared/contract/indicators.ts";
import { createTranslator } from "../../../shared/messages/translator.ts";
import {
  type Language,
  type Period,
  previousPeriod,
  QUESTIONS,
  yearPeriod,
} from "../../../shared/vocabulary/index.ts";
import type { ReportProgramme, YearlyReportData } from "../../documents/yearly-report/report-data.ts";
import type { Storage } from "../../storage/database.ts";
import { proposeDecision } from "../decisions/index.ts";
import { simulateExit } from "../exit-simulation/index.ts";
import { type ComparedReport, computeIndicators, levelTrend } from "../indicators/index.ts";
import { answerSentence } from "../overview/index.ts";
import { listIssues } from "../quality/index.ts";
import { publishedReport } from "./hide-small-counts.ts";
import { listProgrammes, type ReportedProgramme } from "./list-programmes.ts";
import { gatherLive } from "./live/gather-live.ts";
import { readActivities } from "./read-activities.ts";
import { countEventLines, readEventLines } from "./read-events.ts";
import { readOrganisations } from "./read-organisations.ts";
import { readPartnerships } from "./read-partnerships.ts";
import { isTooSmall, reportIndicators } from "./report-indicators.ts";

/** All that a report is asked for; plain data, because it goes to a worker thread. */
export interface ReportQuestion {
  programmeIds: string[];
  year: number;
  language: Language;
  publishedBelow: number | null;
  asOf: string;
  madeAt: string;
  madeBy: string;
  programVersion: string;
}

/** Years of the level chart: long enough for the way from help to self-help, short enough for a page. */
const LEVEL_YEARS = 10;

/** Gathers the report; `tick` is told after each programme and after the sum of all. */
export async function gatherReport(
  storage: Storage,
  question: ReportQuestion,
  tick: (done: number, total: number) => void,
): Promise<YearlyReportData> {
  const { programmeIds, year, language, publishedBelow, asOf } = question;
  const period = yearPeriod(year);
  const compute = (ids: string[]) =>
    computeIndicators(storage, {
      programmeIds: ids,
      period,
      asOf,
      mode: "approved",
      withRecords: false,
      compareWith: "previous",
    });
  const rows = await listProgrammes(storage.read, programmeIds);
  const total = rows.length + (rows.length > 1 ? 1 : 0);
  tick(0, total);
  const programmes: ReportProgramme[] = [];
  const computed: { id: string; code: string; report: ComparedReport }[] = [];
  let catalogueVersion = 1;
  for (const row of rows) {
    const report = await compute([row.id]);
    catalogueVersion = report.catalogueVersion;
    computed.push({ id: row.id, code: row.code, report });
    programmes.push(await gatherProgramme(storage, row, report, { ...question, period }));
    tick(programmes.length, total);
  }
  const together = rows.length > 1 ? await compute(rows.map(({ id }) => id)) : undefined;
  tick(total, total);
  const data: YearlyReportData = {
    year,
    period,
    previousPeriod: previousPeriod(period),
    language,
    mode: "approved",
    asOf,
    madeAt: question.madeAt,
    madeBy: question.madeBy,
    programVersion: question.programVersion,
    catalogueVersion,
    publishedBelow,
    programmes,
    together: together ? reportIndicators(together, together.earlier[0], publishedBelow) : null,
    events: {
      count: await countEventLines(storage.read, rows, period),
      chunks: readEventLines(storage.read, rows, { period, asOf }),
    },
    measures: measuresOf(computed),
    live: publishedBelow === null ? await gatherLive(storage.read, computed, period, asOf) : null,
  };
  return publishedBelow === null ? data : publishedReport(data, publishedBelow);
}

async function gatherProgramme(
  storage: Storage,
  row: ReportedProgramme,
  report: ComparedReport,
  { year, language, publishedBelow, asOf, period }: ReportQuestion & { period: Period },
): Promise<ReportProgramme> {
  const { id, firstEventYear, ...programme } = row;
  const db = storage.read;
  const before = report.earlier[0];
  const question = { programmeIds: [id], asOf, mode: "approved" as const };
  const firstYear = Math.max(Math.min(firstEventYear ?? year, year), year - LEVEL_YEARS + 1);
  const years = { from: yearPeriod(firstYear).from, to: period.to };
  const facts = {
    now: figures(report, publishedBelow),
    before: figures(before, publishedBelow),
    yearly: true,
  };
  const words = { t: createTranslator(language), language };
  return {
    ...programme,
    answers: QUESTIONS.map((name) => ({ question: name, sentence: answerSentence(name, facts, words) })),
    indicators: reportIndicators(report, before, publishedBelow),
    judged: publishedBelow === null ? await judge(storage, id, period, asOf) : null,
    levelYears: await levelTrend(db, { ...question, period: years }, "year"),
    levelQuarters: await levelTrend(db, { ...question, period }, "quarter"),
    attendanceMonths: attendanceMonths(report, period),
    activities: await readActivities(db, id, period),
    partnerships: await readPartnerships(db, id, period),
    organisations: await readOrganisations(db, id, period),
  };
}

/** What a manager looks at before deciding: the rule's proposal, what remains without MOPS, how sound the records are. */
async function judge(storage: Storage, programmeId: string, period: Period, asOf: string) {
  const question = { programmeId, period, asOf, mode: "approved" as const };
  const { completeness, countsByKind } = await listIssues(
    storage.read,
    { programmeId, period, today: asOf },
    0,
  );
  return {
    proposal: await proposeDecision(storage, question),
    exit: await simulateExit(storage, { ...question, without: { mops: true, leader: false } }),
    exitOfLeader: await simulateExit(storage, { ...question, without: { mops: true, leader: true } }),
    quality: { completeness, countsByKind },
  };
}

/** L2's measures with their percentages; with several programmes they would not be one plan. */
function measuresOf(computed: readonly { report: ComparedReport }[]) {
  const [only, second] = computed;
  if (!only || second) return [];
  const percents = only.report.indicators.find(({ id }) => id === "L2")?.breakdowns.measure ?? {};
  return Object.entries(percents).flatMap(([name, achievedPercent]) =>
    achievedPercent === null ? [] : [{ name, achievedPercent }],
  );
}

/** A2 of each month of the year. */
function attendanceMonths({ indicators }: ComparedReport, { from }: Period) {
  const byMonth = indicators.find(({ id }) => id === "A2")?.breakdowns.month ?? {};
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${from.slice(0, 4)}-${String(index + 1).padStart(2, "0")}`;
    return { month, attendances: byMonth[month] ?? null };
  });
}

function figures(report: IndicatorReport | undefined, publishedBelow: number | null) {
  return (report?.indicators ?? []).map((result) => ({
    ...result,
    hidden: isTooSmall(result, publishedBelow),
  }));
}
