import type { FormulaNames, TableKey } from "./live-table.ts";

/** The two parts of an indicator as formulas over the data sheets; a count has no denominator. Each gives "." without data. */
export interface PartFormulas {
  numerator: string;
  denominator?: string;
}

/**
 * Indicators that a workbook does not compute: the network's density and what is left of it without MOPS are measures of a
 * graph (pairs of organisations and connected components), which spreadsheet formulas cannot follow.
 */
export const VALUE_ONLY = ["P3", "P4"] as const;

/** The definitions of indicators.md once more, in the language of spreadsheets: counted again from the rows of the workbook. */
export function indicatorFormulas(
  programmeCode: string,
  names: FormulaNames,
): Readonly<Record<string, PartFormulas>> {
  const code = `"${programmeCode.replaceAll('"', '""')}"`;
  const conditions = (table: TableKey, criteria: Criteria) =>
    [
      `${names.column(table, "programme")},${code}`,
      ...Object.entries(criteria).flatMap(([column, given]) =>
        (Array.isArray(given) ? given : [given]).map((each) => `${names.column(table, column)},${each}`),
      ),
    ].join(",");
  const count = (table: TableKey, criteria: Criteria = {}) => `COUNTIFS(${conditions(table, criteria)})`;
  const sum = (table: TableKey, column: string, criteria: Criteria = {}) =>
    `SUMIFS(${names.column(table, column)},${conditions(table, criteria)})`;
  const events = (criteria: Criteria = {}) => count("events", { isCounted: 1, ...criteria });
  const community = (criteria: Criteria) => events({ community: 1, ...criteria });
  const column = (table: TableKey, name: string) => names.column(table, name);
  const isOfProgramme = (table: TableKey) => `(${column(table, "programme")}=${code})`;
  const upTo = (day: string) => `"<="&${day}`;
  const since = (day: string) => `">="&${day}`;
  const { parameter } = names;
  const [from, to, asOf, half] = [
    parameter("from"),
    parameter("to"),
    parameter("asOf"),
    parameter("halfYearFrom"),
  ];
  /** Written as the mark of no data while the condition holds. */
  const unless = (condition: string, formula: string) => `IF(${condition},".",${formula})`;

  const persons = count("persons");
  const noPersons = `${persons}=0`;
  const meanOf = (table: TableKey, name: string): PartFormulas => {
    const known = count(table, { [name]: KNOWN });
    return { numerator: unless(`${known}=0`, sum(table, name, { [name]: KNOWN })), denominator: known };
  };
  const ofKnownLevel = community({ levelNumber: KNOWN });
  const newcomers = { firstOn: [since(from), upTo(to), upTo(`(${asOf}-90)`)] };
  const priorities = (criteria: Criteria) =>
    `${count("diagnosis", { priority: 1, type: '"problem"', ...criteria })}+${count("diagnosis", { priority: 1, type: '"need"', ...criteria })}`;
  const staffNow = events({ staffHours: KNOWN });
  const staffBefore = sum("programmes", "previousStaffEvents");
  const isFarFewer = `${events()}*10<${sum("programmes", "previousEvents")}*9`;
  const hasNotEnded = `${sum("programmes", "ended")}=0`;
  const followUps = sum("programmes", "followUps");

  return {
    A1: { numerator: unless(noPersons, persons) },
    A2: {
      numerator: unless(
        `${events({ present: KNOWN })}=0`,
        sum("events", "present", { isCounted: 1, present: KNOWN }),
      ),
    },
    A3: {
      numerator: unless(noPersons, count("persons", { livesInArea: '"yes"' })),
      denominator: unless(`${count("programmes", { population: KNOWN })}=0`, sum("programmes", "population")),
    },
    A4: {
      numerator: unless(noPersons, count("persons", { events: '">=4"', months: '">=3"' })),
      denominator: unless(noPersons, persons),
    },
    I1: { numerator: sum("events", "mix", { mix: KNOWN }), denominator: count("events", { mix: KNOWN }) },
    I2: {
      numerator: count("persons", { ...newcomers, cameAgain: 1 }),
      denominator: count("persons", newcomers),
    },
    I3: meanOf("respondents", "belonging"),
    I4: meanOf("respondents", "efficacy"),
    W1: {
      numerator: count("diagnosis", { source: '"residents"' }),
      denominator: count("diagnosis", { source: '"<>unknown"' }),
    },
    W2: { numerator: priorities({ firstStartedOn: upTo(to) }), denominator: priorities({}) },
    W3: {
      numerator: count("respondents", { possibilities: '">=4"' }),
      denominator: count("respondents", { possibilities: KNOWN }),
    },
    W4: {
      numerator: count("diagnosis", { type: '"asset"', used: 1 }),
      denominator: count("diagnosis", { type: '"asset"' }),
    },
    S1: { numerator: community({ levelNumber: '">=3"' }), denominator: ofKnownLevel },
    S2: { numerator: community({ levelNumber: 4 }), denominator: ofKnownLevel },
    S3: {
      numerator: `${sum("events", "levelNumber", { isCounted: 1, community: 1, levelNumber: KNOWN })}*25`,
      denominator: ofKnownLevel,
    },
    S4: { numerator: unless(noPersons, count("persons", { ledEvents: '">=2"', ledQuarters: '">=2"' })) },
    S5: {
      numerator: `SUMPRODUCT(MAX(${isOfProgramme("persons")}*${column("persons", "ledByResidents")}))`,
      denominator: community({ levelNumber: '">=3"', leaders: '">=1"' }),
    },
    S6: {
      numerator: `SUMPRODUCT(${isOfProgramme("persons")}*(${column("persons", "roleBefore")}>=1)*(${column("persons", "roleBefore")}<=3)*(${column("persons", "role")}>${column("persons", "roleBefore")}))`,
      denominator: count("persons", { roleBefore: ['">=1"', '"<=3"'] }),
    },
    S7: {
      numerator: unless(
        `${events({ workHours: KNOWN })}=0`,
        sum("events", "volunteerHours", { isCounted: 1, workHours: KNOWN }),
      ),
      denominator: unless(
        `${events({ workHours: KNOWN })}=0`,
        sum("events", "workHours", { isCounted: 1, workHours: KNOWN }),
      ),
    },
    S8: {
      numerator: count("proposals", { byResidents: 1, accepted: 1 }),
      denominator: count("proposals", { byResidents: 1 }),
    },
    P1: { numerator: unless(`${events()}=0`, count("partners", { mops: 0, events: '">0"' })) },
    P2: {
      numerator: count("partners", { mops: 0, member: 1, events: '">0"' }),
      denominator: count("partners", { mops: 0, member: 1 }),
    },
    P5: meanOf("pairs", "level"),
    P6: meanOf("principles", "mean"),
    D1: { numerator: unless(`${count("groups")}=0`, count("groups", { lastOn: since(half) })) },
    D2: {
      numerator:
        `SUMPRODUCT(${isOfProgramme("groups")}*(${column("groups", "foundedOn")}<>"")*(${column("groups", "foundedOn")}<=${to}-365)` +
        `*((${column("groups", "endedOn")}="")+(${column("groups", "endedOn")}>=${column("groups", "foundedOn")}+365)>0)` +
        `*(${column("groups", "lastOn")}<>"")*(${column("groups", "lastOn")}>=${column("groups", "foundedOn")}+182))`,
      denominator: count("groups", { foundedOn: upTo(`(${to}-365)`) }),
    },
    D3: {
      numerator: count("groups", { lastOn: since(half), independent: 1 }),
      denominator: count("groups", { lastOn: since(half), independent: KNOWN }),
    },
    D4: {
      numerator: count("functions", { takenOver: 1, lastDoneOn: since(half) }),
      denominator: count("functions"),
    },
    D5: {
      numerator: unless(
        `OR(${isFarFewer},${staffNow}=0)`,
        `${sum("events", "staffHours", { isCounted: 1, staffHours: KNOWN })}/${staffNow}`,
      ),
      denominator: unless(
        `OR(${isFarFewer},${staffBefore}=0)`,
        `${sum("programmes", "previousStaffHours")}/${staffBefore}`,
      ),
    },
    D6: meanOf("domains", "rank"),
    D7: {
      numerator: `IF(${hasNotEnded},"x",${unless(`${followUps}=0`, sum("programmes", "followUpSum"))})`,
      denominator: `IF(${hasNotEnded},"x",${followUps})`,
    },
    L1: {
      numerator: count("actions", { dueOn: [since(from), upTo(to)], inTime: 1 }),
      denominator: count("actions", { dueOn: [since(from), upTo(to)] }),
    },
    L2: {
      numerator: count("measures", { achieved: '">=1"' }),
      denominator: `SUMPRODUCT(${isOfProgramme("measures")}*ISNUMBER(${column("measures", "achieved")}))`,
    },
    L3: {
      numerator: count("diagnosis", { priority: 1, type: '"problem"', actions: '">0"' }),
      denominator: count("diagnosis", { priority: 1, type: '"problem"' }),
    },
    L4: {
      numerator: sum("events", "residents", { isCounted: 1, localGroup: 1 }),
      denominator: sum("events", "ofKnownResidence", { isCounted: 1, localGroup: 1 }),
    },
    E1: {
      numerator: unless(
        `${events({ personHours: KNOWN })}=0`,
        sum("events", "cost", { isCounted: 1, personHours: KNOWN }),
      ),
      denominator: unless(
        `${events({ personHours: KNOWN })}=0`,
        sum("events", "personHours", { isCounted: 1, personHours: KNOWN }),
      ),
    },
    E2: {
      numerator: unless(
        `${events({ leverage: KNOWN })}=0`,
        sum("events", "leverage", { isCounted: 1, leverage: KNOWN }),
      ),
      denominator: unless(
        `${events({ leverage: KNOWN })}=0`,
        sum("events", "cost", { isCounted: 1, leverage: KNOWN }),
      ),
    },
    E3: { numerator: count("events", { held: 1, sound: 1 }), denominator: count("events", { held: 1 }) },
  };
}

type Criterion = string | number;
type Criteria = Readonly<Record<string, Criterion | readonly Criterion[]>>;

/** A number of 0 or more: blank cells and marks are not among them. */
const KNOWN = '">=0"';
const PERCENT = 100;

/** The value from the cells of its two parts, as R3 says. */
export function valueFormula(
  id: string,
  { numerator, denominator }: { numerator: string; denominator: string | null },
  isPercent: boolean,
): string {
  if (denominator === null) return numerator;
  const quotient = `IF(AND(ISNUMBER(${numerator}),N(${denominator})<>0),${numerator}/${denominator}${isPercent ? `*${PERCENT}` : ""},".")`;
  return id === "D7" ? `IF(${numerator}="x","x",${quotient})` : quotient;
}
