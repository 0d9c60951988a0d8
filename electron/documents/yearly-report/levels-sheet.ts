import {
  formatPeriod,
  INITIATIVE_LEVELS,
  initiativeLevelLabel,
  quarter,
} from "../../../shared/vocabulary/index.ts";
import type { Sheet } from "../workbook/sheet.ts";
import type { LevelPart, YearlyReportData } from "./report-data.ts";
import { hasSeveral, type ReportWords } from "./report-words.ts";
import { tableSheet } from "./table-sheet.ts";

interface Line extends LevelPart {
  programmeCode: string;
}

/** Who started and ran the community events: years first, then the quarters of the report's year. */
export function levelsSheet(data: YearlyReportData, words: ReportWords, legend: string): Sheet {
  const { text, language } = words;
  const lines = data.programmes.flatMap(({ code, levelYears, levelQuarters }) =>
    [...levelYears, ...levelQuarters].map((part): Line => ({ ...part, programmeCode: code })),
  );
  return tableSheet<Line>({
    name: text("sheets.levels"),
    title: text("levels.title"),
    subtitle: text("levels.subtitle", { legend }),
    orientation: "landscape",
    emptyText: text("remarks.noData"),
    lines,
    columns: [
      ...(hasSeveral(data)
        ? [
            {
              header: text("columns.programme"),
              width: 17,
              format: "text" as const,
              cell: (line: Line) => line.programmeCode,
            },
          ]
        : []),
      {
        header: text("columns.part"),
        width: 17,
        format: "text",
        cell: ({ part }) => partName(part, language),
      },
      ...INITIATIVE_LEVELS.map((level) => ({
        header: initiativeLevelLabel(level, "short", language),
        width: 15,
        format: "count" as const,
        headerFormat: `level-${level}` as const,
        cell: ({ byLevel }: Line) => byLevel[level] ?? 0,
      })),
      { header: text("columns.levelUnknown"), width: 13, format: "count", cell: ({ unknown }) => unknown },
      {
        header: text("columns.total"),
        width: 11,
        format: "count",
        cell: ({ byLevel, unknown }) => sum(byLevel) + unknown,
      },
      {
        header: text("columns.residentsShare"),
        width: 14,
        format: "percent",
        cell: ({ byLevel }) => residentsShare(byLevel),
      },
    ],
  });
}

/** S1 of the part: levels 3 and 4 among the events of known level. */
function residentsShare(byLevel: readonly number[]): number | null {
  const known = sum(byLevel);
  return known === 0 ? null : (((byLevel[3] ?? 0) + (byLevel[4] ?? 0)) / known) * 100;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** The names of years and quarters as the first column has them. */
export function levelParts(parts: readonly LevelPart[], language: "pl" | "en"): string[] {
  return parts.map(({ part }) => partName(part, language));
}

/** `2017`, `III kwartał 2017` */
function partName(part: string, language: "pl" | "en"): string {
  const [year, number] = part.split("-Q");
  return number === undefined
    ? part
    : formatPeriod(quarter(Number(year), Number(number) as 1 | 2 | 3 | 4), language);
}
