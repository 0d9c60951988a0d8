import type { Translate } from "../../../shared/messages/translator.ts";
import {
  type Language,
  REGISTER_SHEETS,
  type RegisterSheet,
  type RegisterSheetKey,
} from "../../../shared/vocabulary/index.ts";
import { isNumeric } from "../workbook/cell-styles.ts";
import type { Sheet, SheetRow } from "../workbook/sheet.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";
import { columnFormat, columnWidth, registerCell } from "./register-cell.ts";
import type { RegisterData, RegisterLine, RegisterLines } from "./register-data.ts";

export interface RegisterWriting {
  language: Language;
  t: Translate;
  signal: AbortSignal;
  /** Told how many rows are in the file. */
  onRow?(count: number): void;
}

/** Excel has 1 048 576 rows; what is more goes on in a next sheet of the same name. */
const MOST_ROWS = 1_000_000;

const FROZEN_COLUMNS: Partial<Record<RegisterSheetKey, number>> = {
  people: 1,
  organisations: 1,
  partnerships: 1,
};

/** The register workbook (records.md): all sheets, each with its header in row 1, to be read by people and by our import. */
export async function writeRegister(
  data: RegisterData,
  path: string,
  { language, t, signal, onRow }: RegisterWriting,
): Promise<void> {
  const title = `${t("registers.title")} ${data.programmeCode}`;
  let rows = 0;
  await writeWorkbook(
    path,
    {
      title,
      author: data.madeBy,
      madeAt: data.madeAt,
      language,
      // A blank cell is the register's unknown; nothing here has a mark.
      marks: { "no-data": "", "not-applicable": "", few: "", hidden: "" },
      page: {
        warning: data.invented ? t("reports.invented").toUpperCase() : null,
        left: data.programmeName,
        middle: t("reports.page"),
        right: title,
      },
      sheets: REGISTER_SHEETS.flatMap((sheet) => sheetsOf(sheet, data, language)),
    },
    { signal, onRow: () => onRow?.(++rows) },
  );
}

function sheetsOf(sheet: RegisterSheet, data: RegisterData, language: Language): Sheet[] {
  const lines = data.lines[sheet.key];
  if (sheet.key !== "attendances" || data.attendanceCount <= MOST_ROWS) {
    return [oneSheet(sheet, sheet.name[language], lines, language)];
  }
  const one = oneByOne(lines);
  return Array.from({ length: Math.ceil(data.attendanceCount / MOST_ROWS) }, (_, place) =>
    oneSheet(
      sheet,
      place === 0 ? sheet.name[language] : `${sheet.name[language]} (${place + 1})`,
      taken(one, MOST_ROWS),
      language,
    ),
  );
}

function oneSheet(
  { key, columns }: RegisterSheet,
  name: string,
  lines: RegisterLines,
  language: Language,
): Sheet {
  const formats = columns.map(columnFormat);
  async function* rows(): AsyncGenerator<SheetRow> {
    yield {
      cells: columns.map(({ header }, place) => ({
        value: header[language],
        format: isNumeric(formats[place] ?? "text") ? "header-right" : "header",
      })),
    };
    for await (const chunk of Array.isArray(lines) ? [lines] : (lines as AsyncIterable<RegisterLine[]>)) {
      for (const line of chunk) {
        yield { cells: columns.map((column) => registerCell(column, line[column.key], language)) };
      }
    }
  }
  return {
    name,
    orientation: "landscape",
    columns: columns.map((column, place) => ({
      width: columnWidth(column),
      format: formats[place] ?? "text",
    })),
    headerRow: 1,
    frozenColumns: FROZEN_COLUMNS[key] ?? 0,
    rows: rows(),
  };
}

async function* oneByOne(lines: RegisterLines): AsyncGenerator<RegisterLine, void> {
  for await (const chunk of Array.isArray(lines) ? [lines] : (lines as AsyncIterable<RegisterLine[]>))
    yield* chunk;
}

/** The next lines of a source that others go on reading, so it is not closed when enough are taken. */
async function* taken(
  source: AsyncGenerator<RegisterLine, void>,
  most: number,
): AsyncGenerator<RegisterLine[]> {
  for (let count = 0; count < most; count++) {
    const { value, done } = await source.next();
    if (done) return;
    yield [value];
  }
}
