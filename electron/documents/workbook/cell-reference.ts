const columnNames: string[] = [];

/** `A`, `B` … `AA` for 1, 2 … 27. */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  columnNames[column] = name;
  return name;
}

export interface CellRange {
  fromRow: number;
  fromColumn: number;
  toRow: number;
  toColumn: number;
}

/** `A3:K17` */
export function rangeName({ fromRow, fromColumn, toRow, toColumn }: CellRange): string {
  const first = `${columnName(fromColumn)}${fromRow}`;
  const last = `${columnName(toColumn)}${toRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** `'Wydarzenia'!$A$3:$K$17` */
export function absoluteRange(sheet: string, { fromRow, fromColumn, toRow, toColumn }: CellRange): string {
  const cell = (row: number, column: number) => `$${columnName(column)}$${row}`;
  const first = cell(fromRow, fromColumn);
  const last = cell(toRow, toColumn);
  return `${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
