import type { Engine } from "../../electron/storage/database.ts";
import type { ReportFigures } from "./measure-report.ts";
import type { SaveTimes } from "./measure-save.ts";
import { exponent } from "./timing.ts";

interface Compared {
  ours: number;
  sql: number;
}

/** What was measured at one size on one engine, in milliseconds. */
export interface SizeFigures {
  engine: Engine;
  size: number;
  indicators: { programmeYear: Compared; loadYear: Compared; allProgrammes: Compared };
  screens: Record<string, number>;
  save: SaveTimes;
  report: ReportFigures;
  exported: number;
  imported: { checked: number; imported: number };
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

const MILLISECONDS_PER_SECOND = 1000;
const round = (value: number) => Math.round(value * 1000) / 1000;

/** The worst of all engines at the largest size: nothing good of one may hide something bad of another. */
export function summarise(figures: SizeFigures[], machine: Machine): Summary {
  const largest = figures.filter(({ size }) => size === Math.max(...machine.sizes));
  const worst = (of: (figure: SizeFigures) => number) => round(Math.max(...largest.map(of)));
  const ratio = ({ ours, sql }: Compared) => ours / sql;
  const growth = (of: (figure: SizeFigures) => number) => {
    const slopes = [...Map.groupBy(figures, ({ engine }) => engine).values()].flatMap(
      (own) => exponent(own.map((figure) => ({ size: figure.size, ms: of(figure) }))) ?? [],
    );
    return slopes.length === 0 ? null : Math.max(...slopes);
  };
  return {
    ratios: {
      indicatorsVsSql: worst(({ indicators }) => Math.max(...Object.values(indicators).map(ratio))),
      indicatorsVsSqlProgrammeYear: worst(({ indicators }) => ratio(indicators.programmeYear)),
      indicatorsVsSqlLoadYear: worst(({ indicators }) => ratio(indicators.loadYear)),
      indicatorsVsSqlAllProgrammes: worst(({ indicators }) => ratio(indicators.allProgrammes)),
      saveVsTransaction: worst(({ save }) => save.ours / save.bare),
      saveVsItsRecordsAlone: worst(({ save }) => save.ours / save.bareRecords),
      reportVsExceljsTime: worst(({ report }) => report.ours.ms / report.exceljs.ms),
      reportVsExceljsMemory: worst(({ report }) => report.ours.megabytes / report.exceljs.megabytes),
      wholeReportVsExceljsTime: worst(({ report }) => report.whole / report.exceljs.ms),
    },
    exponents: {
      // The programme stays the same; what grows is the rest of the data.
      programmeYearInRest: growth(({ indicators }) => indicators.programmeYear.ours),
      loadYear: growth(({ indicators }) => indicators.loadYear.ours),
      allProgrammes: growth(({ indicators }) => indicators.allProgrammes.ours),
      save: growth(({ save }) => save.ours),
      overviewInRest: growth(({ screens }) => screens.overview ?? 0),
      ...Object.fromEntries(
        Object.keys(figures[0]?.screens ?? {})
          .filter((screen) => screen !== "overview")
          .map((screen) => [screen, growth(({ screens }) => screens[screen] ?? 0)]),
      ),
      report: growth(({ report }) => report.whole),
      export: growth(({ exported }) => exported),
    },
    rates: {
      importCheckedRowsPerSecond: Math.round(
        Math.min(
          ...largest.map(({ imported }) => (machine.importRows / imported.checked) * MILLISECONDS_PER_SECOND),
        ),
      ),
      importedRowsPerSecond: Math.round(
        Math.min(
          ...largest.map(
            ({ imported }) => (machine.importRows / imported.imported) * MILLISECONDS_PER_SECOND,
          ),
        ),
      ),
      overviewMs: worst(({ screens }) => screens.overview ?? 0),
      overviewOfLoadMs: worst(({ screens }) => screens.overviewOfLoad ?? 0),
      overviewOfLoadAgainMs: worst(({ screens }) => screens.overviewOfLoadAgain ?? 0),
    },
    machine,
    figures,
  };
}
