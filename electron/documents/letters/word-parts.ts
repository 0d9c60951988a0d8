import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { LetterFigure } from "./letter-data.ts";

const FACE = "Calibri";
const INK = "1C2126";
const DIMMED = "5A636B";
const ACCENT = "0B5D5E";
const WARNING = "B42318";
const GROUND = "DCEBEB";
/** A4 with 2.5 cm around, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1417 };
/** Of the table of figures; together the width between the margins. */
const FIGURE_COLUMNS = [1100, 4772, 1600, 1600];

const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that XML 1.0 does not have
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const run = (text: string, more: { bold?: boolean; size?: number; color?: string } = {}) =>
  new TextRun({ text: text.replace(forbidden, ""), font: FACE, size: 22, color: INK, ...more });

/** Lines of a text as paragraphs. */
export function paragraphs(text: string, { isJustified = false } = {}): Paragraph[] {
  return text.split(/\r?\n/).map(
    (line) =>
      new Paragraph({
        children: [run(line)],
        spacing: { after: 120, line: 276 },
        ...(isJustified && { alignment: AlignmentType.JUSTIFIED }),
      }),
  );
}

export function title(text: string): Paragraph {
  return new Paragraph({
    children: [run(text, { bold: true, size: 32, color: ACCENT })],
    spacing: { after: 60 },
  });
}

export function heading(text: string): Paragraph {
  return new Paragraph({
    children: [run(text, { bold: true, size: 24, color: ACCENT })],
    spacing: { before: 200, after: 80 },
    keepNext: true,
  });
}

export function quiet(text: string): Paragraph {
  return new Paragraph({ children: [run(text, { size: 18, color: DIMMED })], spacing: { after: 120 } });
}

export function warning(text: string | null): Paragraph[] {
  return text === null
    ? []
    : [new Paragraph({ children: [run(text, { bold: true, color: WARNING })], spacing: { after: 160 } })];
}

/** Lines under each other, without space between them. */
export function block(
  lines: readonly string[],
  alignment: "left" | "right" | "center",
  isBold = false,
): Paragraph[] {
  const sides = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };
  return lines.map(
    (line, index) =>
      new Paragraph({
        children: [run(line, { bold: isBold })],
        alignment: sides[alignment],
        spacing: { after: index === lines.length - 1 ? 240 : 0 },
      }),
  );
}

/** Figures with last year's beside; the head is repeated on every page. */
export function figureTable(columns: readonly string[], figures: readonly LetterFigure[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
  const hair = { style: BorderStyle.SINGLE, size: 2, color: "C3C9CE" };
  const cell = (text: string, place: number, { isHead, isLast }: { isHead: boolean; isLast: boolean }) =>
    new TableCell({
      width: { size: FIGURE_COLUMNS[place] as number, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      borders: { top: none, left: none, right: none, bottom: hair },
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: GROUND, color: "auto" } }),
      children: [
        new Paragraph({
          children: [run(text, { size: 20, bold: isHead })],
          alignment: place >= 2 ? AlignmentType.RIGHT : AlignmentType.LEFT,
          // A table as short as this one stays on one page.
          keepNext: !isLast,
        }),
      ],
    });
  const row = (texts: readonly string[], kind: { isHead: boolean; isLast: boolean }) =>
    new TableRow({
      tableHeader: kind.isHead,
      cantSplit: true,
      children: texts.map((text, place) => cell(text, place, kind)),
    });
  return new Table({
    columnWidths: FIGURE_COLUMNS,
    width: { size: FIGURE_COLUMNS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      row(columns, { isHead: true, isLast: figures.length === 0 }),
      ...figures.map(({ id, name, value, previous }, index) =>
        row([id, name, value, previous], { isHead: false, isLast: index === figures.length - 1 }),
      ),
    ],
  });
}

/** An A4 document in Polish, with "Strona X z Y" below. */
export function wordDocument(
  children: ISectionOptions["children"],
  { about, foot, author }: { about: string; foot: string; author: string },
): Document {
  const small = (parts: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
    new TextRun({ children: parts, font: FACE, size: 16, color: DIMMED });
  return new Document({
    creator: author.replace(forbidden, ""),
    lastModifiedBy: author.replace(forbidden, ""),
    title: about.replace(forbidden, ""),
    styles: { default: { document: { run: { font: FACE, size: 22, language: { value: "pl-PL" } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  small([`${foot === "" ? "" : `${foot.replace(forbidden, "")}   `}Strona `]),
                  small([PageNumber.CURRENT]),
                  small([" z "]),
                  small([PageNumber.TOTAL_PAGES]),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
}
