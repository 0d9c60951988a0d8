import { absoluteRange } from "./cell-reference.ts";
import { cellText, sheetName } from "./cell-text.ts";
import type { Workbook } from "./sheet.ts";
import { type SheetFacts, tableRange } from "./sheet-xml.ts";
import { XML_HEAD, xmlText } from "./xml-text.ts";

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING_TYPES = "application/vnd.openxmlformats-officedocument";

/** One part of the package and what it points at. */
export interface Relation {
  id: string;
  /** The last word of its type: `worksheet`, `table`, `drawing` … */
  type: string;
  target: string;
}

export function relationsXml(relations: readonly Relation[]): string {
  const all = relations.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATION}">${all.join("")}</Relationships>`;
}

/** Part `_rels/.rels`: where everything begins. */
export const ROOT_RELATIONS_XML =
  `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATION}">` +
  `<Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/>` +
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
  `<Relationship Id="rId3" Type="${RELATION}/extended-properties" Target="docProps/app.xml"/></Relationships>`;

/** Part `[Content_Types].xml`. */
export function contentTypesXml(counts: {
  sheets: number;
  tables: number;
  drawings: number;
  charts: number;
}): string {
  const numbered = (count: number, name: (number: number) => string, type: string) =>
    Array.from(
      { length: count },
      (_, index) => `<Override PartName="/${name(index + 1)}" ContentType="${type}+xml"/>`,
    ).join("");
  return (
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPES}.styles+xml"/>` +
    numbered(counts.sheets, (number) => `xl/worksheets/sheet${number}.xml`, `${SHEET_TYPES}.worksheet`) +
    numbered(counts.tables, (number) => `xl/tables/table${number}.xml`, `${SHEET_TYPES}.table`) +
    numbered(counts.drawings, (number) => `xl/drawings/drawing${number}.xml`, `${DRAWING_TYPES}.drawing`) +
    numbered(counts.charts, (number) => `xl/charts/chart${number}.xml`, `${DRAWING_TYPES}.drawingml.chart`) +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
  );
}

/** Part `xl/workbook.xml`: the sheets in order, and the names of single cells, printed titles and filters. */
export function workbookXml({ sheets, names = [] }: Workbook, facts: readonly SheetFacts[]): string {
  const own = names.map(({ name, sheet, row, column }) => ({
    name,
    xml:
      `<definedName name="${xmlText(name)}">` +
      `${xmlText(absoluteRange(sheetName(sheet), { fromRow: row, fromColumn: column, toRow: row, toColumn: column }))}</definedName>`,
  }));
  const builtIn = sheets.flatMap((sheet, index) => {
    const known = facts[index] as SheetFacts;
    const { rowCount } = known;
    const range = tableRange(sheet, known);
    const name = sheetName(sheet.name);
    const titles =
      sheet.headerRow === undefined
        ? []
        : [
            {
              name: "_xlnm.Print_Titles",
              xml: `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(`'${name.replaceAll("'", "''")}'`)}!$${sheet.headerRow}:$${sheet.headerRow}</definedName>`,
            },
          ];
    const filter =
      range === null || sheet.tableName !== undefined
        ? []
        : [
            {
              name: "_xlnm._FilterDatabase",
              xml: `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(absoluteRange(name, range))}</definedName>`,
            },
          ];
    const printed =
      (sheet.printedColumns === undefined && !sheet.isBackstage) || rowCount === 0
        ? []
        : [
            {
              name: "_xlnm.Print_Area",
              xml: `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${xmlText(absoluteRange(name, { fromRow: 1, fromColumn: 1, toRow: sheet.isBackstage ? (sheet.headerRow ?? rowCount) : rowCount, toColumn: sheet.printedColumns ?? sheet.columns.length }))}</definedName>`,
            },
          ];
    return [...filter, ...printed, ...titles];
  });
  const defined = [...builtIn, ...own];
  return (
    `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATION}">` +
    '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" tabRatio="800"/></bookViews>' +
    `<sheets>${sheets
      .map(
        ({ name }, index) =>
          `<sheet name="${xmlText(sheetName(name))}" sheetId="${index + 1}" r:id="rIdSheet${index + 1}"/>`,
      )
      .join("")}</sheets>` +
    (defined.length === 0 ? "" : `<definedNames>${defined.map(({ xml }) => xml).join("")}</definedNames>`) +
    '<calcPr calcId="191029"/></workbook>'
  );
}

/** Part `docProps/core.xml`: title, author and the moment of making. */
export function coreXml({ title, author, madeAt }: Workbook): string {
  const moment = new Date(madeAt).toISOString().replace(/\.\d+Z$/, "Z");
  const who = xmlText(cellText(author));
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(cellText(title))}</dc:title><dc:creator>${who}</dc:creator><cp:lastModifiedBy>${who}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`
  );
}

export const APP_XML = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Ewaluator PAL</Application></Properties>`;
