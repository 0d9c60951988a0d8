import type { Figure, ReportIndicator, YearlyReportData } from "../../documents/yearly-report/report-data.ts";
import { computeSuppression } from "./compute-suppression.ts";

/**
 * R6, the rule of a published report: persons fewer than `below` are hidden, and with them whatever would give them back.
 * Counts of events, organisations, hours and money are not about persons and stay.
 */

/** Indicators whose parts count persons or their attendances: `both` – the part and the whole, so the rest is persons too. */
const COUNTS_OF_PERSONS: Readonly<Record<string, "numerator" | "denominator" | "both">> = {
  A1: "numerator",
  A2: "numerator",
  A3: "numerator",
  A4: "both",
  I2: "both",
  I3: "denominator",
  I4: "denominator",
  W3: "both",
  S4: "numerator",
  S6: "both",
  L4: "both",
};

/** A figure that would give a small number back. */
export const HIDDEN = { mark: "hidden" } as const;
/** The small number itself. */
const FEW = { mark: "few" } as const;

const isSmall = (figure: Figure, below: number) => typeof figure === "number" && figure > 0 && figure < below;

/** What stands for a figure of an indicator that tells of few: the count itself says so, the rest is hidden. */
export function hiddenFigure(figure: Figure, below: number): Figure {
  return isSmall(figure, below) ? FEW : HIDDEN;
}

function isHidden(figure: Figure | undefined): boolean {
  return typeof figure === "object" && (figure?.mark === "few" || figure?.mark === "hidden");
}

interface Parts {
  numerator: number | null;
  denominator: number | null;
}

/** Whether an indicator tells of so few persons that it must not be published. */
export function tellsOfFew(id: string, { numerator, denominator }: Parts, below: number): boolean {
  switch (COUNTS_OF_PERSONS[id]) {
    case "numerator":
      return isSmall(numerator, below);
    case "denominator":
      return isSmall(denominator, below);
    case "both": {
      const rest = numerator === null || denominator === null ? null : denominator - numerator;
      return [numerator, denominator, rest].some((count) => isSmall(count, below));
    }
    default:
      return false;
  }
}

/** A column of counts of persons, the small ones hidden and what would give them back; and whether their sum would. */
export function hideSmallCounts(
  counts: readonly Figure[],
  below: number,
): { counts: Figure[]; hidesSum: boolean } {
  const { cells, hidesSum } = computeSuppression(
    counts.map((count) => (typeof count === "number" ? count : null)),
    below,
  );
  return {
    counts: counts.map((count, place) =>
      cells[place] === "few" ? FEW : cells[place] === "hidden" ? HIDDEN : count,
    ),
    hidesSum,
  };
}

/** The report without what it must not tell; `indicators` come in already hidden one by one (tellsOfFew). */
export function publishedReport(data: YearlyReportData, below: number): YearlyReportData {
  const programmes = data.programmes.map((programme) => {
    const attendances = hideSmallCounts(
      programme.activities.map((activity) => activity.attendances),
      below,
    );
    const { counts: persons } = hideSmallCounts(
      programme.activities.map((activity) => activity.persons),
      below,
    );
    const months = hideSmallCounts(
      programme.attendanceMonths.map((month) => month.attendances),
      below,
    );
    return {
      ...programme,
      // Their sum is A2, and may be that of the activities: where nothing less than the sum would have to go, the parts go.
      attendanceMonths: programme.attendanceMonths.map((month, place) => ({
        ...month,
        attendances: months.hidesSum ? HIDDEN : (months.counts[place] ?? null),
      })),
      activities: programme.activities.map((activity, place) => ({
        ...activity,
        attendances: attendances.hidesSum ? HIDDEN : (attendances.counts[place] ?? null),
        // Times the number of sessions it would be the sum again.
        attendancesPerSession:
          attendances.hidesSum || isHidden(attendances.counts[place])
            ? HIDDEN
            : activity.attendancesPerSession,
        persons: persons[place] ?? null,
      })),
    };
  });
  const together = data.together?.map((indicator, place) => {
    const each = data.programmes.map(({ indicators }) => indicators[place]);
    return hideTogether(indicator, isHiddenInOne(each, "value"), isHiddenInOne(each, "previous"));
  });
  return { ...data, programmes, together: together ?? null, events: null, live: null };
}

/** Hidden in one programme only: the sum less the others would be that one. */
function isHiddenInOne(
  indicators: readonly (ReportIndicator | undefined)[],
  field: "value" | "previous",
): boolean {
  return indicators.filter((indicator) => isHidden(indicator?.[field])).length === 1;
}

function hideTogether(indicator: ReportIndicator, hideNow: boolean, hideBefore: boolean): ReportIndicator {
  return {
    ...indicator,
    ...(hideNow && { value: HIDDEN, numerator: HIDDEN, denominator: HIDDEN }),
    ...(hideBefore && { previous: HIDDEN }),
    ...((hideNow || hideBefore) && { change: HIDDEN, verdict: null }),
  };
}
