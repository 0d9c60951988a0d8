import { describe, expect, it } from "vitest";
import {
  computeAchievedPercent,
  computeActionStatus,
} from "../../../electron/service/plan/compute-action.ts";

describe("the status of an action on 2017-06-15", () => {
  const status = (dueOn: string | null, startedOn: string | null, finishedOn: string | null) =>
    computeActionStatus({ dueOn, startedOn, finishedOn }, "2017-06-15");

  it.each([
    ["planned without any day", null, null, null, "planned"],
    ["planned while its start lies ahead", "2017-07-01", "2017-06-16", null, "planned"],
    ["started on the day itself", "2017-07-01", "2017-06-15", null, "started"],
    ["started still on its due day", "2017-06-15", "2017-06-01", null, "started"],
    ["late the day after its due day, begun or not", "2017-06-14", null, null, "late"],
    ["finished on its due day", "2017-06-14", "2017-06-01", "2017-06-14", "finished"],
    ["finished on the day itself, without a due day", null, null, "2017-06-15", "finished"],
    ["finished late by a day", "2017-06-13", "2017-06-01", "2017-06-14", "finished-late"],
    ["late while its finish lies ahead", "2017-06-14", "2017-06-01", "2017-06-16", "late"],
  ] as const)("is %s", (_name, due, started, finished, wanted) => {
    expect(status(due, started, finished)).toBe(wanted);
  });
});

describe("what a measure achieved", () => {
  const actuals = [
    { date: "2017-03-01", value: 4 },
    { date: "2017-09-01", value: 9 },
    { date: "2017-06-01", value: 6 },
  ];
  it("is judged by the latest actual up to the day, in any order", () => {
    expect(computeAchievedPercent({ baseline: 2, target: 10, actuals }, "2017-08-31")).toBe(50);
    expect(computeAchievedPercent({ baseline: 2, target: 10, actuals }, "2017-09-01")).toBe(87.5);
    expect(computeAchievedPercent({ baseline: 10, target: 2, actuals }, "2017-03-01")).toBe(75);
  });
  it("is unknown without baseline, target, actual, or way to go", () => {
    for (const measure of [
      { baseline: null, target: 10, actuals },
      { baseline: 2, target: null, actuals },
      { baseline: 5, target: 5, actuals },
      { baseline: 2, target: 10, actuals: [] },
    ])
      expect(computeAchievedPercent(measure, "2017-12-31")).toBeNull();
    expect(computeAchievedPercent({ baseline: 2, target: 10, actuals }, "2017-02-28")).toBeNull();
  });
});
