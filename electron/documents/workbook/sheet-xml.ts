import { setImmediate } from "node:timers/promises";
import { type CellRange, columnName, quotedSheet, rangeName } from "./cell-reference.ts";
import { cellText, pageText, sheetName } from "./cell-text.ts";
import { fittedHeight } from "./row-height.ts";
import {
  type Cell,
  isFormula,
  isStyled,
  type MarkTexts,
  type Sheet,
  type SheetRow,
  type Workbook,
} from "./sheet.ts";
import type { WrittenStyles } from "./styles-xml.ts";
import { XML_HEAD, xmlText } from "./xml-text.ts";

/** What is known of a sheet only when its rows are written; the parts after it ask for it. */
export interface SheetFacts {
  rowCount: number;
}

export interface SheetXmlOptions {
  workbook: Workbook;
  styles: WrittenStyles;
  signal: AbortSignal;
  onRow?(sheet: string): void;
  isFirst: boolean;
}

/** A4; the number Excel knows it by. */
const A4 = 9;
const CHUNK_CHARACTERS = 64 * 1024;
const ROWS_BETWEEN_LOOKS = 500;

/** Part `xl/worksheets/sheetN.xml` in chunks, its elements in the order of the schema. `facts` is filled at the end. */
export async function* sheetXml(
  sheet: Sheet,
  facts: SheetFacts,
  options: SheetXmlOptions,
): AsyncGenerator<Buffer> {
  const { signal, onRow } = options;
  const { headerRow = 0 } = sheet;
  const name = sheetName(sheet.name);
  const writer = new RowWriter(sheet, options);
  let text = headXml(sheet, options.isFirst);
  for await (const row of sheet.rows) {
    text += writer.row(row);
    if (writer.rowCount > headerRow) onRow?.(name);
    if (text.length >= CHUNK_CHARACTERS) {
      yield Buffer.from(text);
      text = "";
    }
    if (writer.rowCount % ROWS_BETWEEN_LOOKS === 0) {
      // Lets a cancel in: rows that are all in memory never give way by themselves.
      await setImmediate();
      signal.throwIfAborted();
    }
  }
  signal.throwIfAborted();
  // A table needs a row below its header, even when there is nothing to put into it.
  if (sheet.tableName !== undefined && writer.rowCount === headerRow) text += writer.row({ cells: [] });
  facts.rowCount = writer.rowCount;
  yield Buffer.from(text + footXml(sheet, facts, writer, options));
}

function headXml(sheet: Sheet, isFirst: boolean): string {
  const { headerRow = 0, frozenColumns = 0, columns, isBackstage } = sheet;
  const pane =
    headerRow === 0
      ? ""
      : `<pane${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ""} ySplit="${headerRow}" ` +
        `topLeftCell="${columnName(frozenColumns + 1)}${headerRow + 1}" activePane="${frozenColumns > 0 ? "bottomRight" : "bottomLeft"}" state="frozen"/>`;
  const widths = columns
    .map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join("");
  return (
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<sheetPr>${isBackstage ? '<tabColor rgb="FFC3C9CE"/>' : ""}<pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${widths}</cols><sheetData>`
  );
}

/** The cells that filters, tables and repeated titles belong to; null while there is nothing below the header. */
export function tableRange(sheet: Sheet, { rowCount }: SheetFacts): CellRange | null {
  const { headerRow = 0, columns } = sheet;
  if (headerRow === 0 || rowCount <= headerRow) return null;
  return { fromRow: headerRow, fromColumn: 1, toRow: rowCount, toColumn: columns.length };
}

function footXml(
  sheet: Sheet,
  facts: SheetFacts,
  { merged, links }: RowWriter,
  { workbook: { page } }: SheetXmlOptions,
): string {
  const range = tableRange(sheet, facts);
  const filter =
    range === null || sheet.tableName !== undefined ? "" : `<autoFilter ref="${rangeName(range)}"/>`;
  const merges =
    merged.length === 0
      ? ""
      : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  const hyperlinks =
    links.length === 0
      ? ""
      : `<hyperlinks>${links.map(({ ref, location }) => `<hyperlink ref="${ref}" location="${xmlText(location)}"/>`).join("")}</hyperlinks>`;
  const above =
    page.warning === null
      ? ""
      : `<oddHeader>${xmlText(`&C&"Calibri,Bold"&10&KB42318${pageText(page.warning)}`)}</oddHeader>`;
  const below =
    `&L&"Calibri"&8${pageText(` ${page.left}`)}` +
    `&C&8${pageText(` ${page.middle}`).replace("{page}", "&P").replace("{pages}", "&N")}&R&8${pageText(` ${page.right}`)}`;
  return (
    `</sheetData>${filter}${merges}${hyperlinks}` +
    '<pageMargins left="0.51" right="0.51" top="0.67" bottom="0.67" header="0.31" footer="0.31"/>' +
    `<pageSetup paperSize="${A4}" orientation="${sheet.orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter>${above}<oddFooter>${xmlText(below)}</oddFooter></headerFooter>` +
    (sheet.charts?.length ? '<drawing r:id="rIdDrawing"/>' : "") +
    (sheet.tableName === undefined ? "" : '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>') +
    "</worksheet>"
  );
}

/** Writes rows, and gathers what belongs below them. */
class RowWriter {
  rowCount = 0;
  readonly merged: string[] = [];
  readonly links: { ref: string; location: string }[] = [];
  readonly #sheet: Sheet;
  readonly #styles: WrittenStyles;
  readonly #marks: MarkTexts;

  constructor(sheet: Sheet, { styles, workbook: { marks } }: SheetXmlOptions) {
    this.#sheet = sheet;
    this.#styles = styles;
    this.#marks = marks;
  }

  row(given: SheetRow): string {
    const { columns } = this.#sheet;
    const { cells, merged, height = fittedHeight(given, columns) } = given;
    const number = ++this.rowCount;
    let text =
      height === undefined ? `<row r="${number}">` : `<row r="${number}" ht="${height}" customHeight="1">`;
    for (let index = 0; index < cells.length; index++) text += this.#cell(cells[index], index, number);
    if (merged) {
      for (const [first, last] of merged) {
        this.merged.push(rangeName({ fromRow: number, fromColumn: first, toRow: number, toColumn: last }));
      }
    }
    return `${text}</row>`;
  }

  #cell(given: Cell, index: number, row: number): string {
    const styled = isStyled(given);
    const format = styled ? given.format : (this.#sheet.columns[index]?.format ?? "text");
    let value = styled ? given.value : given;
    if (value === undefined && !styled) return "";
    const ref = `${columnName(index + 1)}${row}`;
    let formula = "";
    if (isFormula(value)) {
      formula = `<f>${xmlText(value.formula)}</f>`;
      value = value.result;
    }
    const isMark = value === null || (typeof value === "object" && "mark" in value);
    // A mark among numbers stands where they stand; among days and texts it is a text.
    const style = this.#styles.indexOf[isMark && format === "day" ? "text" : format];
    if (value === undefined || value === "") {
      return formula === ""
        ? `<c r="${ref}" s="${style}"/>`
        : `<c r="${ref}" s="${style}" t="str">${formula}<v></v></c>`;
    }
    if (typeof value === "object" && value !== null && "sheet" in value) {
      this.links.push({ ref, location: `${quotedSheet(sheetName(value.sheet))}!A1` });
    }
    const written = this.#written(value, format === "day");
    if (typeof written === "number") return `<c r="${ref}" s="${style}">${formula}<v>${written}</v></c>`;
    return formula === ""
      ? `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(written)}</t></is></c>`
      : `<c r="${ref}" s="${style}" t="str">${formula}<v>${xmlText(written)}</v></c>`;
  }

  #written(value: Exclude<Cell, undefined>, isDay: boolean): string | number {
    if (value === null) return this.#marks["no-data"];
    if (typeof value === "number") return Number.isFinite(value) ? value : this.#marks["no-data"];
    if (typeof value === "string") return isDay ? dayValue(value) : cellText(value);
    if ("mark" in value) return this.#marks[value.mark];
    if ("text" in value) return cellText(value.text);
    throw new TypeError("a styled cell inside a styled cell");
  }
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, so that every day after February 1900 has its number. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A day's number in Excel's calendar. Where only the month is known, the month as text. */
export function dayValue(day: string): number | string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(day);
  if (!parts) return cellText(day);
  if (parts[3] === undefined) return `${parts[2]}.${parts[1]}`;
  return (
    (Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) - DAY_ZERO) / MILLISECONDS_PER_DAY
  );
}
