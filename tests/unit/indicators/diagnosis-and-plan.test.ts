import { describe, expect, it } from "vitest";
import {
  computeL3,
  computeW1,
  computeW2,
  computeW4,
} from "../../../electron/service/indicators/compute-diagnosis.ts";
import { computeL4 } from "../../../electron/service/indicators/compute-local-groups.ts";
import { computeL1, computeL2 } from "../../../electron/service/indicators/compute-plan.ts";
import { computeS8 } from "../../../electron/service/indicators/compute-proposals.ts";
import { event, person } from "../../support/indicator-facts.ts";
import { entry, recordFacts, withId } from "../../support/record-facts.ts";

const nothing = { value: null, status: "no-data", numerator: 0, denominator: 0, completeness: null };

describe("W1, needs named by residents", () => {
  it("leaves entries of unknown source out of both parts, and says so", () => {
    const diagnosis = [
      entry(),
      entry({ source: "staff" }),
      entry({ source: "data" }),
      entry({ source: "institution" }),
      entry({ source: "unknown" }),
    ];
    expect(computeW1(recordFacts({ diagnosis }))).toMatchObject({
      value: 25,
      numerator: 1,
      denominator: 4,
      completeness: 0.8,
      status: "ok",
    });
  });
  it("has no data without entries, and a real zero when residents named none", () => {
    expect(computeW1(recordFacts({}))).toMatchObject(nothing);
    expect(computeW1(recordFacts({ diagnosis: [entry({ source: "staff" })] }))).toMatchObject({
      value: 0,
      status: "ok",
    });
  });
});

describe("W2, from need to action", () => {
  const started = (startedOn: string | null) => ({ actions: [{ startedOn }], isPriority: true });
  it("counts priority problems and needs with an action started by the last day, that day included", () => {
    const diagnosis = [
      entry(started("2017-12-31")),
      entry({ ...started("2018-01-01"), type: "need" }),
      entry(started(null)),
      entry({ isPriority: true }),
    ];
    expect(computeW2(recordFacts({ diagnosis }))).toMatchObject({
      value: 25,
      numerator: 1,
      denominator: 4,
      completeness: 1,
    });
  });
  it("does not look at assets, possibilities and entries without priority", () => {
    const diagnosis = [
      entry({ ...started("2017-01-01"), type: "asset" }),
      entry({ ...started("2017-01-01"), type: "possibility" }),
      entry({ actions: [{ startedOn: "2017-01-01" }] }),
    ];
    expect(computeW2(recordFacts({ diagnosis }))).toMatchObject(nothing);
  });
  it("counts an entry once, however many of its actions have started", () => {
    const diagnosis = [
      entry({
        isPriority: true,
        actions: [{ startedOn: "2016-01-01" }, { startedOn: "2017-01-01" }, { startedOn: null }],
      }),
    ];
    expect(computeW2(recordFacts({ diagnosis }))).toMatchObject({ value: 100, numerator: 1, denominator: 1 });
  });
});

describe("W4 and L3", () => {
  it("W4 is the share of assets that a counted event used", () => {
    const diagnosis = [
      entry({ type: "asset", isUsed: true }),
      entry({ type: "asset" }),
      entry({ type: "asset" }),
      entry({ isUsed: true }),
    ];
    expect(computeW4(recordFacts({ diagnosis }))).toMatchObject({
      value: (1 / 3) * 100,
      numerator: 1,
      denominator: 3,
    });
    expect(computeW4(recordFacts({}))).toMatchObject(nothing);
  });
  it("L3 is the share of priority problems, not needs, with any linked action, planned ones too", () => {
    const diagnosis = [
      entry({ isPriority: true, actions: [{ startedOn: null }] }),
      entry({ isPriority: true }),
      entry({ isPriority: true, type: "need", actions: [{ startedOn: null }] }),
      entry({ actions: [{ startedOn: null }] }),
    ];
    expect(computeL3(recordFacts({ diagnosis }))).toMatchObject({ value: 50, numerator: 1, denominator: 2 });
  });
});

describe("S8, influence", () => {
  it("counts partly accepted proposals as decided, not as accepted, and shows them apart", () => {
    const proposals = [
      withId({ byResidents: true, decision: "accepted" as const }),
      withId({ byResidents: true, decision: "partly" as const }),
      withId({ byResidents: true, decision: "rejected" as const }),
      withId({ byResidents: false, decision: "accepted" as const }),
      withId({ byResidents: null, decision: "partly" as const }),
    ];
    expect(computeS8(recordFacts({ proposals }))).toMatchObject({
      value: (1 / 3) * 100,
      numerator: 1,
      denominator: 3,
      completeness: 0.8,
      parts: { partly: 1 },
    });
    expect(computeS8(recordFacts({}))).toMatchObject(nothing);
  });
});

describe("L1, punctuality", () => {
  it("takes actions due in the period, first and last day included, in time on the due day itself", () => {
    const action = (dueOn: string | null, finishedOn: string | null) => withId({ dueOn, finishedOn });
    const actions = [
      action("2017-01-01", "2017-01-01"),
      action("2017-12-31", "2018-01-01"),
      action("2017-06-30", "2017-05-12"),
      action("2017-07-01", null),
      action("2016-12-31", "2016-12-31"),
      action("2018-01-01", "2017-01-01"),
      action(null, "2017-01-01"),
    ];
    expect(computeL1(recordFacts({ actions }))).toMatchObject({
      value: 50,
      numerator: 2,
      denominator: 4,
      completeness: 1,
    });
    expect(computeL1(recordFacts({}))).toMatchObject(nothing);
  });
});

describe("L2, targets reached", () => {
  const measure = (
    name: string,
    baseline: number | null,
    target: number | null,
    ...actuals: [string, number][]
  ) => withId({ name, baseline, target, actuals: actuals.map(([date, value]) => ({ date, value })) });
  it("judges by the latest actual up to the last day; falling targets count like rising ones", () => {
    const measures = [
      measure("latarnie", 2, 8, ["2017-05-12", 8], ["2018-02-01", 1]),
      measure("worki", 100, 40, ["2017-06-01", 39], ["2017-12-31", 55]),
      measure("bez wartości bazowej", null, 5, ["2017-01-01", 5]),
      measure("bez celu", 1, null, ["2017-01-01", 5]),
      measure("cel równy bazie", 3, 3, ["2017-01-01", 3]),
      measure("bez pomiaru", 0, 5, ["2018-01-01", 5]),
    ];
    const outcome = computeL2(recordFacts({ measures }));
    expect(outcome).toMatchObject({ value: 50, numerator: 1, denominator: 2, completeness: 2 / 6 });
    expect(outcome.breakdowns.measure).toEqual({ latarnie: 100, worki: 75 });
  });
  it("keeps two measures of one name apart", () => {
    const measures = [
      measure("osoby", 0, 10, ["2017-01-01", 10]),
      measure("osoby", 0, 10, ["2017-01-01", 5]),
    ];
    expect(computeL2(recordFacts({ measures })).breakdowns.measure).toEqual({ osoby: 100, "osoby (2)": 50 });
  });
});

describe("L4, residents in the local group", () => {
  it("counts named attendances of known residence at meetings of local support groups only", () => {
    const [here, there, unknown] = [person("a", "adults", "yes"), person("b", "adults", "no"), person("c")];
    const events = [
      event({ partnershipId: "lgw", named: [here, there, unknown] }),
      event({ partnershipId: "lgw", named: [here] }),
      event({ partnershipId: "koalicja", named: [there, there] }),
      event({ named: [there] }),
    ];
    expect(computeL4(recordFacts({ localGroupIds: new Set(["lgw"]) }, { events }))).toMatchObject({
      value: (2 / 3) * 100,
      numerator: 2,
      denominator: 3,
      completeness: 0.75,
      parts: { meetings: 2 },
    });
    expect(computeL4(recordFacts({ localGroupIds: new Set(["lgw"]) }))).toMatchObject(nothing);
  });
});
