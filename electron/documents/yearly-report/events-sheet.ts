import { label } from "../../../shared/vocabulary/index.ts";
import type { Sheet } from "../workbook/sheet.ts";
import { eventColumns } from "./live/event-columns.ts";
import { type FormulaNames, liveCell } from "./live/live-table.ts";
import type { EventLine, YearlyReportData } from "./report-data.ts";
import { hasSeveral, periodText, type ReportWords, type TableColumn } from "./report-words.ts";
import { tableSheet } from "./table-sheet.ts";

const MINUTES_PER_HOUR = 60;
const GROSZE_PER_ZLOTY = 100;
const divided = (value: number | null, by: number) => (value === null ? null : value / by);

/** Every event of the year, counted or not; rows come in chunks from a long query. */
export function eventsSheet(
  data: YearlyReportData,
  chunks: AsyncIterable<readonly EventLine[]>,
  words: ReportWords,
  legend: string,
  names: FormulaNames,
): Sheet {
  const { text, language } = words;
  const printed = printedColumns(data, words);
  return tableSheet<EventLine>({
    name: text("sheets.events"),
    title: text("events.title"),
    subtitle: text("events.subtitle", { period: periodText(data.period, language), legend }),
    orientation: "landscape",
    emptyText: text("events.empty"),
    lines: chunks,
    tableName: names.table("events"),
    printedColumns: printed.length,
    columns: [...printed, ...figureColumns(data, names)],
  });
}

/** Beside what is printed: the same as numbers, and what the formulas of the indicators stand on. */
function figureColumns({ live }: YearlyReportData, names: FormulaNames): TableColumn<EventLine>[] {
  if (live === null) return [];
  return eventColumns(names, live.volunteerRateZloty).map((column) => ({
    header: names.header("events", column.key),
    width: column.width,
    format: column.format,
    headerFormat: "header",
    cell: (line) => liveCell(column, line, live.hasAttendances),
  }));
}

function printedColumns(data: YearlyReportData, words: ReportWords): TableColumn<EventLine>[] {
  const { text, language } = words;
  const column = (name: string) => text(`columns.${name}`);
  return [
    ...(hasSeveral(data)
      ? [
          {
            header: column("programme"),
            width: 16,
            format: "text" as const,
            cell: (line: EventLine) => line.programmeCode,
          },
        ]
      : []),
    { header: column("date"), width: 10.5, format: "day", cell: ({ date }) => date },
    { header: column("event"), width: 32, format: "wrapped", cell: ({ title }) => title },
    {
      header: column("kind"),
      width: 14,
      format: "wrapped",
      cell: ({ kind }) => (kind === null ? null : label("EVENT_KINDS", kind, language)),
    },
    {
      header: column("activity"),
      width: 17,
      format: "wrapped",
      cell: ({ activityName, scope }) => activityName ?? label("EVENT_SCOPES", scope, language),
    },
    { header: column("place"), width: 18, format: "wrapped", cell: ({ place }) => place },
    { header: column("level"), width: 9, format: "count", cell: ({ level }) => level },
    { header: column("people"), width: 8, format: "count", cell: ({ people }) => people },
    { header: column("named"), width: 7, format: "count", cell: ({ named }) => named },
    { header: column("headCount"), width: 8, format: "count", cell: ({ headCount }) => headCount },
    {
      header: column("hours"),
      width: 7.5,
      format: "decimal1",
      cell: ({ lengthMinutes }) => divided(lengthMinutes, MINUTES_PER_HOUR),
    },
    {
      header: column("staffHours"),
      width: 9.5,
      format: "decimal1",
      cell: ({ staffMinutes }) => divided(staffMinutes, MINUTES_PER_HOUR),
    },
    {
      header: column("volunteerHours"),
      width: 9.5,
      format: "decimal1",
      cell: ({ volunteerMinutes }) => divided(volunteerMinutes, MINUTES_PER_HOUR),
    },
    {
      header: column("cost"),
      width: 10,
      format: "decimal2",
      cell: ({ mopsCostGrosze }) => divided(mopsCostGrosze, GROSZE_PER_ZLOTY),
    },
    {
      header: column("organisations"),
      width: 32,
      format: "wrapped",
      cell: ({ organisations }) => organisations,
    },
    { header: column("status"), width: 12, format: "wrapped", cell: (line) => statusText(line, words) },
    {
      header: column("counted"),
      width: 8.5,
      format: "text",
      cell: ({ counted }) => text(counted ? "events.yes" : "events.no"),
    },
  ];
}

/** `odbyło się`; what is not approved says so too. */
function statusText({ status, recordState }: EventLine, { text, language }: ReportWords): string {
  const written = label("EVENT_STATUSES", status, language);
  if (recordState === "approved") return written;
  return text("events.statusWithState", {
    status: written,
    state: label("RECORD_STATES", recordState, language),
  });
}
