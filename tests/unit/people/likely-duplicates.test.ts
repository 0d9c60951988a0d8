import { describe, expect, it } from "vitest";
import {
  comparableName,
  findLikelyPairs,
} from "../../../electron/service/people/compute-likely-duplicates.ts";

const person = (id: string, displayName: string | null, more: object = {}) => ({
  id,
  displayName,
  ageBand: "seniors",
  staff: false,
  ...more,
});
const pairsOf = (...people: ReturnType<typeof person>[]) =>
  findLikelyPairs(people).map(({ oneId, otherId, reason }) => `${oneId}+${otherId} ${reason}`);

describe("likely duplicates", () => {
  it.each([
    ["Anna K.", "anna k"],
    ["ŁUCJA W.", "Lucja  W"],
    ["K. Anna", "Anna K."],
  ])("read %s and %s as the same name", (one, other) => {
    expect(comparableName(one)).toBe(comparableName(other));
    expect(pairsOf(person("a", one), person("b", other))).toEqual(["a+b sameName"]);
  });

  it("propose names one letter apart after the same ones", () => {
    const people = [person("a", "Danuta R."), person("b", "Danutta R."), person("c", "Danuta R")];
    expect(pairsOf(...people)).toEqual(["a+c sameName", "a+b nearlySameName", "b+c nearlySameName"]);
  });

  it("never take another initial for a slip: Anna K. and Anna M. are two", () => {
    expect(pairsOf(person("a", "Anna K."), person("b", "Anna M."))).toEqual([]);
  });

  it("keep a child and a senior, staff and resident, and the nameless apart", () => {
    expect(pairsOf(person("a", "Anna K."), person("b", "Anna K.", { ageBand: "children" }))).toEqual([]);
    expect(pairsOf(person("a", "Anna K."), person("b", "Anna K.", { staff: true }))).toEqual([]);
    expect(pairsOf(person("a", null), person("b", null))).toEqual([]);
    expect(pairsOf(person("a", "Jan"), person("b", "Jan"))).toEqual([]);
  });

  it("let an unknown age agree with any", () => {
    expect(pairsOf(person("a", "Anna K."), person("b", "Anna K.", { ageBand: "unknown" }))).toHaveLength(1);
  });
});
