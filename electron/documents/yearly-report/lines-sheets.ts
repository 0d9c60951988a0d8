import { formatDay, label } from "../../../shared/vocabulary/index.ts";
import type { Sheet } from "../workbook/sheet.ts";
import type {
  ActivityLine,
  OrganisationLine,
  PartnershipLine,
  ReportProgramme,
  YearlyReportData,
} from "./report-data.ts";
import { hasSeveral, periodText, type ReportWords, type TableColumn } from "./report-words.ts";
import { tableSheet } from "./table-sheet.ts";

type OfProgramme<Line> = Line & { programmeCode: string };

/** The lines of every programme under each other; with several programmes their codes stand before. */
function linesSheet<Line>(
  data: YearlyReportData,
  words: ReportWords,
  legend: string,
  area: "activities" | "partnerships" | "organisations",
  linesOf: (programme: ReportProgramme) => readonly Line[],
  columns: readonly TableColumn<OfProgramme<Line>>[],
): Sheet {
  const { text, language } = words;
  const codes: TableColumn<OfProgramme<Line>> = {
    header: text("columns.programme"),
    width: 17,
    format: "text",
    cell: ({ programmeCode }) => programmeCode,
  };
  return tableSheet<OfProgramme<Line>>({
    name: text(`sheets.${area}`),
    title: text(`${area}.title`),
    subtitle: text(`${area}.subtitle`, { period: periodText(data.period, language), legend }),
    orientation: "landscape",
    emptyText: text(`${area}.empty`),
    lines: data.programmes.flatMap((programme) =>
      linesOf(programme).map((line) => ({ ...line, programmeCode: programme.code })),
    ),
    columns: [...(hasSeveral(data) ? [codes] : []), ...columns],
  });
}

export function activitiesSheet(data: YearlyReportData, words: ReportWords, legend: string): Sheet {
  const { text, language } = words;
  const column = (name: string) => text(`columns.${name}`);
  return linesSheet<ActivityLine>(data, words, legend, "activities", ({ activities }) => activities, [
    { header: column("activity"), width: 36, format: "wrapped", cell: ({ name }) => name },
    {
      header: column("kind"),
      width: 18,
      format: "wrapped",
      cell: ({ kind }) => label("EVENT_KINDS", kind, language),
    },
    { header: column("place"), width: 24, format: "wrapped", cell: ({ place }) => place },
    {
      header: column("duration"),
      width: 23,
      format: "text",
      cell: (line) => rangeText(line.startsOn, line.endsOn, words),
    },
    { header: column("sessions"), width: 10, format: "count", cell: ({ sessions }) => sessions },
    {
      header: column("sessionsWithPeople"),
      width: 15,
      format: "count",
      cell: ({ sessionsWithPeople }) => sessionsWithPeople,
    },
    { header: column("attendances"), width: 12, format: "count", cell: ({ attendances }) => attendances },
    {
      header: column("perSession"),
      width: 12,
      format: "decimal1",
      cell: ({ attendancesPerSession }) => attendancesPerSession,
    },
    { header: column("persons"), width: 10, format: "count", cell: ({ persons }) => persons },
    { header: column("hours"), width: 10, format: "decimal1", cell: ({ hours }) => hours },
    { header: column("staffHours"), width: 12, format: "decimal1", cell: ({ staffHours }) => staffHours },
  ]);
}

export function partnershipsSheet(data: YearlyReportData, words: ReportWords, legend: string): Sheet {
  const { text, language } = words;
  const column = (name: string) => text(`columns.${name}`);
  return linesSheet<PartnershipLine>(
    data,
    words,
    legend,
    "partnerships",
    ({ partnerships }) => partnerships,
    [
      { header: column("name"), width: 36, format: "wrapped", cell: ({ name }) => name },
      {
        header: column("kind"),
        width: 20,
        format: "wrapped",
        cell: ({ kind }) => label("PARTNERSHIP_KINDS", kind, language),
      },
      {
        header: column("duration"),
        width: 23,
        format: "text",
        cell: (line) => rangeText(line.startsOn, line.endsOn, words),
      },
      {
        header: column("agreement"),
        width: 23,
        format: "text",
        cell: ({ agreementFrom, agreementTo }) =>
          agreementFrom === null
            ? text("partnerships.noAgreement")
            : rangeText(agreementFrom, agreementTo, words),
      },
      { header: column("members"), width: 10, format: "count", cell: ({ members }) => members },
      {
        header: column("activeMembers"),
        width: 11,
        format: "count",
        cell: ({ activeMembers }) => activeMembers,
      },
      { header: column("meetings"), width: 11, format: "count", cell: ({ meetings }) => meetings },
      { header: column("lastMeeting"), width: 12, format: "day", cell: ({ lastMeetingOn }) => lastMeetingOn },
      { header: column("memberNames"), width: 48, format: "wrapped", cell: ({ memberNames }) => memberNames },
    ],
  );
}

export function organisationsSheet(data: YearlyReportData, words: ReportWords, legend: string): Sheet {
  const { text, language } = words;
  const column = (name: string) => text(`columns.${name}`);
  return linesSheet<OrganisationLine>(
    data,
    words,
    legend,
    "organisations",
    ({ organisations }) => organisations,
    [
      { header: column("name"), width: 50, format: "wrapped", cell: ({ name }) => name },
      {
        header: column("sector"),
        width: 26,
        format: "wrapped",
        cell: ({ sector }) => label("SECTORS", sector, language),
      },
      { header: column("events"), width: 12, format: "count", cell: ({ events }) => events },
      { header: column("organised"), width: 16, format: "count", cell: ({ organised }) => organised },
      { header: column("first"), width: 12, format: "day", cell: ({ firstOn }) => firstOn },
      { header: column("last"), width: 12, format: "day", cell: ({ lastOn }) => lastOn },
      { header: column("memberships"), width: 12, format: "count", cell: ({ partnerships }) => partnerships },
    ],
  );
}

/** `od 01.2013`, `01.03.2015–31.12.2017`; unknown is no data, not an open end. */
function rangeText(from: string | null, to: string | null, { text, language }: ReportWords): string | null {
  const day = (known: string) => formatDay(known, language);
  if (from === null) return to === null ? null : text("cover.durationUntil", { to: day(to) });
  return to === null
    ? text("cover.durationOpen", { from: day(from) })
    : text("cover.durationClosed", { from: day(from), to: day(to) });
}
