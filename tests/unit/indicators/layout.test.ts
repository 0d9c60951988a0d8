import { describe, expect, it } from "vitest";
import { computeLayout } from "../../../electron/service/indicators/compute-layout.ts";

const distance = (one: { x: number; y: number }, other: { x: number; y: number }) =>
  Math.hypot(one.x - other.x, one.y - other.y);

describe("the layout of a network", () => {
  it("puts those tied to each other nearer than those that are not", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const ties = [
      { one: "a", other: "b" },
      { one: "b", other: "c" },
      { one: "a", other: "c" },
      { one: "d", other: "e" },
      { one: "e", other: "f" },
      { one: "d", other: "f" },
    ];
    const places = computeLayout(ids, ties);
    const between = (one: string, other: string) =>
      distance(places.get(one) ?? { x: 0, y: 0 }, places.get(other) ?? { x: 0, y: 0 });
    const tied = [between("a", "b"), between("b", "c"), between("d", "e"), between("e", "f")];
    const apart = [between("a", "d"), between("b", "e"), between("c", "f"), between("a", "f")];
    expect(Math.max(...tied)).toBeLessThan(Math.min(...apart));
  });

  it("puts a lone node in the middle, and nobody nowhere", () => {
    expect(computeLayout(["a"], [])).toEqual(new Map([["a", { x: 0.5, y: 0.5 }]]));
    expect(computeLayout([], [])).toEqual(new Map());
  });

  it("leaves out ties of those who are not there", () => {
    const alone = computeLayout(["a", "b"], []);
    expect(computeLayout(["a", "b"], [{ one: "a", other: "elsewhere" }])).toEqual(alone);
  });
});
