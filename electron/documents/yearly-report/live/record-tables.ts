import type { Sheet } from "../../workbook/sheet.ts";
import type { ReportWords } from "../report-words.ts";
import type { LiveData } from "./live-data.ts";
import { type FormulaNames, type LiveColumn, liveSheet, type TableKey } from "./live-table.ts";

const flag = (is: boolean | null) => (is === null ? undefined : is ? 1 : 0);
const known = <Value extends string | number>(value: Value | null) => value ?? undefined;

/** Organisations, groups, diagnosis, plan, functions and surveys: one data sheet each. */
export function recordSheets(live: LiveData, names: FormulaNames, words: ReportWords): Sheet[] {
  const about = words.text("live.about.records");
  const sheet = <Line extends { programmeCode: string }>(
    key: TableKey,
    lines: readonly Line[],
    columns: readonly LiveColumn<Line>[],
  ) =>
    liveSheet<Line>(
      {
        key,
        about,
        lines,
        columns: [
          { key: "programme", width: 16, format: "plain", value: ({ programmeCode }) => programmeCode },
          ...columns,
        ],
      },
      names,
      words,
    );
  const text = <Line>(key: string, value: (line: Line) => string, width = 40): LiveColumn<Line> => ({
    key,
    width,
    format: "plain",
    value,
  });
  const number = <Line>(
    key: string,
    value: (line: Line) => number | undefined,
    formula?: string,
  ): LiveColumn<Line> => ({
    key,
    width: 13,
    format: "plain",
    value,
    ...(formula !== undefined && { formula }),
  });
  const day = <Line>(key: string, value: (line: Line) => string | null): LiveColumn<Line> => ({
    key,
    width: 13,
    format: "day",
    value: (line) => known(value(line)),
  });
  const answers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const { own } = names;
  return [
    sheet("partners", live.organisations, [
      text("name", ({ name }) => name),
      number("mops", ({ isMops }) => flag(isMops)),
      number("events", ({ events }) => events),
      number("member", ({ isMember }) => flag(isMember)),
    ]),
    sheet("groups", live.groups, [
      text("name", ({ name }) => name),
      day("foundedOn", ({ foundedOn }) => foundedOn),
      day("endedOn", ({ endedOn }) => endedOn),
      day("lastOn", ({ lastOn }) => lastOn),
      ...answers(6).map((index) =>
        number<(typeof live.groups)[number]>(`answer${index + 1}`, (line) =>
          flag(line.answers?.[index] ?? null),
        ),
      ),
      number(
        "independent",
        ({ answers: given }) => independence(given),
        (() => {
          const all = answers(6).map((index) => own("groups", `answer${index + 1}`));
          return `IF(SUM(${all.join(",")})>=4,1,IF(AND(COUNT(${all.join(",")})>0,SUM(${all.join(",")})+6-COUNT(${all.join(",")})<4),0,""))`;
        })(),
      ),
    ]),
    sheet("diagnosis", live.diagnosis, [
      text("text", (line) => line.text, 60),
      text("type", ({ type }) => type, 13),
      text("source", ({ source }) => source, 13),
      number("priority", ({ isPriority }) => flag(isPriority)),
      number("actions", ({ actions }) => actions),
      day("firstStartedOn", ({ firstStartedOn }) => firstStartedOn),
      number("used", ({ isUsed }) => flag(isUsed)),
    ]),
    sheet("actions", live.actions, [
      text("title", ({ title }) => title, 60),
      day("dueOn", ({ dueOn }) => dueOn),
      day("finishedOn", ({ finishedOn }) => finishedOn),
      number(
        "inTime",
        ({ dueOn, finishedOn }) => flag(dueOn !== null && finishedOn !== null && finishedOn <= dueOn),
        `IF(AND(COUNT(${own("actions", "dueOn")},${own("actions", "finishedOn")})=2,${own("actions", "finishedOn")}<=${own("actions", "dueOn")}),1,0)`,
      ),
    ]),
    sheet("measures", live.measures, [
      text("name", ({ name }) => name, 50),
      number("baseline", ({ baseline }) => known(baseline)),
      number("target", ({ target }) => known(target)),
      number("actual", ({ actual }) => known(actual)),
      number(
        "achieved",
        ({ baseline, target, actual }) =>
          baseline === null || target === null || actual === null || target === baseline
            ? undefined
            : (actual - baseline) / (target - baseline),
        (() => {
          const [baseline, target, actual] = ["baseline", "target", "actual"].map((key) =>
            own("measures", key),
          );
          return `IF(COUNT(${baseline},${target},${actual})<3,"",IF(${target}=${baseline},"",(${actual}-${baseline})/(${target}-${baseline})))`;
        })(),
      ),
    ]),
    sheet("proposals", live.proposals, [
      text("text", (line) => line.text, 60),
      number("byResidents", ({ byResidents }) => flag(byResidents)),
      number("accepted", ({ isAccepted }) => flag(isAccepted)),
    ]),
    sheet("functions", live.functions, [
      text("name", ({ name }) => name, 50),
      number("takenOver", ({ isTakenOver }) => flag(isTakenOver)),
      day("lastDoneOn", ({ lastDoneOn }) => lastDoneOn),
    ]),
    sheet("respondents", live.respondents, [
      number("number", (line) => line.number),
      number("belonging", ({ belonging }) => known(belonging)),
      number("efficacy", ({ efficacy }) => known(efficacy)),
      number("possibilities", ({ possibilities }) => known(possibilities)),
    ]),
    sheet("pairs", live.pairs, [
      text("pair", ({ pair }) => pair, 60),
      number("first", ({ first }) => first),
      number("second", ({ second }) => known(second)),
      number(
        "level",
        ({ first, second }) => (second === null ? first : (first + second) / 2),
        `IF(COUNT(${own("pairs", "first")})=0,"",AVERAGE(${own("pairs", "first")},${own("pairs", "second")}))`,
      ),
    ]),
    sheet("principles", live.principles, [
      text("organisation", ({ organisation }) => organisation),
      ...answers(6).map((index) =>
        number<(typeof live.principles)[number]>(`answer${index + 1}`, (line) =>
          known(line.answers[index] ?? null),
        ),
      ),
      number(
        "mean",
        (line) => meanOf(line.answers),
        (() => {
          const all = answers(6)
            .map((index) => own("principles", `answer${index + 1}`))
            .join(",");
          return `IF(COUNT(${all})>=5,AVERAGE(${all}),"")`;
        })(),
      ),
    ]),
    sheet("domains", live.domains, [
      number("domain", ({ domain }) => domain),
      number("rank", ({ rank }) => known(rank)),
    ]),
    sheet("programmes", live.programmes, [
      number("population", ({ population }) => known(population)),
      number("previousEvents", ({ previousEvents }) => previousEvents),
      number("previousStaffEvents", ({ previousStaffEvents }) => previousStaffEvents),
      number("previousStaffHours", ({ previousStaffHours }) => previousStaffHours),
      number("ended", ({ hasEnded }) => flag(hasEnded)),
      number("followUpSum", ({ followUpSum }) => followUpSum),
      number("followUps", ({ followUps }) => followUps),
    ]),
  ];
}

function independence(answers: readonly (boolean | null)[] | null): number | undefined {
  if (answers === null) return undefined;
  const yes = answers.filter((answer) => answer === true).length;
  const open = answers.filter((answer) => answer === null).length;
  if (yes >= 4) return 1;
  return open < 6 && yes + open < 4 ? 0 : undefined;
}

function meanOf(answers: readonly (number | null)[]): number | undefined {
  const given = answers.filter((answer) => answer !== null);
  return given.length < 5 ? undefined : given.reduce((sum, answer) => sum + answer, 0) / given.length;
}
