import type { IndicatorReport } from "../../shared/contract/indicators.ts";
import type { CommandLine } from "./command-line.ts";
export function indicatorTable(_report: IndicatorReport, _cli: CommandLine): string[] {
  return [];
}
