import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeSuppression } from "../../../electron/service/reports/compute-suppression.ts";

/** Every way to fill the hidden cells that a reader cannot rule out: what the marks mean, and the sum where it is published. */
function possibleFillings(counts: readonly (number | null)[], below: number): number[][] {
  const { cells, hidesSum } = computeSuppression(counts, below);
  const hidden = counts.flatMap((count, place) =>
    cells[place] === "shown" || count === null ? [] : [{ count, mark: cells[place] }],
  );
  const sum = hidden.reduce((total, { count }) => total + count, 0);
  const most = hidesSum ? sum + below : sum;
  const fill = (rest: typeof hidden): number[][] => {
    const [first, ...others] = rest;
    if (!first) return [[]];
    const [from, to] = first.mark === "few" ? [1, below - 1] : [below, most];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).flatMap((value) =>
      fill(others).map((filled) => [value, ...filled]),
    );
  };
  return fill(hidden).filter(
    (filled) => hidesSum || filled.reduce((total, value) => total + value, 0) === sum,
  );
}

describe("hiding small counts", () => {
  it("shows what is large enough, zero and unknown", () => {
    expect(computeSuppression([3, 0, null, 12], 3)).toEqual({
      cells: ["shown", "shown", "shown", "shown"],
      hidesSum: false,
    });
  });

  it("hides the next smallest with a single small count, because the sum would give it back", () => {
    expect(computeSuppression([1, 20, 5], 3).cells).toEqual(["few", "shown", "hidden"]);
  });

  it("does not take two small counts for protected when their sum leaves one way only: 1 + 1 = 2, 2 + 2 = 4", () => {
    expect(computeSuppression([1, 1, 9, 30], 3).cells).toEqual(["few", "few", "hidden", "shown"]);
    expect(computeSuppression([2, 2, 9, 30], 3).cells).toEqual(["few", "few", "hidden", "shown"]);
    expect(computeSuppression([1, 2, 9, 30], 3).cells).toEqual(["few", "few", "shown", "shown"]);
  });

  it("hides the sum too when nothing else is left to hide", () => {
    expect(computeSuppression([2, 0, 2], 3)).toEqual({ cells: ["few", "shown", "few"], hidesSum: true });
  });

  it("never lets a hidden count be worked out, in any table", () => {
    let hiddenCells = 0;
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 8 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(3, 5),
        (counts, below) => {
          const fillings = possibleFillings(counts, below);
          const width = fillings[0]?.length ?? 0;
          for (let place = 0; place < width; place++) {
            hiddenCells++;
            expect(new Set(fillings.map((filled) => filled[place])).size).toBeGreaterThan(1);
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(hiddenCells).toBeGreaterThan(1000);
  });
});
