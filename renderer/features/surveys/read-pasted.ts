import type { SurveyItem, SurveyResponse } from "../../../shared/contract/surveys.ts";
import { foldText } from "../../../shared/vocabulary/polish-text.ts";

/**
 * Rows pasted from a spreadsheet as answers. A first row of item codes tells the columns; without it they stand in the
 * instrument's order from the cell at hand on. What is no number goes on as NaN, so that the service refuses it by its item.
 */
export function readPasted(
  cells: string[][],
  items: readonly SurveyItem[],
  fromColumn: number,
): SurveyResponse["answers"][] {
  const [first = [], ...rest] = cells;
  const codes = new Map(items.map(({ code }) => [foldText(code), code]));
  const named = first.map((cell) => codes.get(foldText(cell.trim())));
  const hasHead = named.some((code) => code !== undefined);
  const columns = hasHead ? named : items.slice(fromColumn).map(({ code }) => code);
  return (hasHead ? rest : cells)
    .map((row) =>
      Object.fromEntries(
        row.flatMap((cell, place) => {
          const code = columns[place];
          const text = cell.trim();
          return code === undefined || text === "" ? [] : [[code, Number(text.replace(",", "."))]];
        }),
      ),
    )
    .filter((answers) => Object.keys(answers).length > 0);
}
