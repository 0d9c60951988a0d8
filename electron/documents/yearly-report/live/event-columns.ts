import type { AgeBand } from "../../../../shared/vocabulary/index.ts";
import type { EventLine } from "../report-data.ts";
import type { EventFigures } from "./live-data.ts";
import type { FormulaNames, LiveColumn } from "./live-table.ts";

type Line = EventLine & { figures: EventFigures };

const KNOWN_BANDS = ["children", "youth", "adults", "seniors"] as const satisfies AgeBand[];
const BANDS = [...KNOWN_BANDS, "unknown"] as const satisfies AgeBand[];
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const known = (value: number | null) => value ?? undefined;
const hours = (minutes: number | null) => (minutes === null ? undefined : minutes / 60);
const zloty = (grosze: number | null) => (grosze === null ? undefined : grosze / 100);
const flag = (is: boolean) => (is ? 1 : 0);

/** What the list of events has to the right of its printed columns: numbers without marks, and what is computed from them. */
export function eventColumns(names: FormulaNames, volunteerRateZloty: number | null): LiveColumn<Line>[] {
  const own = (column: string) => names.own("events", column);
  const ofAttendances = (...conditions: string[]) =>
    `COUNTIFS(${names.column("attendances", "eventId")},${own("eventId")}${conditions.map((each) => `,${each}`).join("")})`;
  const attendance = (column: string, value: string) => `${names.column("attendances", column)},${value}`;
  const bands = KNOWN_BANDS.map((band) => own(`band${capital(band)}`));
  const number = (
    key: string,
    value: (line: Line) => number | undefined,
    formula?: string,
  ): LiveColumn<Line> => ({
    key,
    width: 11,
    format: "plain",
    value,
    ...(formula !== undefined && { formula }),
  });
  const leverage = [
    "cost",
    "partnerCash",
    "inKind",
    ...(volunteerRateZloty === null ? [] : ["volunteerHours"]),
  ];
  return [
    { key: "programme", width: 16, format: "plain", value: ({ programmeCode }) => programmeCode },
    { key: "eventId", width: 16, format: "plain", value: ({ figures }) => figures.id },
    { key: "day", width: 11, format: "day", value: ({ figures }) => figures.day },
    number("community", ({ scope }) => flag(scope === "community")),
    number("held", ({ figures }) => flag(figures.isHeld)),
    number("approved", ({ recordState }) => flag(recordState === "approved")),
    number("isCounted", ({ counted }) => flag(counted), `IF(AND(${own("held")}=1,${own("approved")}=1),1,0)`),
    number("levelNumber", ({ level }) => known(level)),
    number("hours", ({ lengthMinutes }) => hours(lengthMinutes)),
    number("staffHours", ({ staffMinutes }) => hours(staffMinutes)),
    number("volunteerHours", ({ volunteerMinutes }) => hours(volunteerMinutes)),
    number("cost", ({ mopsCostGrosze }) => zloty(mopsCostGrosze)),
    number("partnerCash", ({ figures }) => known(figures.partnerCashZloty)),
    number("inKind", ({ figures }) => known(figures.inKindZloty)),
    ...BANDS.map((band) => number(`head${capital(band)}`, ({ figures }) => known(figures.heads[band]))),
    number(
      "heads",
      ({ headCount }) => known(headCount),
      `IF(COUNT(${BANDS.map((band) => own(`head${capital(band)}`)).join(",")})=0,"",SUM(${BANDS.map((band) => own(`head${capital(band)}`)).join(",")}))`,
    ),
    number("onList", ({ figures }) => figures.named, ofAttendances()),
    number(
      "present",
      ({ people }) => known(people),
      `IF(AND(${own("onList")}=0,COUNT(${own("heads")})=0),"",${own("onList")}+N(${own("heads")}))`,
    ),
    ...KNOWN_BANDS.map((band) =>
      number(
        `band${capital(band)}`,
        ({ figures }) => (figures.heads[band] ?? 0) + figures.namedByBand[band],
        `N(${own(`head${capital(band)}`)})+${ofAttendances(attendance("ageBand", `"${band}"`))}`,
      ),
    ),
    number(
      "mix",
      (line) => (line.counted ? ageMix(line.figures) : undefined),
      `IF(AND(${own("isCounted")}=1,SUM(${bands.join(",")})>=5),(1-SUMSQ(${bands.join(",")})/SUM(${bands.join(",")})^2)*4/3,"")`,
    ),
    number(
      "workHours",
      ({ staffMinutes, volunteerMinutes }) =>
        staffMinutes === null || volunteerMinutes === null
          ? undefined
          : (staffMinutes + volunteerMinutes) / 60,
      `IF(COUNT(${own("staffHours")},${own("volunteerHours")})=2,${own("staffHours")}+${own("volunteerHours")},"")`,
    ),
    number(
      "personHours",
      ({ people, lengthMinutes, mopsCostGrosze }) =>
        people === null || lengthMinutes === null || mopsCostGrosze === null
          ? undefined
          : people * (lengthMinutes / 60),
      `IF(COUNT(${own("present")},${own("hours")},${own("cost")})=3,${own("present")}*${own("hours")},"")`,
    ),
    number(
      "leverage",
      (line) => leverageOf(line, volunteerRateZloty),
      `IF(COUNT(${leverage.map(own).join(",")})=${leverage.length},${own("partnerCash")}+${own("inKind")}` +
        `${volunteerRateZloty === null ? "" : `+${own("volunteerHours")}*${names.parameter("volunteerRate")}`},"")`,
    ),
    number("leaders", ({ figures }) => figures.leaders, ofAttendances(attendance("leads", "1"))),
    number("localGroup", ({ figures }) => flag(figures.isLocalGroupMeeting)),
    number(
      "residents",
      ({ figures }) => figures.residents,
      ofAttendances(attendance("livesInArea", '"yes"')),
    ),
    number(
      "ofKnownResidence",
      ({ figures }) => figures.ofKnownResidence,
      `${own("residents")}+${ofAttendances(attendance("livesInArea", '"no"'))}`,
    ),
    { key: "enteredOn", width: 11, format: "day", value: ({ figures }) => figures.enteredOn },
    number("hasTitle", ({ figures }) => flag(figures.hasTitle)),
    number("hasKind", ({ kind }) => flag(kind !== null)),
    number(
      "sound",
      (line) => flag(isSound(line)),
      `IF(AND(${own("held")}=1,${own("enteredOn")}-${own("day")}<=14,${own("hasTitle")}=1,${own("hasKind")}=1,` +
        `COUNT(${own("hours")},${own("levelNumber")},${own("present")})=3),1,0)`,
    ),
  ];
}

function ageMix({ heads, namedByBand }: EventFigures): number | undefined {
  const counts = KNOWN_BANDS.map((band) => (heads[band] ?? 0) + namedByBand[band]);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < 5) return undefined;
  return ((1 - counts.reduce((sum, count) => sum + count * count, 0) / total ** 2) * 4) / 3;
}

function leverageOf(line: Line, rate: number | null): number | undefined {
  const { partnerCashZloty, inKindZloty } = line.figures;
  if (line.mopsCostGrosze === null || partnerCashZloty === null || inKindZloty === null) return undefined;
  if (rate === null) return partnerCashZloty + inKindZloty;
  if (line.volunteerMinutes === null) return undefined;
  return partnerCashZloty + inKindZloty + (line.volunteerMinutes / 60) * rate;
}

const MILLISECONDS_PER_DAY = 86_400_000;

function isSound({ figures, kind, lengthMinutes, level, people }: Line): boolean {
  const days = (Date.parse(figures.enteredOn) - Date.parse(figures.day)) / MILLISECONDS_PER_DAY;
  return (
    figures.isHeld &&
    days <= 14 &&
    figures.hasTitle &&
    kind !== null &&
    lengthMinutes !== null &&
    level !== null &&
    people !== null
  );
}
