/**
 * A cell of a foreign workbook as read: days as ISO text, a time or length of time without a day as minutes, formulas as
 * their stored results, errors named.
 */
export type ForeignCell =
  | string
  | number
  | boolean
  | null
  | { day: string; time: string | null }
  | { minutes: number }
  | { error: string };

/** How a text file was read: chosen by its bytes, shown to the person. */
export interface TextFormat {
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1250" | "iso-8859-2";
  delimiter: ";" | "," | "\t";
}

export interface ForeignSheet {
  name: string;
  /** Row 1 of the spreadsheet is the first; a row that holds nothing is empty. */
  rows: ForeignCell[][];
  text?: TextFormat | null;
}
