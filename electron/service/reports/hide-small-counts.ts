import type { Figure, ReportIndicator, YearlyReportData } from "../../documents/yearly-report/report-data.ts";

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

/**
 * A column of counts of persons: the small ones are hidden. When it is only one, the next smallest goes with it, because
 * the total, which is published elsewhere, would give a single one back.
 */
export function hideSmallCounts(counts: readonly Figure[], below: number): Figure[] {
  const places = counts.flatMap((count, place) =>
    typeof count === "number" && count > 0 ? [{ count, place }] : [],
  );
  const hidden = new Set(places.filter(({ count }) => count < below).map(({ place }) => place));
  if (hidden.size === 1) {
    const next = places
      .filter(({ place }) => !hidden.has(place))
      .sort((one, other) => one.count - other.count)[0];
    if (next) hidden.add(next.place);
  }
  return counts.map((count, place) => (hidden.has(place) ? hiddenFigure(count, below) : count));
}

/** The report without what it must not tell; `indicators` come in already hidden one by one (tellsOfFew). */
export function publishedReport(data: YearlyReportData, below: number): YearlyReportData {
  const programmes = data.programmes.map((programme) => {
    const attendances = hideSmallCounts(
      programme.activities.map((activity) => activity.attendances),
      below,
    );
    const persons = hideSmallCounts(
      programme.activities.map((activity) => activity.persons),
      below,
    );
    return {
      ...programme,
      activities: programme.activities.map((activity, place) => ({
        ...activity,
        attendances: attendances[place] ?? null,
        // Times the number of sessions it would be the sum again.
        attendancesPerSession: isHidden(attendances[place]) ? HIDDEN : activity.attendancesPerSession,
        persons: persons[place] ?? null,
      })),
    };
  });
  const together = data.together?.map((indicator, place) => {
    const each = data.programmes.map(({ indicators }) => indicators[place]);
    return hideTogether(indicator, isHiddenInOne(each, "value"), isHiddenInOne(each, "previous"));
  });
  return { ...data, programmes, together: together ?? null, events: null };
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
