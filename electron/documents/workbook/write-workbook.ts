import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { setImmediate, setTimeout } from "node:timers/promises";
import ExcelJS from "exceljs";
import { type CellStyles, createCellStyles } from "./cell-styles.ts";
import { cellText, pageText, sheetName } from "./cell-text.ts";
import { fittedHeight } from "./row-height.ts";
import { type Cell, isStyled, type MarkTexts, type Sheet, type SheetRow, type Workbook } from "./sheet.ts";

export interface WriteOptions {
  signal: AbortSignal;
  /** Told after each row that went into the file. */
  onRow?(sheet: string): void;
}

/** A4; exceljs' type is a const enum, which does not exist at run time. */
const A4 = 9;
const COMPRESSION_LEVEL = 4;
const CENTIMETRES_PER_INCH = 2.54;
const inches = (centimetres: number) => centimetres / CENTIMETRES_PER_INCH;

/**
 * Writes a workbook row by row, so that its size does not matter for the memory. When it is cancelled or fails, there is no file.
 * @throws AbortError when the signal aborts; the file system's error (ENOSPC …) when the file cannot be written.
 */
export async function writeWorkbook(path: string, workbook: Workbook, options: WriteOptions): Promise<void> {
  options.signal.throwIfAborted();
  const file = createWriteStream(path, { flags: "wx" });
  // exceljs listens for errors only at the very end; one before it would end the process.
  const failed = new Promise<never>((_, reject) => file.once("error", reject));
  failed.catch(() => {});
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: COMPRESSION_LEVEL } },
  });
  describe(writer, workbook);
  const ended = new AbortController();
  const signal = AbortSignal.any([options.signal, ended.signal]);
  try {
    await Promise.race([failed, writeSheets(writer, workbook, { ...options, signal })]);
    await Promise.race([failed, writer.commit()]);
  } catch (error) {
    ended.abort();
    // Nobody reads what the writer still holds; without this it would go on filling a file that is gone.
    (writer as unknown as { zip: { abort(): void } }).zip.abort();
    file.destroy();
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rm(path, { force: true });
    throw error;
  }
}

function describe(writer: ExcelJS.stream.xlsx.WorkbookWriter, { title, author, madeAt }: Workbook): void {
  const properties = writer as unknown as Record<string, unknown>;
  properties.title = cellText(title);
  properties.creator = cellText(author);
  properties.lastModifiedBy = cellText(author);
  properties.created = new Date(madeAt);
  properties.modified = new Date(madeAt);
}

async function writeSheets(
  writer: ExcelJS.stream.xlsx.WorkbookWriter,
  workbook: Workbook,
  options: WriteOptions,
): Promise<void> {
  const styles = createCellStyles(workbook.language);
  for (const sheet of workbook.sheets) await writeSheet(writer, sheet, workbook, styles, options);
}

async function writeSheet(
  writer: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: Sheet,
  { marks, page }: Workbook,
  styles: CellStyles,
  { signal, onRow }: WriteOptions,
): Promise<void> {
  const { headerRow = 0, frozenColumns = 0, orientation, columns } = sheet;
  const name = sheetName(sheet.name);
  const worksheet = writer.addWorksheet(name, {
    views: [
      {
        showGridLines: false,
        ...(headerRow > 0 && { state: "frozen", ySplit: headerRow, xSplit: frozenColumns }),
      },
    ] as ExcelJS.WorksheetView[],
    pageSetup: {
      paperSize: A4 as ExcelJS.PaperSize,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: {
        left: inches(1.3),
        right: inches(1.3),
        top: inches(1.7),
        bottom: inches(1.7),
        header: inches(0.8),
        footer: inches(0.8),
      },
      ...(headerRow > 0 && { printTitlesRow: `${headerRow}:${headerRow}` }),
    },
    headerFooter: {
      oddHeader: page.warning === null ? "" : `&C&"Calibri,Bold"&10&KB42318${pageText(page.warning)}`,
      oddFooter:
        `&L&"Calibri"&8${pageText(` ${page.left}`)}&C&8${pageText(` ${page.middle}`).replace("{page}", "&P").replace("{pages}", "&N")}` +
        `&R&8${pageText(` ${page.right}`)}`,
    } as ExcelJS.HeaderFooter,
  } as Partial<ExcelJS.AddWorksheetOptions>);
  worksheet.columns = columns.map(({ width }) => ({ width })) as ExcelJS.Column[];

  let number = 0;
  for await (const row of sheet.rows) {
    number++;
    writeRow(worksheet, number, row, sheet, styles, marks);
    if (number > headerRow) onRow?.(name);
    if (number % ROWS_BETWEEN_PAUSES === 0) await drained(worksheet, signal);
    signal.throwIfAborted();
  }
  if (headerRow > 0 && number > headerRow) {
    worksheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: number, column: columns.length },
    };
  }
  worksheet.commit();
  signal.throwIfAborted();
}

function writeRow(
  worksheet: ExcelJS.Worksheet,
  number: number,
  sheetRow: SheetRow,
  { columns }: Sheet,
  styles: CellStyles,
  marks: MarkTexts,
): void {
  const { cells, merged = [], height = fittedHeight(sheetRow, columns) } = sheetRow;
  const row = worksheet.getRow(number);
  if (height !== undefined) row.height = height;
  cells.forEach((given, index) => {
    const format = isStyled(given) ? given.format : (columns[index]?.format ?? "text");
    const value = isStyled(given) ? given.value : given;
    if (value === undefined && !isStyled(given)) return;
    const cell = row.getCell(index + 1);
    cell.value = cellValue(value, format === "day", marks);
    cell.style = value === null || isMark(value) ? markStyle(styles, format) : styles[format];
  });
  for (const [first, last] of merged) worksheet.mergeCells(number, first, number, last);
  row.commit();
}

function cellValue(
  value: Exclude<Cell, undefined> | undefined,
  isDay: boolean,
  marks: MarkTexts,
): ExcelJS.CellValue {
  if (value === undefined || value === "") return null;
  if (value === null) return marks["no-data"];
  if (typeof value === "number") return Number.isFinite(value) ? value : marks["no-data"];
  if (typeof value === "string") return isDay ? dayValue(value) : cellText(value);
  if ("mark" in value) return marks[value.mark];
  if ("sheet" in value) {
    return { text: cellText(value.text), hyperlink: `#'${sheetName(value.sheet).replaceAll("'", "''")}'!A1` };
  }
  throw new TypeError("a styled cell inside a styled cell");
}

/** UTC midnight: local midnight would be the day before in Warsaw. Where only the month is known, the month as text. */
function dayValue(day: string): Date | string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(day);
  if (!parts) return cellText(day);
  if (parts[3] === undefined) return `${parts[2]}.${parts[1]}`;
  return new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
}

function isMark(value: Cell): boolean {
  return typeof value === "object" && value !== null && "mark" in value;
}

/** A mark among numbers stands where they stand; among days and texts it is a text. */
function markStyle(styles: CellStyles, format: keyof CellStyles) {
  return format === "day" ? styles.text : styles[format];
}

interface Drainable {
  stream: {
    pipes: { _writableState: { needDrain: boolean }; once(event: "drain", told: () => void): void }[];
  };
}

const ROWS_BETWEEN_PAUSES = 200;
const MILLISECONDS_BETWEEN_LOOKS = 5;

/** exceljs' own stream never says that it is full; the zip entry behind it does. It has one once the sheet before is done. */
async function drained(worksheet: ExcelJS.Worksheet, signal: AbortSignal): Promise<void> {
  const { stream } = worksheet as unknown as Drainable;
  while (stream.pipes.length === 0) await setTimeout(MILLISECONDS_BETWEEN_LOOKS, undefined, { signal });
  const entry = stream.pipes[0];
  if (entry?._writableState.needDrain) await new Promise<void>((resolve) => entry.once("drain", resolve));
  else await setImmediate();
}
