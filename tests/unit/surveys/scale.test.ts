import { describe, expect, it } from "vitest";
import {
  computeChange,
  computeRespondentScore,
  computeScale,
} from "../../../electron/service/surveys/compute-scale.ts";
import { studentQuantile } from "../../../electron/service/surveys/compute-student-t.ts";

const items = ["a", "b", "c", "d", "e"].map((code) => ({
  ...{ code, subscale: "s", min: 1, max: 5, reversed: code === "e" },
}));

describe("a respondent's score", () => {
  it("turns reversed items and counts 80 % as enough, an item that is not there as blank", () => {
    expect(computeRespondentScore(items, { a: 5, b: 5, c: 5, d: 5, e: 1 })).toBe(100);
    expect(computeRespondentScore(items, { a: 3, b: 3, c: 3, d: 3 })).toBe(50);
    expect(computeRespondentScore(items, { a: 3, b: 3, c: 3, d: null, e: null })).toBeNull();
    expect(computeRespondentScore([], {})).toBeNull();
  });
});

describe("a wave's score", () => {
  it("has no spread with one respondent, and nothing with none", () => {
    expect(computeScale([40])).toEqual({
      value: 40,
      n: 1,
      sum: 40,
      standardDeviation: null,
      low: null,
      high: null,
    });
    expect(computeScale([])).toMatchObject({ value: null, n: 0, sum: 0 });
  });
  it("is the same to the last bit in whatever order the answers stand", () => {
    const scores = [66.66666666666667, 33.333333333333336, 70.83333333333333, 0.1, 58.333333333333336];
    expect(computeScale(scores.toReversed())).toEqual(computeScale(scores));
    expect(computeChange(scores.toReversed(), [1, 2.2])).toEqual(computeChange(scores, [2.2, 1]));
  });
  it("has the interval mean ± t·s/√n", () => {
    // s = 10, n = 3, t(0.975; 2) = 4.302652729749465
    const { value, standardDeviation, low, high } = computeScale([40, 50, 60]);
    expect([value, standardDeviation]).toEqual([50, 10]);
    expect(high).toBeCloseTo(50 + (4.302652729749465 * 10) / Math.sqrt(3), 9);
    expect(low).toBeCloseTo(50 - (4.302652729749465 * 10) / Math.sqrt(3), 9);
  });
});

describe("the change between two waves", () => {
  it("has Welch's interval", () => {
    // Variances 100 and 400, n 3 and 3: a = 33.33, b = 133.33; ν = 166.67² ÷ (33.33²/2 + 133.33²/2) = 2.941176…
    const { change, low, high } = computeChange([40, 50, 60], [50, 70, 90]);
    const half = studentQuantile(0.975, 50 / 17) * Math.sqrt(500 / 3);
    expect(change).toBe(20);
    expect(high).toBeCloseTo(20 + half, 9);
    expect(low).toBeCloseTo(20 - half, 9);
  });
  it("with unequal numbers weighs each variance by its own", () => {
    // Variances 50 and 100; a = 50/2 = 25, b = 100/3; ν = (25 + 100/3)² ÷ (25²/1 + (100/3)²/2)
    const { low, high } = computeChange([40, 50], [50, 60, 70]);
    const freedom = (25 + 100 / 3) ** 2 / (625 + (100 / 3) ** 2 / 2);
    const half = studentQuantile(0.975, freedom) * Math.sqrt(25 + 100 / 3);
    expect([low, high]).toEqual([expect.closeTo(15 - half, 9), expect.closeTo(15 + half, 9)]);
  });
  it("is known without an interval for one respondent, and exact without spread", () => {
    expect(computeChange([40], [50, 60])).toEqual({ change: 15, low: null, high: null });
    expect(computeChange([40, 50], [60])).toEqual({ change: 15, low: null, high: null });
    expect(computeChange([40, 40], [60, 60])).toEqual({ change: 20, low: 20, high: 20 });
    expect(computeChange([], [60])).toEqual({ change: null, low: null, high: null });
    expect(computeChange([60], [])).toEqual({ change: null, low: null, high: null });
  });
});

describe("Student's quantile", () => {
  // Tables: t(0.975; ν).
  it.each([
    [1, 12.706204736174707],
    [2, 4.302652729749465],
    [4, 2.776445105197793],
    [30, 2.0422724563012373],
    [1000, 1.9623390808264078],
  ])("for %i degrees of freedom is %f", (freedom, wanted) => {
    expect(studentQuantile(0.975, freedom)).toBeCloseTo(wanted, 8);
    expect(studentQuantile(0.025, freedom)).toBeCloseTo(-wanted, 8);
  });
  it("is 0 in the middle and small beside it", () => {
    expect(studentQuantile(0.5, 7)).toBe(0);
    expect(studentQuantile(0.6, 1)).toBeCloseTo(Math.tan(Math.PI * 0.1), 10);
    expect(studentQuantile(0.9, 2)).toBeCloseTo(0.8 * Math.sqrt(2 / (4 * 0.9 * 0.1)), 10);
  });
});
