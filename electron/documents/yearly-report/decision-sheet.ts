import type { Condition } from "../../../shared/contract/decisions.ts";
import { formatDay, formatPeriod } from "../../../shared/vocabulary/index.ts";
import type { Cell, Sheet, SheetRow } from "../workbook/sheet.ts";
import type { ReportProgramme, YearlyReportData } from "./report-data.ts";
import { hasSeveral, type ReportWords, titleRows } from "./report-words.ts";

const COLUMNS = [
  { width: 58, format: "wrapped" },
  { width: 24, format: "text" },
  { width: 13, format: "percent" },
  { width: 13, format: "percent" },
  { width: 16, format: "text" },
] as const;

/** What the rule proposes, with every condition, and on which thresholds the proposal hangs. A person decides. */
export function decisionSheet(data: YearlyReportData, words: ReportWords): Sheet {
  return {
    name: words.text("decision.sheet"),
    orientation: "landscape",
    columns: COLUMNS,
    rows: rowsOf(data, words),
  };
}

function* rowsOf(data: YearlyReportData, words: ReportWords): Generator<SheetRow> {
  const { text } = words;
  yield* titleRows(text("decision.title"), text("decision.subtitle"), COLUMNS.length);
  for (const programme of data.programmes) {
    if (programme.judged === null) continue;
    yield { cells: [] };
    if (hasSeveral(data)) yield heading(`${programme.code} – ${programme.name}`);
    yield* proposalRows(programme.judged, words);
  }
}

function* proposalRows(
  { proposal }: NonNullable<ReportProgramme["judged"]>,
  { t, text, language }: ReportWords,
): Generator<SheetRow> {
  const name = (decision: string) => t(`decisions.name.${decision}`);
  yield heading(t("decisions.proposal", { decision: name(proposal.decision) }));
  for (const { decision, outcome, conditions } of proposal.rules) {
    yield { cells: [] };
    yield {
      cells: [
        { value: t(`decisions.rule.${decision}`), format: "strong" },
        undefined,
        undefined,
        undefined,
        conditions.length === 0 ? undefined : { value: t(`decisions.outcome.${outcome}`), format: "strong" },
      ],
    };
    if (conditions.length === 0) continue;
    yield header(
      ["condition", "period", "value", "against", "outcome"].map((key) =>
        key === "period" ? text("columns.part") : t(`decisions.column.${key}`),
      ),
    );
    for (const condition of conditions) {
      yield {
        cells: [
          conditionText(condition, t),
          formatPeriod(condition.period, language),
          conditionValue(condition, condition.value),
          conditionValue(condition, condition.against),
          t(`decisions.outcome.${condition.outcome}`),
        ],
      };
    }
  }
  yield { cells: [] };
  const { acceptance } = proposal;
  yield {
    cells: [
      { value: t("decisions.acceptance"), format: "strong" },
      acceptance === null
        ? t("decisions.accepted.none")
        : t(`decisions.accepted.${acceptance.accepted ? "yes" : "no"}`, {
            day: formatDay(acceptance.date, language),
          }),
    ],
  };
  yield { cells: [] };
  yield heading(t("decisions.sensitivity"));
  yield header([
    t("decisions.thresholdColumn"),
    t("decisions.thresholdNow"),
    text("decision.move"),
    text("decision.movedTo"),
    text("decision.proposal"),
  ]);
  for (const { threshold, movedByPercent, movedTo, decision, changes } of proposal.sensitivity) {
    const shown = changes
      ? { value: name(decision), format: "strong" as const }
      : { value: name(decision), format: "text" as const };
    yield {
      cells: [
        t(`decisions.threshold.${threshold}`),
        { value: proposal.thresholds[threshold] ?? null, format: "percent" },
        { value: movedByPercent, format: "signed-points" },
        movedTo,
        shown,
      ],
    };
  }
}

function conditionText({ id, indicatorId }: Condition, t: ReportWords["t"]): string {
  return `${indicatorId === null ? "" : `${indicatorId}: `}${t(`decisions.condition.${id}`)}`;
}

/** The index S3 is no percentage; the residents' acceptance is no number. */
function conditionValue({ indicatorId }: Condition, value: number | null): Cell {
  if (indicatorId === null) return undefined;
  return { value, format: indicatorId === "S3" ? "decimal1" : "percent" };
}

function heading(value: string): SheetRow {
  return { cells: [{ value, format: "heading" }], height: 22 };
}

function header(names: readonly string[]): SheetRow {
  return {
    cells: names.map((value, index) => ({
      value,
      format: index === 2 || index === 3 ? ("header-right" as const) : ("header" as const),
    })),
  };
}
