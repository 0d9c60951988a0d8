import { describe, expect, it } from "vitest";
import { computeD5 } from "../../../electron/service/indicators/compute-durability.ts";
import { computeE1, computeE3 } from "../../../electron/service/indicators/compute-efficiency.ts";
import { event, facts, idsOf, person } from "../../support/indicator-facts.ts";

const maria = person("maria");

describe("D5 Odciążenie", () => {
  const earlier = (...staffMinutes: (number | null)[]) =>
    staffMinutes.map((minutes, place) => ({ id: `before-${place}`, staffMinutes: minutes }));

  it("is staff hours per event now ÷ before, over events that know them", () => {
    const events = [event({ staffMinutes: 60 }), event({ scope: "session", staffMinutes: 120 }), event()];
    const result = computeD5(facts({ events, previousStaffTime: earlier(180, 180, null) }));
    expect(result).toMatchObject({ value: 0.5, numerator: 1.5, denominator: 3, status: "ok" });
    expect(result.completeness).toBeCloseTo(4 / 6, 12);
    expect(result.parts).toEqual({
      events: 3,
      previousEvents: 3,
      staffHours: 3,
      previousStaffHours: 6,
      staffHoursPerEvent: 1.5,
      previousStaffHoursPerEvent: 3,
    });
    expect(idsOf(result.records.numerator)).toEqual(idsOf(events.slice(0, 2)));
    expect(idsOf(result.records.denominator)).toEqual(["before-0", "before-1"]);
  });

  it("needs 90 % of the previous period's events, exactly 90 % is enough", () => {
    const nine = Array.from({ length: 9 }, () => event({ staffMinutes: 60 }));
    expect(
      computeD5(facts({ events: nine, previousStaffTime: earlier(...Array(10).fill(60)) })),
    ).toMatchObject({ value: 1, status: "ok" });
    expect(
      computeD5(facts({ events: nine, previousStaffTime: earlier(...Array(11).fill(60)) })),
    ).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      status: "no-data",
      parts: { staffHoursPerEvent: 1, previousStaffHoursPerEvent: 1 },
    });
  });

  it("is 0 when staff need no hours any more", () => {
    expect(
      computeD5(facts({ events: [event({ staffMinutes: 0 })], previousStaffTime: earlier(60) })),
    ).toMatchObject({
      value: 0,
      status: "ok",
    });
  });

  it.each([
    ["there is no previous period", [event({ staffMinutes: 60 })], earlier()],
    ["staff needed no hours before", [event({ staffMinutes: 60 })], earlier(0)],
    ["the hours of now are not known", [event()], earlier(60)],
    ["the hours of before are not known", [event({ staffMinutes: 60 })], earlier(null)],
  ])("has no value when %s", (_, events, previousStaffTime) => {
    expect(computeD5(facts({ events, previousStaffTime }))).toMatchObject({ value: null, status: "no-data" });
  });
});

describe("E1 Koszt osobogodziny", () => {
  it("divides the cost by people × hours where all three are known, also per kind", () => {
    const events = [
      event({
        kind: "festival",
        mopsCostGrosze: 60_000,
        lengthMinutes: 240,
        heads: { adults: 49 },
        named: [maria],
      }),
      event({ kind: "workshop", mopsCostGrosze: 10_050, lengthMinutes: 90, heads: { seniors: 10 } }),
      event({ kind: "workshop", mopsCostGrosze: 0, lengthMinutes: 90, heads: { seniors: 10 } }),
      event({ mopsCostGrosze: 99, lengthMinutes: 60 }),
      event({ mopsCostGrosze: 99, heads: { adults: 1 } }),
      event({ lengthMinutes: 60, heads: { adults: 1 } }),
    ];
    const result = computeE1(facts({ events }));
    // 700,50 zł ÷ (50 · 4 + 10 · 1,5 + 10 · 1,5) = 700,50 ÷ 230
    expect(result.value).toBeCloseTo(700.5 / 230, 12);
    expect(result).toMatchObject({
      numerator: 700.5,
      denominator: 230,
      completeness: 0.5,
      parts: { events: 3 },
    });
    expect(result.breakdowns.kind).toEqual({ festival: 3, workshop: 3.35 });
    expect(idsOf(result.records.denominator)).toEqual(idsOf(events.slice(0, 3)));
  });

  it("is 0 when it cost nothing, and has no value when nobody came or nothing is known", () => {
    const at = (told: object) => computeE1(facts({ events: [event({ lengthMinutes: 60, ...told })] }));
    expect(at({ mopsCostGrosze: 0, heads: { adults: 3 } })).toMatchObject({ value: 0, status: "ok" });
    expect(at({ mopsCostGrosze: 500, heads: {} })).toMatchObject({
      value: null,
      denominator: 0,
      status: "no-data",
      completeness: 1,
    });
    expect(at({ heads: { adults: 3 } })).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      completeness: 0,
    });
  });
});

describe("E3 Rzetelność zapisu", () => {
  const whole = {
    kind: "meeting",
    lengthMinutes: 60,
    level: 0,
    heads: { adults: 1 },
    date: "2017-05-04",
    enteredOn: "2017-05-04",
  } as const;

  it("counts events entered in 14 days with all required fields", () => {
    const events = [
      event({ ...whole, enteredOn: "2017-05-18" }),
      event({ ...whole, enteredOn: "2017-05-19" }),
      event({ ...whole, scope: "session", enteredOn: "2017-05-01" }),
      event({ ...whole, date: "2017-06-04", enteredOn: "2017-06-04", level: null }),
    ];
    const result = computeE3(facts({ heldEvents: events }));
    expect(result).toMatchObject({
      value: 50,
      numerator: 2,
      denominator: 4,
      completeness: 1,
      parts: { late: 1, incomplete: 1 },
      breakdowns: { scope: { session: 100 }, month: { "2017-05": (2 / 3) * 100, "2017-06": 0 } },
    });
    expect(idsOf(result.records.numerator)).toEqual(idsOf([events[0]!, events[2]!]));
    expect(idsOf(result.records.denominator)).toEqual(idsOf(events));
  });

  it.each([
    ["title", { hasTitle: false }],
    ["kind", { kind: null }],
    ["length", { lengthMinutes: null }],
    ["initiative level", { level: null }],
    ["people present", { heads: undefined }],
  ])("needs the %s", (_, missing) => {
    expect(computeE3(facts({ heldEvents: [event({ ...whole, ...missing })] }))).toMatchObject({
      value: 0,
      denominator: 1,
    });
  });

  it("takes every record state, also events that do not count", () => {
    const heldEvents = [
      event({ ...whole, recordState: "returned" }),
      event({ ...whole, recordState: "draft" }),
    ];
    expect(computeE3(facts({ events: [], heldEvents }))).toMatchObject({ value: 100, denominator: 2 });
  });

  it("takes names for people present, and zero for a known number", () => {
    expect(
      computeE3(facts({ heldEvents: [event({ ...whole, heads: undefined, named: [maria] })] })).value,
    ).toBe(100);
    expect(computeE3(facts({ heldEvents: [event({ ...whole, heads: {}, lengthMinutes: 0 })] })).value).toBe(
      100,
    );
  });

  it("has no value without held events", () => {
    expect(computeE3(facts())).toMatchObject({
      value: null,
      denominator: 0,
      status: "no-data",
      completeness: null,
    });
  });
});
