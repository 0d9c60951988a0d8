import { describe, expect, it } from "vitest";
import { computeLevelTrend } from "../../../electron/service/indicators/compute-level-trend.ts";

const counts = [
  { month: "2015-01", level: 0, events: 3 },
  { month: "2015-12", level: 4, events: 1 },
  { month: "2015-12", level: null, events: 2 },
  { month: "2017-04", level: 2, events: 5 },
];

describe("the level trend", () => {
  it("has a part for each year, the empty one too", () => {
    expect(computeLevelTrend(counts, { from: "2015-01-01", to: "2017-12-31" }, "year")).toEqual([
      { part: "2015", byLevel: [3, 0, 0, 0, 1], unknown: 2 },
      { part: "2016", byLevel: [0, 0, 0, 0, 0], unknown: 0 },
      { part: "2017", byLevel: [0, 0, 5, 0, 0], unknown: 0 },
    ]);
  });

  it("has the quarters that the period touches", () => {
    const parts = computeLevelTrend(counts, { from: "2016-12-31", to: "2017-04-01" }, "quarter");
    expect(parts.map(({ part }) => part)).toEqual(["2016-Q4", "2017-Q1", "2017-Q2"]);
    expect(parts[2]?.byLevel).toEqual([0, 0, 5, 0, 0]);
  });

  it("adds the months of a quarter", () => {
    const months = [1, 2, 3].map((month) => ({ month: `2017-0${month}`, level: 1, events: month }));
    expect(computeLevelTrend(months, { from: "2017-02-15", to: "2017-03-15" }, "quarter")).toEqual([
      { part: "2017-Q1", byLevel: [0, 6, 0, 0, 0], unknown: 0 },
    ]);
  });
});
