import type { StartFigures } from "./measure-start.ts";
import type { SizeFigures, Summary } from "./summary.ts";

const WIDTH = 16;
const FIRST = 44;

/** The figures as a table that people read: a line per measure, a column per engine and size. */
export function tableOf(
  { ratios, exponents, rates, machine }: Summary,
  figures: SizeFigures[],
  start: StartFigures | null,
): string {
  const line = (name: string, cells: string[]) =>
    name.padEnd(FIRST) + cells.map((cell) => cell.padStart(WIDTH)).join("");
  type Measure = (figure: SizeFigures) => number | null | undefined;
  const written = (value: number | null | undefined, decimals: number, unit: string) =>
    value === null || value === undefined ? "." : `${value.toFixed(decimals)} ${unit}`;
  const ms = (name: string, of: Measure) =>
    line(
      name,
      figures.map((figure) => written(of(figure), 1, "ms")),
    );
  const times = (name: string, of: Measure) =>
    line(
      name,
      figures.map((figure) => written(of(figure), 2, "×")),
    );
  const compared = (name: string, key: keyof SizeFigures["indicators"]) => [
    ms(`indicators, ${name}`, ({ indicators }) => indicators[key]?.ours),
    ms("  the same by hand-written SQL", ({ indicators }) => indicators[key]?.sql),
    times("  ratio", ({ indicators }) => {
      const compared = indicators[key];
      return compared && compared.ours / compared.sql;
    }),
  ];
  return `${[
    `Node ${machine.node}, ${machine.processors} processors; events × about 20 attendances`,
    line(
      "",
      figures.map(({ engine, size }) => `${engine} ${size}`),
    ),
    ...compared("a programme's year", "programmeYear"),
    ...compared("the load's year", "loadYear"),
    ...compared("all programmes", "allProgrammes"),
    ms("saving an event", ({ save }) => save.ours),
    ms("  the same rows in a bare transaction", ({ save }) => save.bare),
    times("  ratio", ({ save }) => save.ours / save.bare),
    ms("  the event's rows alone, no journal", ({ save }) => save.bareRecords),
    times("  ratio", ({ save }) => save.ours / save.bareRecords),
    ...Object.keys(figures[0]?.screens ?? {}).map((screen) => ms(screen, ({ screens }) => screens[screen])),
    ms("report, whole", ({ report }) => report?.whole),
    ms("report, its cells by our writer", ({ report }) => report?.ours.ms),
    ms("report, its cells by plain exceljs", ({ report }) => report?.exceljs.ms),
    times("  ratio of time", ({ report }) => report && report.ours.ms / report.exceljs.ms),
    times("  ratio of memory", ({ report }) => report && report.ours.megabytes / report.exceljs.megabytes),
    ms("register out", ({ exported }) => exported),
    ms(`register of ${machine.importRows} rows read and checked`, ({ imported }) => imported?.checked),
    ms(`register of ${machine.importRows} rows brought in`, ({ imported }) => imported?.imported),
    ...Object.keys(figures[0]?.blocks ?? {}).map((what) =>
      ms(`longest standstill: ${what}`, ({ blocks }) => blocks[what]),
    ),
    line(
      "memory of the process",
      figures.map(({ memory }) => `${memory.toFixed(0)} MB`),
    ),
    ...(start
      ? [
          `start: ${start.usable.toFixed(0)} ms to a usable overview, ${start.blank.toFixed(0)} ms to a blank page, ${start.scriptKilobytes.toFixed(0)} kB of scripts`,
        ]
      : []),
    "",
    "Ratios at the largest size, the worse engine (smaller is better):",
    ...Object.entries(ratios).map(([name, value]) => line(`  ${name}`, [value.toFixed(2)])),
    "Exponents of growth (0 does not grow, 1 grows as the data):",
    ...Object.entries(exponents).map(([name, value]) =>
      line(`  ${name}`, [value === null ? "." : value.toFixed(2)]),
    ),
    "Rates:",
    ...Object.entries(rates).map(([name, value]) => line(`  ${name}`, [String(value)])),
  ].join("\n")}\n`;
}
