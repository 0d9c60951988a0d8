import { describe, expect, it } from "vitest";
import { computeD6 } from "../../../electron/service/indicators/compute-capacity.ts";
import { computeD7 } from "../../../electron/service/indicators/compute-follow-ups.ts";
import { computeD4 } from "../../../electron/service/indicators/compute-functions.ts";
import { computeE2 } from "../../../electron/service/indicators/compute-leverage.ts";
import { computeP5, computeP6 } from "../../../electron/service/indicators/compute-partner-surveys.ts";
import type { WaveFact } from "../../../electron/service/indicators/compute-record-facts.ts";
import { computeD1, computeD2, computeD3 } from "../../../electron/service/indicators/compute-structures.ts";
import { computeI3, computeI4, computeW3 } from "../../../electron/service/indicators/compute-surveys.ts";
import { event } from "../../support/indicator-facts.ts";
import { group, recordFacts, withId } from "../../support/record-facts.ts";

const item = (code: string, subscale: string, reversed = false) => ({
  code,
  subscale,
  min: 1,
  max: 5,
  reversed,
});
const belonging = ["b1", "b2", "b3", "b4", "b5"].map((code) => item(code, "belonging"));
const wave = (
  items: WaveFact["items"],
  answers: Record<string, number | null>[],
  date = "2017-10-10",
  programmeId = "programme",
): WaveFact => ({
  programmeId,
  date,
  items,
  responses: answers.map((each) => withId({ answers: each })),
});
const all = (codes: string[], answer: number | null) =>
  Object.fromEntries(codes.map((code) => [code, answer]));
const codes = belonging.map(({ code }) => code);

describe("I3 and I4, scale scores", () => {
  it("is the mean of the valid respondents' 0–100 scores, with n, deviation and the 95 % interval by Student's t", () => {
    // Means 5, 4 and 3 of 1–5 are scores 100, 75 and 50: mean 75, s = 25; t(0.975, 2) = 0.95 · √(2 / (1 − 0.95²)).
    const waves = [wave(belonging, [all(codes, 5), all(codes, 4), all(codes, 3)])];
    const outcome = computeI3(recordFacts({ waves }));
    expect(outcome).toMatchObject({
      value: 75,
      numerator: 225,
      denominator: 3,
      completeness: 1,
      status: "ok",
    });
    expect(outcome.parts).toMatchObject({ n: 3, standardDeviation: 25 });
    expect(outcome.parts.low).toBeCloseTo(
      75 - (0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)) * 25) / Math.sqrt(3),
      9,
    );
    expect(outcome.parts.high).toBeCloseTo(
      75 + (0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)) * 25) / Math.sqrt(3),
      9,
    );
  });
  it("takes a respondent with four of five items answered, and not one with three", () => {
    const waves = [
      wave(belonging, [
        { ...all(codes, 3), b5: null },
        { ...all(codes, 5), b4: null, b5: null },
      ]),
    ];
    expect(computeI3(recordFacts({ waves }))).toMatchObject({
      value: 50,
      denominator: 1,
      completeness: 0.5,
      parts: { n: 1, standardDeviation: null, low: null },
    });
  });
  it("turns reversed items: to disagree that nothing can be done is efficacy", () => {
    const items = [item("e1", "efficacy"), item("e2", "efficacy", true)];
    expect(
      computeI4(
        recordFacts({
          waves: [
            wave(items, [
              { e1: 5, e2: 1 },
              { e1: 5, e2: 5 },
            ]),
          ],
        }),
      ),
    ).toMatchObject({ value: 75, numerator: 150, denominator: 2 });
  });
  it("takes only the latest wave that asks the subscale", () => {
    const waves = [
      wave(belonging, [all(codes, 1)], "2017-03-01"),
      wave(belonging, [all(codes, 5)], "2017-09-01"),
      wave([item("p1", "possibilities")], [{ p1: 1 }], "2017-11-01"),
    ];
    expect(computeI3(recordFacts({ waves }))).toMatchObject({ value: 100, denominator: 1 });
  });
  it("over two programmes takes each one's latest wave and adds numerators and denominators", () => {
    const waves = [
      wave(belonging, [all(codes, 1)], "2017-03-01", "one"),
      wave(belonging, [all(codes, 5), all(codes, 5)], "2017-09-01", "two"),
    ];
    expect(computeI3(recordFacts({ waves }))).toMatchObject({
      value: 200 / 3,
      numerator: 200,
      denominator: 3,
    });
  });
  it("has no data without a wave, or without a valid respondent", () => {
    expect(computeI3(recordFacts({}))).toMatchObject({
      value: null,
      status: "no-data",
      denominator: 0,
      completeness: null,
    });
    expect(computeI3(recordFacts({ waves: [wave(belonging, [all(codes, null)])] }))).toMatchObject({
      value: null,
      status: "no-data",
      completeness: 0,
    });
  });
});

describe("W3, knowing the possibilities", () => {
  const items = ["p1", "p2", "p3", "p4"].map((code) => item(code, "possibilities"));
  const answers = (...given: (number | null)[]) =>
    Object.fromEntries(items.map(({ code }, place) => [code, given[place] ?? null]));
  it("counts a mean of exactly 4, and only respondents who answered all four", () => {
    const waves = [
      wave(items, [answers(4, 4, 4, 4), answers(5, 5, 3, 3), answers(4, 4, 4, 3), answers(5, 5, 5, null)]),
    ];
    expect(computeW3(recordFacts({ waves }))).toMatchObject({
      value: (2 / 3) * 100,
      numerator: 2,
      denominator: 3,
      completeness: 0.75,
    });
  });
  it("has no data when nobody answered all four", () => {
    expect(computeW3(recordFacts({ waves: [wave(items, [answers(5)])] }))).toMatchObject({
      value: null,
      status: "no-data",
    });
  });
});

describe("P5 and P6, the partner survey", () => {
  const level = (organisationId: string, aboutOrganisationId: string, value: number) =>
    withId({ organisationId, aboutOrganisationId, level: value });
  const survey = (
    date: string,
    levels: ReturnType<typeof level>[] = [],
    principles: (number | null)[][] = [],
  ) => ({
    programmeId: "programme",
    date,
    levels,
    principles: principles.map((answers) => withId({ answers })),
  });
  it("P5 is the mean over pairs of the mean of their one or two answers, and tells how many disagree by two", () => {
    const partnerSurveys = [
      survey("2017-03-01", [level("a", "b", 0)]),
      survey("2017-11-01", [
        level("a", "b", 5),
        level("b", "a", 3),
        level("a", "c", 2),
        level("c", "b", 1),
        level("b", "c", 2),
      ]),
    ];
    expect(computeP5(recordFacts({ partnerSurveys }))).toMatchObject({
      value: 7.5 / 3,
      numerator: 7.5,
      denominator: 3,
      parts: { pairs: 3, pairsWithTwoAnswers: 2, differingPairs: 1, differingShare: 50 },
    });
    expect(computeP5(recordFacts({}))).toMatchObject({
      value: null,
      status: "no-data",
      parts: { differingShare: null },
    });
  });
  it("P5 over two programmes adds their pairs, also where both surveys asked the same two", () => {
    const partnerSurveys = [
      survey("2017-03-01", [level("a", "b", 5), level("b", "a", 4)]),
      { ...survey("2017-11-01", [level("a", "b", 1)]), programmeId: "other" },
    ];
    expect(computeP5(recordFacts({ partnerSurveys }))).toMatchObject({
      value: (4.5 + 1) / 2,
      numerator: 5.5,
      denominator: 2,
      parts: { pairsWithTwoAnswers: 1, differingPairs: 0 },
    });
  });
  it("P5 of level 0 is a real zero", () => {
    expect(
      computeP5(recordFacts({ partnerSurveys: [survey("2017-01-01", [level("a", "b", 0)])] })),
    ).toMatchObject({ value: 0, status: "ok" });
  });
  it("P6 takes an organisation's mean of at least five answered principles", () => {
    const partnerSurveys = [
      survey(
        "2017-11-01",
        [],
        [
          [4, 4, 4, 4, 4, 4],
          [1, 2, 3, 4, 2, null],
          [4, 4, 4, 4, null, null],
        ],
      ),
    ];
    expect(computeP6(recordFacts({ partnerSurveys }))).toMatchObject({
      value: 3.2,
      numerator: 6.4,
      denominator: 2,
      completeness: 2 / 3,
    });
    expect(computeP6(recordFacts({}))).toMatchObject({ value: null, status: "no-data" });
  });
});

describe("D1 to D3, structures", () => {
  it("D1 looks back 183 days up to and including the last day", () => {
    const groups = [
      group({ lastCountedOn: "2017-07-02" }),
      group({ lastCountedOn: "2017-07-01" }),
      group({ lastCountedOn: "2017-12-31" }),
      group(),
    ];
    expect(computeD1(recordFacts({}, { groups }))).toMatchObject({
      value: 2,
      numerator: 2,
      denominator: null,
      parts: { groups: 4 },
    });
  });
  it("D1 is zero when groups are on record and none was active, and has no data when none is on record", () => {
    expect(computeD1(recordFacts({}, { groups: [group()] }))).toMatchObject({ value: 0, status: "ok" });
    expect(computeD1(recordFacts({}))).toMatchObject({ value: null, status: "no-data" });
  });
  it("D2 needs a group to be 365 days old, not ended before that, and seen from day 182 on", () => {
    const founded = "2016-01-01"; // +182 = 2016-07-01, +365 = 2016-12-31
    const groups = [
      group({ foundedOn: founded, lastCountedOn: "2016-07-01" }),
      group({ foundedOn: founded, lastCountedOn: "2016-06-30" }),
      group({ foundedOn: founded, lastCountedOn: "2017-05-01", endedOn: "2016-12-30" }),
      group({ foundedOn: founded, lastCountedOn: "2017-05-01", endedOn: "2016-12-31" }),
      group({ foundedOn: "2016-12-31", lastCountedOn: "2017-12-31" }),
      group({ foundedOn: "2017-01-01", lastCountedOn: "2017-12-31" }),
      group({ lastCountedOn: "2017-12-31" }),
    ];
    expect(computeD2(recordFacts({}, { groups }))).toMatchObject({
      value: 60,
      numerator: 3,
      denominator: 5,
      completeness: 6 / 7,
    });
  });
  it("D3 takes four true of six, and leaves out a checklist that its open questions could still decide", () => {
    const active = { lastCountedOn: "2017-12-01" };
    const groups = [
      group({ ...active, checklist: [true, true, true, true, null, null] }),
      group({ ...active, checklist: [true, true, true, false, false, false] }),
      group({ ...active, checklist: [true, true, true, false, false, null] }),
      group({ ...active, checklist: [true, true, false, false, false, null] }),
      group(active),
      group({ lastCountedOn: "2017-01-01", checklist: [true, true, true, true, true, true] }),
    ];
    expect(computeD3(recordFacts({}, { groups }))).toMatchObject({
      value: (1 / 3) * 100,
      numerator: 1,
      denominator: 3,
      completeness: 0.6,
    });
  });
});

describe("D4, D6 and D7", () => {
  it("D4 counts a function that is owned by others than MOPS and was done by them in the half-year window", () => {
    const functions = [
      withId({ isTakenOver: true, doneOn: ["2017-07-02"] }),
      withId({ isTakenOver: true, doneOn: ["2017-07-01", "2018-01-01"] }),
      withId({ isTakenOver: false, doneOn: ["2017-12-01"] }),
      withId({ isTakenOver: true, doneOn: [] }),
    ];
    expect(computeD4(recordFacts({ functions }))).toMatchObject({
      value: 25,
      numerator: 1,
      denominator: 4,
      parts: { owned: 3 },
    });
    expect(computeD4(recordFacts({}))).toMatchObject({ value: null, status: "no-data" });
  });
  it("D6 is the mean of the ranked domains of the latest workshop, with its minimum", () => {
    const workshop = (date: string, ranks: (number | null)[]) =>
      withId({ programmeId: "programme", date, ranks });
    const workshops = [
      workshop("2017-01-01", Array(9).fill(1)),
      workshop("2017-11-05", [3, 4, 2, 5, null, null, null, null, null]),
    ];
    expect(computeD6(recordFacts({ workshops }))).toMatchObject({
      value: 3.5,
      numerator: 14,
      denominator: 4,
      completeness: 4 / 9,
      parts: { minimum: 2 },
    });
    expect(computeD6(recordFacts({}))).toMatchObject({
      value: null,
      status: "no-data",
      parts: { minimum: null },
    });
  });
  describe("D7", () => {
    const pursuit = (organisationId: string, goal: number) => ({ organisationId, goal });
    const ending = (
      followUps: { months: number; pursuits: ReturnType<typeof pursuit>[] }[],
      hasEnded = true,
    ) => ({
      id: "programme",
      hasEnded,
      goalCount: 2,
      followUps: followUps.map(withId),
    });
    it("does not apply while the programme runs", () => {
      expect(computeD7(recordFacts({ endings: [ending([], false)] }))).toMatchObject({
        value: null,
        status: "not-applicable",
      });
    });
    it("is full with three organisations that together pursue all goals, partial with one on one, else none", () => {
      const full = { months: 24, pursuits: [pursuit("a", 0), pursuit("b", 1), pursuit("c", 1)] };
      const partial = { months: 12, pursuits: [pursuit("a", 0), pursuit("b", 0), pursuit("c", 0)] };
      const none = { months: 6, pursuits: [] };
      expect(computeD7(recordFacts({ endings: [ending([none, full, partial])] }))).toMatchObject({
        value: 1,
        numerator: 1,
        denominator: 1,
        status: "ok",
        parts: { months6: 0, months12: 0.5, months24: 1 },
      });
      const two = { months: 24, pursuits: [pursuit("a", 0), pursuit("b", 1)] };
      expect(computeD7(recordFacts({ endings: [ending([two])] }))).toMatchObject({ value: 0.5 });
    });
    it("does not take a goal that the programme no longer has for one pursued", () => {
      const strange = { months: 6, pursuits: [pursuit("a", 7)] };
      const third = { months: 6, pursuits: [pursuit("a", 0), pursuit("b", 1), pursuit("c", 7)] };
      expect(computeD7(recordFacts({ endings: [ending([third])] })).value).toBe(0.5);
      expect(computeD7(recordFacts({ endings: [ending([strange])] }))).toMatchObject({
        value: 0,
        status: "ok",
      });
    });
    it("has no data for an ended programme that nobody followed", () => {
      expect(computeD7(recordFacts({ endings: [ending([])] }))).toMatchObject({
        value: null,
        status: "no-data",
        completeness: 0,
        parts: { months6: null },
      });
    });
  });
});

describe("E2, leverage", () => {
  const cost = { mopsCostGrosze: 10_000, partnerCashGrosze: 5_000, inKindGrosze: 2_500 };
  it("leaves the hours out and says so when no rate is set", () => {
    const events = [event({ ...cost, volunteerMinutes: 600 }), event({ ...cost, inKindGrosze: null })];
    expect(computeE2(recordFacts({}, { events }))).toMatchObject({
      value: 0.75,
      numerator: 75,
      denominator: 100,
      completeness: 0.5,
      parts: { volunteerHourRate: null, volunteerWork: null, events: 1 },
    });
  });
  it("with a rate adds hours × rate, over events with the hours known too", () => {
    const events = [event({ ...cost, volunteerMinutes: 90 }), event(cost)];
    expect(computeE2(recordFacts({ volunteerHourGrosze: 2_000 }, { events }))).toMatchObject({
      value: 1.05,
      numerator: 105,
      denominator: 100,
      completeness: 0.5,
      parts: { partnerCash: 50, inKind: 25, volunteerWork: 30, volunteerHourRate: 20 },
    });
  });
  it("has no value when MOPS spent nothing, and no data when nothing is known", () => {
    expect(computeE2(recordFacts({}, { events: [event({ ...cost, mopsCostGrosze: 0 })] }))).toMatchObject({
      value: null,
      status: "no-data",
      numerator: 75,
      denominator: 0,
    });
    expect(computeE2(recordFacts({}, { events: [event()] }))).toMatchObject({
      value: null,
      status: "no-data",
      completeness: 0,
    });
  });
});
