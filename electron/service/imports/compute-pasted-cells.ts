/**
 * Cells of a block as spreadsheets put it on the clipboard: tabs between cells, line ends between rows. A cell that holds a tab, a
 * line end or a quote stands in quotes, its own quotes doubled; a quote inside of a plain cell means itself.
 */
export function readPastedCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : undefined;
    const end = quoted?.end ?? endOfCell(text, at);
    row.push(plain(quoted?.value ?? text.slice(at, end)));
    at = end;
    if (text[at] === "\t") {
      at += 1;
      if (at === text.length) row.push("");
      continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function endOfCell(text: string, start: number): number {
  const found = /[\t\r\n]/g;
  found.lastIndex = start;
  return found.exec(text)?.index ?? text.length;
}

/** The cell in quotes that begins here; undefined where the quotes do not close at the end of a cell: then they mean themselves. */
function readQuoted(text: string, start: number): { value: string; end: number } | undefined {
  const cell = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
  cell.lastIndex = start;
  const [whole, value = ""] = cell.exec(text) ?? [];
  return whole === undefined ? undefined : { value: value.replaceAll('""', '"'), end: start + whole.length };
}

/** An apostrophe before a sign kept a spreadsheet from calculating; it is no part of the text. */
const plain = (cell: string) => cell.replace(/^'(?=[=+@-])/, "").trim();
