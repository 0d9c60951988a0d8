import { INITIATIVE_LEVEL_COLOURS } from "../../../shared/vocabulary/initiative-level.ts";
import type { CellFormat } from "./sheet.ts";

export interface CellFont {
  size: number;
  /** `#rrggbb` */
  colour: string;
  bold?: boolean;
  underline?: boolean;
}

export interface CellAlignment {
  vertical: "top" | "middle" | "bottom";
  horizontal?: "left" | "right";
  wrapText?: boolean;
  indent?: number;
}

/** How a cell looks; styles-xml.ts writes it. */
export interface CellStyle {
  font: CellFont;
  alignment: CellAlignment;
  /** `#rrggbb` */
  ground?: string;
  lineBelow?: { style: "hair" | "thin"; colour: string };
  /** A code of Excel's number formats; without it the value is shown as it is. */
  numberFormat?: string;
}

/** One style per format. The locale code makes days and decimals Polish also in programs that follow the file, not the computer. */
export type CellStyles = Record<CellFormat, CellStyle>;

const INK = "#1C2126";
const DIMMED = "#5A636B";
const ACCENT = "#0B5D5E";
const HEADER_GROUND = "#DCEBEB";
const WARNING_GROUND = "#FDF3DC";
const WARNING_INK = "#6B4A00";
const LINE = "#C3C9CE";

const font = (more: Partial<CellFont> = {}): CellFont => ({ size: 10, colour: INK, ...more });
const coloured = (colour: string, more: Partial<CellFont> = {}) => font({ colour, ...more });

const below = { style: "hair" as const, colour: LINE };
const belowHeader = { style: "thin" as const, colour: ACCENT };

const top: CellAlignment = { vertical: "top" };
const right: CellAlignment = { vertical: "top", horizontal: "right" };
const wrapped: CellAlignment = { vertical: "top", wrapText: true };

/** As wide as a digit and a hyphen. */
const SPACE_BEHIND = "_0_-";

const LOCALE_CODE = { pl: "[$-415]", en: "[$-809]" } as const;

export function createCellStyles(language: "pl" | "en"): CellStyles {
  // A space behind every number and mark, so that it does not run into the text of the next column. Indents would do the
  // same, but LibreOffice sets only some of them.
  const numeric = (...sections: string[]): CellStyle => ({
    font: font(),
    lineBelow: below,
    alignment: right,
    numberFormat: [...sections, "@"]
      .map((section) => `${LOCALE_CODE[language]}${section}${SPACE_BEHIND}`)
      .join(";"),
  });
  const number = (code: string) => numeric(code, `-${code}`, code);
  const signed = (code: string) => numeric(`+${code}`, `-${code}`, "0");
  const headerStyle = (alignment: Partial<CellAlignment>): CellStyle => ({
    font: coloured("#0B3B3C", { bold: true }),
    ground: HEADER_GROUND,
    lineBelow: belowHeader,
    alignment: { ...alignment, vertical: "middle", wrapText: true },
  });
  const level = (index: 0 | 1 | 2 | 3 | 4): CellStyle => ({
    ...headerStyle({ horizontal: "right", indent: 1 }),
    font: coloured(index >= 3 ? "#FFFFFF" : INK, { bold: true }),
    ground: INITIATIVE_LEVEL_COLOURS[index],
  });
  return {
    text: { font: font(), lineBelow: below, alignment: top },
    wrapped: { font: font(), lineBelow: below, alignment: wrapped },
    day: {
      font: font(),
      lineBelow: below,
      alignment: { vertical: "top", horizontal: "left" },
      numberFormat: language === "pl" ? "dd.mm.yyyy" : "d mmm yyyy",
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
      ground: WARNING_GROUND,
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
