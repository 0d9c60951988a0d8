import type { Unit } from "../../../shared/vocabulary/index.ts";
import { type Cell, type CellFormat, type FormulaCell, isFormula } from "../workbook/sheet.ts";
import type { Figure } from "./report-data.ts";

const VALUE_FORMATS: Record<Unit, CellFormat> = {
  count: "count",
  percent: "percent",
  index: "decimal1",
  mean01: "decimal2",
  ratio: "decimal2",
  score: "decimal1",
  level: "decimal2",
  "pln-per-person-hour": "decimal2",
};

const CHANGE_FORMATS: Record<Unit, CellFormat> = {
  count: "signed-count",
  percent: "signed-points",
  index: "signed-decimal1",
  mean01: "signed-decimal2",
  ratio: "signed-decimal2",
  score: "signed-decimal1",
  level: "signed-decimal2",
  "pln-per-person-hour": "signed-decimal2",
};

/** A value in its unit, rounded as R8 says where it is shown; the cell keeps full precision. */
export function valueCell(figure: Figure | FormulaCell, unit: Unit): Cell {
  return { value: figure, format: VALUE_FORMATS[unit] };
}

/** The change of a value; of percentages in percentage points. */
export function changeCell(figure: Figure, unit: Unit): Cell {
  return { value: figure, format: CHANGE_FORMATS[unit] };
}

/** A numerator or denominator: whole numbers as such, sums of hours, shares or złoty with two decimals. */
export function partCell(figure: Figure | FormulaCell): Cell {
  const shown = isFormula(figure) ? figure.result : figure;
  return {
    value: figure,
    format: typeof shown === "number" && !Number.isInteger(shown) ? "decimal2" : "count",
  };
}

/** A share of 0–1 as a percentage. */
export function shareCell(share: number | null): Cell {
  return { value: share === null ? null : share * 100, format: "percent" };
}
