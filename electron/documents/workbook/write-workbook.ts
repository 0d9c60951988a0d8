import { createCellStyles } from "./cell-styles.ts";
import { chartXml } from "./chart-xml.ts";
import { drawingXml } from "./drawing-xml.ts";
import {
  APP_XML,
  contentTypesXml,
  coreXml,
  type Relation,
  ROOT_RELATIONS_XML,
  relationsXml,
  workbookXml,
} from "./package-xml.ts";
import { isStyled, type Sheet, type SheetRow, type Workbook } from "./sheet.ts";
import { type SheetFacts, sheetXml } from "./sheet-xml.ts";
import { writeStyles } from "./styles-xml.ts";
import { tableXml } from "./table-xml.ts";
import { writeZip, type ZipPart } from "./zip-file.ts";

export interface WriteOptions {
  signal: AbortSignal;
  /** Told after each row that went into the file. */
  onRow?(sheet: string): void;
}

/**
 * Writes a workbook row by row, so that its size does not matter for the memory. When it is cancelled or fails, there is no file.
 * Our own parts, not exceljs: its streaming writer has neither tables nor charts and is slower (docs/decisions/0011).
 * @throws AbortError when the signal aborts; the file system's error (ENOSPC …) when the file cannot be written.
 */
export async function writeWorkbook(path: string, workbook: Workbook, options: WriteOptions): Promise<void> {
  const styles = writeStyles(createCellStyles(workbook.language));
  const facts: SheetFacts[] = workbook.sheets.map(() => ({ rowCount: 0 }));
  const headers = workbook.sheets.map((): string[] => []);
  const parts: ZipPart[] = [];
  const numbers = { tables: 0, drawings: 0, charts: 0 };
  workbook.sheets.forEach((sheet, index) => {
    const known = facts[index] as SheetFacts;
    const isFirst = index === 0;
    const watched = { ...sheet, rows: tellingHeader(sheet, headers[index] as string[]) };
    parts.push({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: () => sheetXml(watched, known, { workbook, styles, isFirst, ...options }),
    });
    const relations: Relation[] = [];
    if (sheet.tableName !== undefined) {
      const number = ++numbers.tables;
      relations.push({ id: "rIdTable", type: "table", target: `../tables/table${number}.xml` });
      parts.push({
        name: `xl/tables/table${number}.xml`,
        content: later(() => tableXml(sheet, headers[index] as string[], known, number)),
      });
    }
    if (sheet.charts?.length) parts.push(...chartParts(sheet, numbers, relations));
    if (relations.length > 0) {
      parts.push({
        name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
        content: relationsXml(relations),
      });
    }
  });
  const sheetRelations = workbook.sheets.map((_, index) => ({
    id: `rIdSheet${index + 1}`,
    type: "worksheet",
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  await writeZip(
    path,
    [
      {
        name: "[Content_Types].xml",
        content: contentTypesXml({ sheets: workbook.sheets.length, ...numbers }),
      },
      { name: "_rels/.rels", content: ROOT_RELATIONS_XML },
      { name: "docProps/core.xml", content: coreXml(workbook) },
      { name: "docProps/app.xml", content: APP_XML },
      { name: "xl/styles.xml", content: styles.xml },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: relationsXml([...sheetRelations, { id: "rIdStyles", type: "styles", target: "styles.xml" }]),
      },
      ...parts,
      // Last: which cells are filtered is known when the rows are written.
      { name: "xl/workbook.xml", content: later(() => workbookXml(workbook, facts)) },
    ],
    { signal: options.signal, madeAt: new Date(workbook.madeAt) },
  );
}

function chartParts(
  { charts = [] }: Sheet,
  numbers: { drawings: number; charts: number },
  relations: Relation[],
): ZipPart[] {
  const drawing = ++numbers.drawings;
  relations.push({ id: "rIdDrawing", type: "drawing", target: `../drawings/drawing${drawing}.xml` });
  const first = numbers.charts + 1;
  numbers.charts += charts.length;
  return [
    { name: `xl/drawings/drawing${drawing}.xml`, content: drawingXml(charts) },
    {
      name: `xl/drawings/_rels/drawing${drawing}.xml.rels`,
      content: relationsXml(
        charts.map((_, index) => ({
          id: `rId${index + 1}`,
          type: "chart",
          target: `../charts/chart${first + index}.xml`,
        })),
      ),
    },
    ...charts.map((chart, index) => ({
      name: `xl/charts/chart${first + index}.xml`,
      content: chartXml(chart),
    })),
  ];
}

/** A part that is made when its turn comes. */
function later(make: () => string): () => AsyncIterable<Buffer> {
  return async function* () {
    yield Buffer.from(make());
  };
}

/** The rows as they are, noting the texts of the header row: the table's columns must be called exactly the same. */
async function* tellingHeader(sheet: Sheet, headers: string[]): AsyncGenerator<SheetRow> {
  let number = 0;
  for await (const row of sheet.rows) {
    if (++number === sheet.headerRow && sheet.tableName !== undefined) {
      for (const cell of row.cells) headers.push(String(isStyled(cell) ? cell.value : cell));
    }
    yield row;
  }
}
