import { describe, expect, it } from "vitest";
import {
  expectedDays,
  type RegularActivity,
  weeksApart,
} from "../../../electron/service/activities/compute-expected-sessions.ts";

/** Meets on Tuesdays. September 2017: Tuesdays are the 5th, 12th, 19th and 26th. */
const club = (more: Partial<RegularActivity> = {}): RegularActivity => ({
  id: "club",
  name: "Klub",
  weekday: 1,
  recurrence: "co tydzień",
  startsOn: "2017-01-01",
  endsOn: null,
  startsAt: "16:00",
  sessionDays: [],
  ...more,
});
const september = (activity: RegularActivity) => expectedDays(activity, "2017-09-01", "2017-09-30");

describe("expected sessions", () => {
  it.each([
    ["co tydzień", 1],
    [null, 1],
    ["co dwa tygodnie", 2],
    ["co drugi wtorek", 2],
    ["every two weeks", 2],
    ["raz w miesiącu", null],
    ["nieregularnie", null],
    ["w ferie", null],
  ])("read „%s” as every %s weeks", (text, weeks) => {
    expect(weeksApart(text)).toBe(weeks);
  });

  it("are the weekday's days on which nothing was entered", () => {
    expect(september(club({ sessionDays: ["2017-09-05", "2017-09-19"] }))).toEqual([
      "2017-09-12",
      "2017-09-26",
    ]);
  });

  it("lie between the first and the last day of the activity, both included", () => {
    expect(september(club({ startsOn: "2017-09-12", endsOn: "2017-09-19" }))).toEqual([
      "2017-09-12",
      "2017-09-19",
    ]);
  });

  it("follow the last session where it meets every other week, and are not guessed without one", () => {
    const fortnightly = club({ recurrence: "co dwa tygodnie", sessionDays: ["2017-08-29"] });
    expect(september(fortnightly)).toEqual(["2017-09-12", "2017-09-26"]);
    expect(september(club({ recurrence: "co dwa tygodnie" }))).toEqual([]);
  });

  it("are none without a weekday, or when nobody knows since when", () => {
    expect(september(club({ weekday: null }))).toEqual([]);
    expect(september(club({ startsOn: null }))).toEqual([]);
  });
});
