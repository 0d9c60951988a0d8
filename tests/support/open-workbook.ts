import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";

type Value = string | number | boolean | Date | null;

export interface OpenedSheet {
  name: string;
  rows: Value[][];
  /** Rows below a row of column names, as records by those names. */
  table(headerRow?: number): Record<string, Value>[];
  /** All texts of the sheet. */
  texts(): string[];
}

/** Opens a workbook with another library than the one that wrote it. */
export async function openWorkbook(path: string): Promise<Map<string, OpenedSheet>> {
  const workbook = await readXlsx(readFileSync(path));
  return new Map(
    workbook.sheets.map(({ name, rows }) => {
      const values = rows as Value[][];
      const sheet: OpenedSheet = {
        name,
        rows: values,
        table: (headerRow = 3) => {
          const header = values[headerRow - 1] ?? [];
          return values
            .slice(headerRow)
            .map((row) =>
              Object.fromEntries(header.map((column, place) => [String(column), row[place] ?? null])),
            );
        },
        texts: () => values.flat().filter((value): value is string => typeof value === "string"),
      };
      return [name, sheet];
    }),
  );
}
