import type { Alignment, Borders, Fill, Font, Style } from "exceljs";
import { INITIATIVE_LEVEL_COLOURS } from "../../../shared/vocabulary/initiative-level.ts";
import type { CellFormat } from "./sheet.ts";

/**
 * One style object per format, shared by all its cells: a new object per cell makes writing twice as slow.
 * The locale code makes days and decimals Polish also in programs that follow the file, not the computer.
 */
export type CellStyles = Record<CellFormat, Partial<Style>>;

const argb = (colour: string) => `FF${colour.slice(1)}`;
const fill = (colour: string): Fill => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { argb: argb(colour) },
});

const INK = "#1C2126";
const DIMMED = "#5A636B";
const ACCENT = "#0B5D5E";
const HEADER_GROUND = "#DCEBEB";
const WARNING_GROUND = "#FDF3DC";
const WARNING_INK = "#6B4A00";
const LINE = "#C3C9CE";

const font = (more: Partial<Font> = {}): Partial<Font> => ({
  name: "Calibri",
  size: 10,
  color: { argb: argb(INK) },
  ...more,
});
const coloured = (colour: string, more: Partial<Font> = {}) =>
  font({ color: { argb: argb(colour) }, ...more });

const line = { style: "hair" as const, color: { argb: argb(LINE) } };
const below: Partial<Borders> = { bottom: line };
const belowHeader: Partial<Borders> = { bottom: { style: "thin", color: { argb: argb(ACCENT) } } };

const top: Partial<Alignment> = { vertical: "top" };
const right: Partial<Alignment> = { vertical: "top", horizontal: "right" };
const wrapped: Partial<Alignment> = { vertical: "top", wrapText: true };

/** As wide as a digit and a hyphen. */
const SPACE_BEHIND = "_0_-";

const LOCALE_CODE = { pl: "[$-415]", en: "[$-809]" } as const;

export function createCellStyles(language: "pl" | "en"): CellStyles {
  // A space behind every number and mark, so that it does not run into the text of the next column. Indents would do the
  // same, but LibreOffice sets only some of them.
  const numeric = (...sections: string[]): Partial<Style> => ({
    font: font(),
    border: below,
    alignment: right,
    numFmt: [...sections, "@"]
      .map((section) => `${LOCALE_CODE[language]}${section}${SPACE_BEHIND}`)
      .join(";"),
  });
  const number = (code: string) => numeric(code, `-${code}`, code);
  const signed = (code: string) => numeric(`+${code}`, `-${code}`, "0");
  const headerStyle = (alignment: Partial<Alignment>): Partial<Style> => ({
    font: coloured("#0B3B3C", { bold: true }),
    fill: fill(HEADER_GROUND),
    border: belowHeader,
    alignment: { ...alignment, vertical: "middle", wrapText: true },
  });
  const level = (index: 0 | 1 | 2 | 3 | 4): Partial<Style> => ({
    ...headerStyle({ horizontal: "right", indent: 1 }),
    font: coloured(index >= 3 ? "#FFFFFF" : INK, { bold: true }),
    fill: fill(INITIATIVE_LEVEL_COLOURS[index]),
  });
  return {
    text: { font: font(), border: below, alignment: top },
    wrapped: { font: font(), border: below, alignment: wrapped },
    day: {
      font: font(),
      border: below,
      alignment: { vertical: "top", horizontal: "left" },
      numFmt: language === "pl" ? "dd.mm.yyyy" : "d mmm yyyy",
    },
    count: number("#,##0"),
    decimal1: number("#,##0.0"),
    decimal2: number("#,##0.00"),
    percent: number(language === "pl" ? '0.0\u00a0"%"' : '0.0"%"'),
    "signed-count": signed("#,##0"),
    "signed-decimal1": signed("#,##0.0"),
    "signed-decimal2": signed("#,##0.00"),
    "signed-points": signed(language === "pl" ? '0.0\u00a0"p.p."' : '0.0\u00a0"pp"'),
    title: {
      font: coloured(ACCENT, { size: 20, bold: true }),
      alignment: { ...wrapped, vertical: "middle" },
    },
    subtitle: { font: coloured(DIMMED, { size: 12 }), alignment: { ...wrapped, vertical: "middle" } },
    heading: { font: coloured(ACCENT, { size: 12, bold: true }), alignment: { vertical: "bottom" } },
    sentence: { font: font({ size: 11 }), alignment: wrapped },
    plain: { font: font(), alignment: wrapped },
    label: { font: coloured(DIMMED), alignment: wrapped },
    strong: { font: font({ bold: true }), alignment: wrapped },
    note: { font: coloured(DIMMED, { size: 9 }), alignment: wrapped },
    warning: {
      font: coloured(WARNING_INK, { bold: true, size: 11 }),
      fill: fill(WARNING_GROUND),
      alignment: { wrapText: true, vertical: "middle" },
    },
    link: { font: coloured(ACCENT, { underline: true }), alignment: top },
    header: headerStyle({ horizontal: "left" }),
    "header-right": headerStyle({ horizontal: "right", indent: 1 }),
    "level-0": level(0),
    "level-1": level(1),
    "level-2": level(2),
    "level-3": level(3),
    "level-4": level(4),
  };
}

/** Numbers stand right, and so do their marks and headers. */
export function isNumeric(format: CellFormat): boolean {
  return /^(count|decimal|percent|signed)/.test(format);
}

/** Texts that go on in the next line. */
export function isWrapped(format: CellFormat): boolean {
  return /^(wrapped|plain|label|strong|note|sentence|header|level)/.test(format);
}
