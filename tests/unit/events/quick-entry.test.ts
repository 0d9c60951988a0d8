import { describe, expect, it } from "vitest";
import { type KnownActivity, readQuickEntry } from "../../../electron/service/events/compute-quick-entry.ts";

/** A Wednesday. */
const today = "2017-09-13";

const activity = (name: string, more: Partial<KnownActivity> = {}): KnownActivity => ({
  id: name,
  name,
  kind: "meeting",
  place: null,
  usualStartsAt: null,
  usualLengthMinutes: null,
  ...more,
});
const activities = [
  activity("Klub seniora", { place: "Klub Osiedlowy", usualStartsAt: "15:00", usualLengthMinutes: 90 }),
  activity("Klub malucha"),
  activity("Zajęcia po lekcjach", { kind: "workshop" }),
];
const read = (text: string) => readQuickEntry(text, today, activities);
const valuesOf = (text: string) => read(text).values;

describe("a quick entry", () => {
  it("reads the usual line whole: day, hours, activity, count, staff time", () => {
    expect(valuesOf("wt 16-18 klub seniora 14 seniorów 2h")).toMatchObject({
      scope: "session",
      activityId: "Klub seniora",
      title: "Klub seniora",
      date: "2017-09-12",
      startsAt: "16:00",
      lengthMinutes: 120,
      staffMinutes: 120,
      place: "Klub Osiedlowy",
      status: "held",
      headCounts: { children: null, youth: null, adults: null, seniors: 14, unknown: null },
    });
  });

  it("says which words it read as what", () => {
    expect(read("wt 16-18 klub seniora 14 seniorów").read).toEqual([
      { text: "wt", field: "date" },
      { text: "16-18", field: "startsAt" },
      { text: "16-18", field: "lengthMinutes" },
      { text: "14 seniorów", field: "headCounts" },
      { text: "klub seniora", field: "activityId" },
    ]);
  });

  it.each([
    ["wczoraj festyn", "2017-09-12"],
    ["śr festyn", "2017-09-13"],
    ["czw festyn", "2017-09-07"],
    ["12.05 festyn", "2017-05-12"],
    ["12.05.2016 festyn", "2016-05-12"],
    ["12 maja festyn", "2017-05-12"],
    ["12 maja 2015 festyn", "2015-05-12"],
    ["festyn 2017-06-01", "2017-06-01"],
    ["festyn", "2017-09-13"],
  ])("finds the day of „%s”: %s", (text, day) => {
    expect(valuesOf(text)).toMatchObject({ date: day, title: "Festyn", kind: "festival" });
  });

  it.each([
    ["16-18 x", "16:00", 120],
    ["16:30-18 x", "16:30", 90],
    ["22-1 x", "22:00", 180],
    ["o 17 x", "17:00", null],
    ["godz. 17:15 x", "17:15", null],
    ["17:15 x", "17:15", null],
    ["17:15 1,5h x", "17:15", 90],
  ])("finds the hours of „%s”", (text, startsAt, lengthMinutes) => {
    expect(valuesOf(text)).toMatchObject({ startsAt, lengthMinutes, title: "X" });
  });

  it.each([
    ["5 dzieci", { children: 5 }],
    ["3 młodzieży 7 dorosłych", { youth: 3, adults: 7 }],
    ["30 osób", { unknown: 30 }],
    ["2 seniorów i 3 seniorki", { seniors: 5 }],
    ["4 children 6 adults", { children: 4, adults: 6 }],
  ])("counts people: %s", (text, counts) => {
    expect(valuesOf(`spacer ${text}`).headCounts).toMatchObject(counts);
  });

  it("leaves unknown what nobody said: no count is not zero, no level is not 0", () => {
    expect(valuesOf("spacer")).toMatchObject({
      headCounts: { children: null, youth: null, adults: null, seniors: null, unknown: null },
      initiativeLevel: null,
      lengthMinutes: null,
      staffMinutes: null,
      mopsCostGrosze: null,
      kind: null,
    });
  });

  it.each([
    ["spacer 2h", { lengthMinutes: 120, staffMinutes: null }],
    ["spacer 2h 1h", { lengthMinutes: 120, staffMinutes: 60 }],
    ["spacer 3h prac", { lengthMinutes: null, staffMinutes: 180 }],
    ["spacer 2 h wol 1,5 godz. pracowników", { staffMinutes: 90, volunteerMinutes: 120 }],
  ])("tells how long it lasted from whose time it took: %s", (text, values) => {
    expect(valuesOf(text)).toMatchObject({ title: "Spacer", ...values });
  });

  it.each([
    ["spacer poziom 3", { initiativeLevel: 3 }],
    ["spacer p4", { initiativeLevel: 4 }],
    ["spacer 120 zł", { mopsCostGrosze: 12_000 }],
    ["spacer 12,50zł", { mopsCostGrosze: 1250 }],
    ["spacer odwołany", { status: "cancelled" }],
    ["jutro spacer", { date: "2017-09-14", status: "planned" }],
    ["spacer @ Dom Kultury 14 osób", { place: "Dom Kultury", headCounts: { unknown: 14 } }],
  ])("reads level, cost, status and place: %s", (text, values) => {
    expect(valuesOf(text)).toMatchObject({ title: "Spacer", ...values });
  });

  it("never takes a name for something else", () => {
    expect(valuesOf("Spotkanie w Szkole nr 119").title).toBe("Spotkanie w Szkole nr 119");
    expect(valuesOf("Sobótka nad Wisłą").title).toBe("Sobótka nad Wisłą");
    expect(valuesOf("Piątkowe granie").date).toBe(today);
    expect(valuesOf("Debata 2018").title).toBe("Debata 2018");
  });

  it("takes an activity by its beginnings when only one fits, and the name as typed when two do", () => {
    expect(valuesOf("klub sen").activityId).toBe("Klub seniora");
    expect(valuesOf("zajecia lekcjach")).toMatchObject({
      activityId: "Zajęcia po lekcjach",
      kind: "workshop",
    });
    expect(valuesOf("klub")).toMatchObject({ activityId: null, scope: "community", title: "Klub" });
  });

  it("keeps what was said over what the activity usually has", () => {
    expect(valuesOf("klub seniora")).toMatchObject({ startsAt: "15:00", lengthMinutes: 90 });
    expect(valuesOf("klub seniora 17-18 @ Park")).toMatchObject({
      startsAt: "17:00",
      lengthMinutes: 60,
      place: "Park",
    });
  });

  it("reads nothing from nothing", () => {
    expect(read("   ")).toMatchObject({ read: [], values: { title: "" } });
  });
});
