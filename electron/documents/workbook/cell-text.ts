/** A cell of a workbook holds no more (Excel cuts the rest without a word). */
export const LONGEST_CELL_TEXT = 32_767;
const LONGEST_SHEET_NAME = 31;

// What XML 1.0 forbids: control characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get into the file
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that every program can read back: without characters that XML forbids, no longer than a cell holds. */
export function cellText(text: string): string {
  const clean = text.replace(forbidden, "");
  return clean.length <= LONGEST_CELL_TEXT ? clean : `${clean.slice(0, LONGEST_CELL_TEXT - 1)}…`;
}

/** A name that a sheet may have: at most 31 characters, without `\ / ? * [ ] :` and no apostrophe at its ends. */
export function sheetName(name: string): string {
  const clean = cellText(name)
    .replace(/[\\/?*[\]:]/g, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
  return clean.slice(0, LONGEST_SHEET_NAME) || "1";
}

/** `&` begins a code in headers and footers of printed pages; a digit after a code would belong to it. */
export function pageText(text: string): string {
  return cellText(text).replaceAll("&", "&&").slice(0, 120);
}
