import { isWrapped } from "./cell-styles.ts";
import { type CellFormat, isStyled, type SheetColumn, type SheetRow } from "./sheet.ts";

/** Columns are measured in digits of the usual size; letters of running text are narrower, bold ones wider. */
const lettersPerDigit = (format: CellFormat) => (/^(header|level)/.test(format) ? 0.85 : 1.12);
const POINTS_PER_LINE = 13;
const POINTS_AROUND = 3;
/** Excel allows no more. */
const HIGHEST_ROW = 409;

/**
 * The height that the wrapped texts of a row need; undefined when one line is enough. Programs differ in whether they fit
 * rows of an opened file by themselves (Excel does, LibreOffice does not), so it is told them.
 */
export function fittedHeight(
  { cells, merged }: SheetRow,
  columns: readonly SheetColumn[],
): number | undefined {
  if (merged && merged.length > 0) return undefined;
  let lines = 1;
  cells.forEach((cell, index) => {
    const column = columns[index];
    const value = isStyled(cell) ? cell.value : cell;
    const format = isStyled(cell) ? cell.format : column?.format;
    if (typeof value === "string" && column && format && isWrapped(format)) {
      lines = Math.max(lines, linesOf(value, column.width * lettersPerDigit(format)));
    }
  });
  return lines === 1 ? undefined : Math.min(HIGHEST_ROW, lines * POINTS_PER_LINE + POINTS_AROUND);
}

/** Lines of a text wrapped at words in a column of this many characters. */
export function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes("\n")) return 1;
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(" ")) {
      if (used > 0 && used + 1 + word.length > width) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      while (used > width) {
        lines++;
        used -= width;
      }
    }
  }
  return lines;
}
