import type { ListColumn } from "./columns.ts";

/** A tab or a line end inside a text would break the block in two. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/**
 * Rows as a block that a spreadsheet takes by pasting: names of the columns first, then a line a row. A text that begins like a
 * formula gets an apostrophe, so that nothing pasted calculates.
 */
export function copiedText<Row>(columns: ListColumn<Row>[], rows: Row[]): string {
  const copied = columns.filter((column) => column.copy !== undefined);
  const safe = (text: string) => (/^[=+@]|^-(?!\d)/.test(text) ? `'${text}` : text);
  const lines = rows.map((row) => copied.map((column) => safe(oneLine(column.copy?.(row) ?? ""))));
  return [copied.map((column) => column.copyHeader ?? column.header), ...lines]
    .map((cells) => cells.join("\t"))
    .join("\r\n");
}
