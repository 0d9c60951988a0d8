import type { CellFont, CellStyle, CellStyles } from "./cell-styles.ts";
import type { CellFormat } from "./sheet.ts";
import { XML_HEAD, xmlText } from "./xml-text.ts";

/** The workbook's styles, and which of them each format is. */
export interface WrittenStyles {
  xml: string;
  indexOf: Readonly<Record<CellFormat, number>>;
}

/** Numbers below it are Excel's own formats. */
const FIRST_OWN_FORMAT = 164;
const FACE = "Calibri";

/** Part `xl/styles.xml`: each font, ground, line and number format once, a cell format for each style. */
export function writeStyles(styles: CellStyles): WrittenStyles {
  const fonts = new Pool(fontXml({ size: 10, colour: "#000000" }));
  // The first two grounds are fixed by the format.
  const grounds = new Pool('<fill><patternFill patternType="none"/></fill>');
  grounds.place('<fill><patternFill patternType="gray125"/></fill>');
  const lines = new Pool("<border><left/><right/><top/><bottom/><diagonal/></border>");
  const formats = new Pool("");
  const cells = new Pool('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  const indexOf = {} as Record<CellFormat, number>;
  for (const [format, style] of Object.entries(styles) as [CellFormat, CellStyle][]) {
    const { numberFormat } = style;
    const numFmtId = numberFormat === undefined ? 0 : FIRST_OWN_FORMAT - 1 + formats.place(numberFormat);
    indexOf[format] = cells.place(
      `<xf numFmtId="${numFmtId}" fontId="${fonts.place(fontXml(style.font))}" fillId="${grounds.place(groundXml(style))}" ` +
        `borderId="${lines.place(lineXml(style))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
        `applyAlignment="1">${alignmentXml(style)}</xf>`,
    );
  }
  const codes = formats.all
    .slice(1)
    .map((code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${xmlText(code)}"/>`);
  const xml =
    `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    list("numFmts", codes) +
    list("fonts", fonts.all) +
    list("fills", grounds.all) +
    list("borders", lines.all) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    list("cellXfs", cells.all) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleLight1" defaultPivotStyle="PivotStyleLight16"/>' +
    "</styleSheet>";
  return { xml, indexOf };
}

/** Keeps each text once and knows its place. */
class Pool {
  readonly all: string[];
  readonly #places: Map<string, number>;

  constructor(first: string) {
    this.all = [first];
    this.#places = new Map([[first, 0]]);
  }

  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

function list(name: string, parts: readonly string[]): string {
  return parts.length === 0 ? "" : `<${name} count="${parts.length}">${parts.join("")}</${name}>`;
}

const colourXml = (name: string, colour: string) => `<${name} rgb="FF${colour.slice(1).toUpperCase()}"/>`;

function fontXml({ size, colour, bold, underline }: CellFont): string {
  return (
    `<font>${bold ? "<b/>" : ""}${underline ? "<u/>" : ""}<sz val="${size}"/>${colourXml("color", colour)}` +
    `<name val="${FACE}"/><family val="2"/></font>`
  );
}

function groundXml({ ground }: CellStyle): string {
  return ground === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid">${colourXml("fgColor", ground)}<bgColor indexed="64"/></patternFill></fill>`;
}

function lineXml({ lineBelow }: CellStyle): string {
  const bottom =
    lineBelow === undefined
      ? "<bottom/>"
      : `<bottom style="${lineBelow.style}">${colourXml("color", lineBelow.colour)}</bottom>`;
  return `<border><left/><right/><top/>${bottom}<diagonal/></border>`;
}

function alignmentXml({ alignment: { vertical, horizontal, wrapText, indent } }: CellStyle): string {
  return (
    `<alignment${horizontal ? ` horizontal="${horizontal}"` : ""} vertical="${vertical === "middle" ? "center" : vertical}"` +
    `${wrapText ? ' wrapText="1"' : ""}${indent ? ` indent="${indent}"` : ""}/>`
  );
}
