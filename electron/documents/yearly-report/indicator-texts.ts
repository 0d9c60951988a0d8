import {
  DIMENSIONS,
  findIndicator,
  type IndicatorDefinition,
  UNIT_LABELS,
  type Unit,
  unitSymbol,
} from "../../../shared/vocabulary/index.ts";
import type { ReportIndicator } from "./report-data.ts";
import type { ReportWords } from "./report-words.ts";

/** Below this share of records with the needed fields a result is marked (R4). */
const COMPLETE_ENOUGH = 0.8;

export function definitionOf(id: string): IndicatorDefinition {
  const definition = findIndicator(id);
  if (!definition) throw new RangeError(`no such indicator: ${id}`);
  return definition;
}

export function dimensionText(id: string, { language }: ReportWords): string {
  const { dimension } = definitionOf(id);
  return DIMENSIONS.find((each) => each.id === dimension)?.name[language] ?? dimension;
}

/** `%`, `pkt`, `zł/h`; for units without a symbol their name. */
export function unitText(unit: Unit, { language }: ReportWords): string {
  return unitSymbol(unit, language) || UNIT_LABELS[unit].name[language];
}

/** Which way the value went by an arrow, and whether that is better by a word; never by colour alone. */
export function verdictText({ change, verdict }: ReportIndicator, { text }: ReportWords): string {
  if (verdict === "same") return text("verdicts.same");
  if (typeof change !== "number") return text("verdicts.none");
  const arrow = change > 0 ? "▲" : change < 0 ? "▼" : "";
  return verdict === null ? arrow || text("verdicts.same") : `${arrow} ${text(`verdicts.${verdict}`)}`;
}

/** What the reader must know beside the figure; empty when nothing. */
export function remarkText(indicator: ReportIndicator, { text }: ReportWords): string {
  if (typeof indicator.value === "object" && /^(few|hidden)$/.test(indicator.value?.mark ?? ""))
    return text("remarks.hidden");
  if (indicator.status === "not-applicable") return text("remarks.notApplicable");
  if (indicator.status === "no-data") return text("remarks.noData");
  const { completeness } = indicator;
  return completeness !== null && completeness < COMPLETE_ENOUGH ? text("remarks.incomplete") : "";
}
