import { describe, expect, it } from "vitest";
import {
  formatPeriod,
  halfYear,
  halfYearWindow,
  isInPeriod,
  isWholeMonths,
  type Period,
  periodDays,
  polishForm,
  polishPlural,
  previousPeriod,
  quarter,
  yearPeriod,
} from "../../../shared/vocabulary/index.ts";

const period = (text: string): Period => {
  const [from, to] = text.split("…");
  return { from: from!, to: to! };
};

describe("periods", () => {
  it("knows years, half-years and quarters", () => {
    expect(yearPeriod(2017)).toEqual(period("2017-01-01…2017-12-31"));
    expect(halfYear(2017, 1)).toEqual(period("2017-01-01…2017-06-30"));
    expect(halfYear(2017, 2)).toEqual(period("2017-07-01…2017-12-31"));
    expect(quarter(2016, 1)).toEqual(period("2016-01-01…2016-03-31"));
    expect(quarter(2017, 4)).toEqual(period("2017-10-01…2017-12-31"));
  });

  it.each([
    ["2017-01-01…2017-12-31", "2016-01-01…2016-12-31"],
    ["2016-01-01…2016-12-31", "2015-01-01…2015-12-31"],
    ["2017-01-01…2017-06-30", "2016-07-01…2016-12-31"],
    ["2017-03-01…2017-03-31", "2017-02-01…2017-02-28"],
    ["2016-12-01…2017-02-28", "2016-09-01…2016-11-30"],
    // Not whole months: the same number of days just before.
    ["2017-03-01…2017-03-30", "2017-01-30…2017-02-28"],
    ["2017-03-10…2017-03-10", "2017-03-09…2017-03-09"],
    ["2017-01-02…2017-12-31", "2016-01-04…2017-01-01"],
    // February of a leap year up to the 28th is not the whole month.
    ["2016-02-01…2016-02-28", "2016-01-04…2016-01-31"],
  ])("puts before %s the period %s", (now, before) => {
    expect(previousPeriod(period(now))).toEqual(period(before));
  });

  it("tells whole calendar months from other spans", () => {
    expect(isWholeMonths(period("2017-02-01…2017-02-28"))).toBe(true);
    expect(isWholeMonths(period("2016-02-01…2016-02-28"))).toBe(false);
    expect(isWholeMonths(period("2017-01-15…2017-02-14"))).toBe(false);
    expect(isWholeMonths(period("2017-03-01…2017-02-28"))).toBe(false);
  });

  it("counts both ends", () => {
    expect(periodDays(yearPeriod(2016))).toBe(366);
    expect(periodDays(period("2017-03-10…2017-03-10"))).toBe(1);
  });

  it("takes 183 days up to and including the last for the half-year window", () => {
    expect(halfYearWindow("2017-12-31")).toEqual(period("2017-07-02…2017-12-31"));
    expect(periodDays(halfYearWindow("2016-03-15"))).toBe(183);
  });

  it("includes both ends", () => {
    expect(isInPeriod("2017-01-01", yearPeriod(2017))).toBe(true);
    expect(isInPeriod("2017-12-31", yearPeriod(2017))).toBe(true);
    expect(isInPeriod("2018-01-01", yearPeriod(2017))).toBe(false);
    expect(isInPeriod("2016-12-31", yearPeriod(2017))).toBe(false);
  });

  it.each([
    ["2017-01-01…2017-12-31", "2017", "2017"],
    ["2013-01-01…2015-12-31", "2013–2015", "2013–2015"],
    ["2017-01-01…2017-06-30", "I półrocze 2017", "H1 2017"],
    ["2017-07-01…2017-12-31", "II półrocze 2017", "H2 2017"],
    ["2017-07-01…2017-09-30", "III kwartał 2017", "Q3 2017"],
    ["2017-03-01…2017-03-31", "marzec 2017", "March 2017"],
    ["2017-02-01…2017-04-30", "01.02.2017–30.04.2017", "1 Feb 2017 – 30 Apr 2017"],
    ["2017-04-01…2017-09-30", "01.04.2017–30.09.2017", "1 Apr 2017 – 30 Sep 2017"],
    ["2016-07-01…2017-06-30", "01.07.2016–30.06.2017", "1 Jul 2016 – 30 Jun 2017"],
  ])("writes %s as %s and %s", (text, pl, en) => {
    expect(formatPeriod(period(text), "pl")).toBe(pl);
    expect(formatPeriod(period(text), "en")).toBe(en);
  });
});

describe("Polish plurals", () => {
  const forms = { one: "wydarzenie", few: "wydarzenia", many: "wydarzeń", other: "wydarzenia" };

  it("agrees with Intl for whole numbers and fractions", () => {
    const rules = new Intl.PluralRules("pl");
    for (let count = 0; count <= 1200; count++) expect(polishPlural(count)).toBe(rules.select(count));
    for (const count of [0.5, 1.5, 2.5, 12.1]) expect(polishPlural(count)).toBe(rules.select(count));
  });

  it("says 1 wydarzenie, 2 wydarzenia, 5 wydarzeń, 1,5 wydarzenia", () => {
    expect([1, 2, 5, 12, 22, 112, 1.5].map((count) => polishForm(count, forms))).toEqual([
      "wydarzenie",
      "wydarzenia",
      "wydarzeń",
      "wydarzeń",
      "wydarzenia",
      "wydarzeń",
      "wydarzenia",
    ]);
  });
});
