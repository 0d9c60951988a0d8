import type { Engine } from "../../electron/storage/database.ts";
import type { ReportFigures } from "./measure-report.ts";
import type { SaveTimes } from "./measure-save.ts";
import type { StartFigures } from "./measure-start.ts";
import { exponent } from "./timing.ts";

interface Compared {
  ours: number;
  sql: number;
}

/** What was measured at one size on one engine, in milliseconds. */
export interface SizeFigures {
  engine: Engine;
  size: number;
  indicators: { programmeYear: Compared; loadYear: Compared | null; allProgrammes: Compared | null };
  screens: Record<string, number>;
  save: SaveTimes;
  /** null: not measured at this size. */
  report: ReportFigures | null;
  exported: number | null;
  imported: { checked: number; imported: number } | null;
  /** How long at most this process, which holds the service, stood still during each, in milliseconds. */
  blocks: Record<string, number>;
  /** Of this process, which holds the service, in megabytes. */
  memory: number;
}

export interface Machine {
  node: string;
  processors: number;
  sizes: number[];
  importRows: number;
}

export interface Summary {
  ratios: Record<string, number>;
  exponents: Record<string, number | null>;
  rates: Record<string, number>;
  machine: Machine;
  figures: SizeFigures[];
}

/** One figure of a size, or null where it was not measured. */
type Measure = (figure: SizeFigures) => number | null;

/** Lists of the programme that stays the same. */
const IN_REST: Record<string, string> = { people: "peopleInRest", organisations: "organisationsInRest" };
const MILLISECONDS_PER_SECOND = 1000;
const round = (value: number) => Math.round(value * 1000) / 1000;

/**
 * The worst of all engines at the largest size at which it was measured: nothing good of one may hide something bad of another.
 */
export function summarise(figures: SizeFigures[], start: StartFigures | null, machine: Machine): Summary {
  const known = (of: Measure) =>
    figures.flatMap((figure) => {
      const value = of(figure);
      return value === null ? [] : [{ engine: figure.engine, size: figure.size, value }];
    });
  const atLargest = (of: Measure) => {
    const all = known(of);
    const largest = Math.max(...all.map(({ size }) => size));
    return all.filter(({ size }) => size === largest).map(({ value }) => value);
  };
  const worst = (of: Measure) => round(Math.max(...atLargest(of)));
  const ratio = (compared: Compared | null) => compared && compared.ours / compared.sql;
  const growth = (of: Measure) => {
    const slopes = [...Map.groupBy(known(of), ({ engine }) => engine).values()].flatMap(
      (own) => exponent(own.map(({ size, value }) => ({ size, ms: value }))) ?? [],
    );
    return slopes.length === 0 ? null : Math.max(...slopes);
  };
  const perSecond = (ms: number) => Math.round((machine.importRows / ms) * MILLISECONDS_PER_SECOND);
  const screenNames = [...new Set(figures.flatMap(({ screens }) => Object.keys(screens)))];
  return {
    ratios: {
      indicatorsVsSql: round(
        Math.max(
          ...(["programmeYear", "loadYear", "allProgrammes"] as const).map((key) =>
            worst(({ indicators }) => ratio(indicators[key])),
          ),
        ),
      ),
      indicatorsVsSqlProgrammeYear: worst(({ indicators }) => ratio(indicators.programmeYear)),
      indicatorsVsSqlLoadYear: worst(({ indicators }) => ratio(indicators.loadYear)),
      indicatorsVsSqlAllProgrammes: worst(({ indicators }) => ratio(indicators.allProgrammes)),
      saveVsTransaction: worst(({ save }) => save.ours / save.bare),
      saveVsItsRecordsAlone: worst(({ save }) => save.ours / save.bareRecords),
      reportVsExceljsTime: worst(({ report }) => report && report.ours.ms / report.exceljs.ms),
      reportVsExceljsMemory: worst(
        ({ report }) => report && report.ours.megabytes / report.exceljs.megabytes,
      ),
      wholeReportVsExceljsTime: worst(({ report }) => report && report.whole / report.exceljs.ms),
      ...(start && { startVsBlankPage: round(start.usable / start.blank) }),
    },
    exponents: {
      // The programme stays the same; what grows is the rest of the data.
      programmeYearInRest: growth(({ indicators }) => indicators.programmeYear.ours),
      loadYear: growth(({ indicators }) => indicators.loadYear?.ours ?? null),
      allProgrammes: growth(({ indicators }) => indicators.allProgrammes?.ours ?? null),
      save: growth(({ save }) => save.ours),
      overviewInRest: growth(({ screens }) => screens.overview ?? null),
      ...Object.fromEntries(
        screenNames
          .filter((screen) => screen !== "overview")
          .map((screen) => [IN_REST[screen] ?? screen, growth(({ screens }) => screens[screen] ?? null)]),
      ),
      report: growth(({ report }) => report?.whole ?? null),
      export: growth(({ exported }) => exported),
    },
    rates: {
      importCheckedRowsPerSecond: perSecond(worst(({ imported }) => imported?.checked ?? null)),
      importedRowsPerSecond: perSecond(worst(({ imported }) => imported?.imported ?? null)),
      reportCellsPerSecond: Math.min(
        ...atLargest(
          ({ report }) => report && Math.round((report.cells / report.ours.ms) * MILLISECONDS_PER_SECOND),
        ),
      ),
      longestBlockMs: worst(({ blocks }) => Math.max(...Object.values(blocks))),
      overviewMs: worst(({ screens }) => screens.overview ?? null),
      overviewOfLoadMs: worst(({ screens }) => screens.overviewOfLoad ?? null),
      overviewOfLoadAgainMs: worst(({ screens }) => screens.overviewOfLoadAgain ?? null),
      ...(start && { scriptKilobytes: Math.round(start.scriptKilobytes) }),
    },
    machine,
    figures,
  };
}
