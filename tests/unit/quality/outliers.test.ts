import { describe, expect, it } from "vitest";
import { computeMedian, computeOutliers } from "../../../electron/service/quality/compute-outliers.ts";

const series = (people: number[], name = "klub") =>
  people.map((count, place) => ({ id: `${name}-${place}`, series: name, people: count }));
const idsOf = (people: number[]) => computeOutliers(series(people)).map(({ id }) => id);

describe("the median", () => {
  it("is the middle value, or the mean of the two in the middle", () => {
    expect(computeMedian([9, 1, 5])).toBe(5);
    expect(computeMedian([10, 1, 5, 8])).toBe(6.5);
  });
});

describe("a head-count far from the usual", () => {
  // Median 12; distances 2 1 0 1 2 0 108: MAD 1, so 120 has z = 0.6745 · 108 ÷ 1 = 72.8.
  it("is told with what is usual, while everyday differences are not", () => {
    expect(computeOutliers(series([10, 11, 12, 13, 14, 12, 120]))).toEqual([
      { id: "klub-6", series: "klub", people: 120, usual: 12 },
    ]);
  });

  // Median 20, distances 10 6 2 2 6 10 and 0: MAD 6; the limit is 3.5 · 6 ÷ 0.6745 = 31.1 people.
  it("lies beyond 3.5 deviations of the median absolute deviation", () => {
    expect(idsOf([10, 14, 18, 20, 22, 26, 30])).toEqual([]);
    // Median 20, distances 10 6 2 0 2 6 31: MAD still 6.
    expect(idsOf([10, 14, 18, 20, 22, 26, 51])).toEqual([]);
    expect(idsOf([10, 14, 18, 20, 22, 26, 52])).toEqual(["klub-6"]);
  });

  // More than half are equal: MAD 0; mean distance 30 ÷ 7 · 1.2533 = 5.37; limit 3.5 · 5.37 = 18.8.
  it("is found also where most meetings are alike", () => {
    expect(idsOf([15, 15, 15, 15, 15, 15, 45])).toEqual(["klub-6"]);
  });

  it("is never a difference of fewer than five people", () => {
    expect(idsOf([15, 15, 15, 15, 15, 15, 19])).toEqual([]);
    expect(idsOf([15, 15, 15, 15, 15, 15, 20])).toEqual(["klub-6"]);
  });

  it("is not looked for among fewer than six meetings", () => {
    expect(idsOf([10, 10, 10, 10, 500])).toEqual([]);
    expect(idsOf([10, 10, 10, 10, 10, 500])).toEqual(["klub-5"]);
  });

  it("is judged within its own series", () => {
    const choir = series([80, 82, 81, 80, 79, 80], "chór");
    const club = series([8, 9, 8, 8, 9, 8], "klub");
    expect(computeOutliers([...choir, ...club])).toEqual([]);
  });
});
