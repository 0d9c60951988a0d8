import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  formatDay,
  formatDayLong,
  isIsoDay,
  isoDay,
  lastDayOfMonth,
  monthName,
  monthOf,
  quarterOf,
  weekdayIndex,
  yearOf,
} from "../../../shared/vocabulary/index.ts";

describe("days", () => {
  it.each(["2017-01-01", "2016-02-29", "2000-02-29", "2017-12-31", "0001-01-01"])(
    "takes %s for a day",
    (text) => {
      expect(isIsoDay(text)).toBe(true);
    },
  );

  it.each([
    "2017-02-29",
    "1900-02-29",
    "2017-04-31",
    "2017-13-01",
    "2017-00-10",
    "2017-01-00",
    "2017-1-1",
    "2017-01-01T00:00:00Z",
    "2017-01",
    "31.12.2017",
    "0000-01-01",
    " 2017-01-01",
    "2017-01-01\n",
    "",
  ])("refuses %j", (text) => {
    expect(isIsoDay(text)).toBe(false);
  });

  it("adds days over month, year and leap-day ends", () => {
    expect(addDays("2017-12-31", 1)).toBe("2018-01-01");
    expect(addDays("2016-02-28", 1)).toBe("2016-02-29");
    expect(addDays("2017-01-01", -1)).toBe("2016-12-31");
    expect(addDays("2016-01-01", 366)).toBe("2017-01-01");
  });

  it("does not lose a day where the clock changes", () => {
    // Poland: 26 March and 29 October 2017.
    expect(addDays("2017-03-25", 1)).toBe("2017-03-26");
    expect(addDays("2017-03-26", 1)).toBe("2017-03-27");
    expect(addDays("2017-10-28", 2)).toBe("2017-10-30");
    expect(daysBetween("2017-03-25", "2017-03-27")).toBe(2);
    expect(daysBetween("2017-01-01", "2018-01-01")).toBe(365);
    expect(daysBetween("2017-05-10", "2017-05-01")).toBe(-9);
  });

  it("steps through every day of four years in both directions", () => {
    let day = "2015-12-31";
    for (let count = 1; count <= 1461; count++) {
      const next = addDays(day, 1);
      expect(isIsoDay(next)).toBe(true);
      expect(next > day).toBe(true);
      expect(addDays(next, -1)).toBe(day);
      expect(weekdayIndex(next)).toBe((weekdayIndex(day) + 1) % 7);
      day = next;
    }
    expect(day).toBe("2019-12-31");
  });

  it("refuses to reckon with what is no day", () => {
    expect(() => addDays("2017-02-30", 1)).toThrow(RangeError);
    expect(() => yearOf("2017")).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
  });

  it("knows month, quarter, year and the month's last day", () => {
    expect(monthOf("2017-08-05")).toBe("2017-08");
    expect(quarterOf("2017-03-31")).toBe("2017-Q1");
    expect(quarterOf("2017-10-01")).toBe("2017-Q4");
    expect(yearOf("2017-08-05")).toBe(2017);
    expect(lastDayOfMonth("2016-02-03")).toBe("2016-02-29");
    expect(lastDayOfMonth("2017-02-03")).toBe("2017-02-28");
    expect(lastDayOfMonth("2017-12-31")).toBe("2017-12-31");
    expect(isoDay(2017, 3, 5)).toBe("2017-03-05");
  });

  it("adds months and stays within the shorter month", () => {
    expect(addMonths("2017-01-31", 1)).toBe("2017-02-28");
    expect(addMonths("2017-01-15", -1)).toBe("2016-12-15");
    expect(addMonths("2017-06-30", 24)).toBe("2019-06-30");
  });

  it("counts weekdays from Monday", () => {
    // 5 December 2017 was a Tuesday.
    expect(weekdayIndex("2017-12-05")).toBe(1);
    expect(weekdayIndex("2017-12-04")).toBe(0);
    expect(weekdayIndex("2017-12-10")).toBe(6);
    expect(weekdayIndex("1969-12-28")).toBe(6);
  });
});

describe("writing days", () => {
  it("writes a day as each language does", () => {
    expect(formatDay("2017-12-31", "pl")).toBe("31.12.2017");
    expect(formatDay("2017-12-31", "en")).toBe("31 Dec 2017");
    expect(formatDay("2017-03-05", "pl")).toBe("05.03.2017");
    expect(formatDay("2017-03-05", "en")).toBe("5 Mar 2017");
  });

  it("writes a month alone without inventing a day", () => {
    expect(formatDay("2013-01", "pl")).toBe("01.2013");
    expect(formatDay("2013-01", "en")).toBe("Jan 2013");
  });

  it("writes the long form with the month in the genitive and no-break spaces", () => {
    expect(formatDayLong("2017-12-05", "pl")).toBe("5\u00a0grudnia\u00a02017\u00a0r.");
    expect(formatDayLong("2017-12-05", "en")).toBe("5\u00a0December\u00a02017");
  });

  it("names all twelve months as Intl does", () => {
    for (let month = 1; month <= 12; month++) {
      const date = new Date(Date.UTC(2017, month - 1, 15));
      for (const [language, locale] of [
        ["pl", "pl-PL"],
        ["en", "en-GB"],
      ] as const) {
        const nominative = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
        expect(monthName(month, language)).toBe(nominative.format(date));
        const long = new Intl.DateTimeFormat(locale, {
          day: "numeric",
          month: "long",
          year: "numeric",
          timeZone: "UTC",
        });
        const written = formatDayLong(isoDay(2017, month, 15), language).replaceAll("\u00a0", " ");
        expect(written.replace(" r.", "")).toBe(long.format(date));
      }
    }
  });
});
