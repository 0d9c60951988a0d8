/** A cell of a foreign workbook as read: days as ISO text, formulas as their stored results, errors named. */
export type ForeignCell =
  | string
  | number
  | boolean
  | null
  | { day: string; time: string | null }
  | { error: string };

export interface ForeignSheet {
  name: string;
  /** Row 1 of the spreadsheet is the first; a row that holds nothing is empty. */
  rows: ForeignCell[][];
}
