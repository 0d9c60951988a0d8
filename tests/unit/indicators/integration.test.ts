import { describe, expect, it } from "vitest";
import { computeI1, computeI2 } from "../../../electron/service/indicators/compute-integration.ts";
import { event, facts, idsOf, person } from "../../support/indicator-facts.ts";

const maria = person("maria", "seniors");
const jan = person("jan", "adults");
const ola = person("ola", "unknown");

describe("I1 Wymieszanie wiekowe", () => {
  it("is 1 for four equal bands and 0 for one", () => {
    expect(
      computeI1(facts({ events: [event({ heads: { children: 2, youth: 2, adults: 2, seniors: 2 } })] }))
        .value,
    ).toBe(1);
    expect(computeI1(facts({ events: [event({ heads: { seniors: 12 } })] }))).toMatchObject({
      value: 0,
      status: "ok",
    });
  });

  it("means over the events that have 5 people of known band, names and heads together", () => {
    const events = [
      // 3 seniors, 3 adults: (1 − (½² + ½²)) · 4/3 = 2/3
      event({ kind: "festival", named: [maria, jan, ola], heads: { adults: 2, seniors: 2, unknown: 9 } }),
      // 5 children: 0
      event({ scope: "session", heads: { children: 5 } }),
      // 4 of known band: not counted, but 14 were there
      event({ heads: { children: 2, adults: 2, unknown: 10 } }),
      // known to be small: out of scope
      event({ named: [maria, jan] }),
      // nothing known
      event(),
    ];
    const result = computeI1(facts({ events }));
    expect(result.value).toBeCloseTo(1 / 3, 12);
    expect(result.numerator).toBeCloseTo(2 / 3, 12);
    expect(result).toMatchObject({
      denominator: 2,
      completeness: 0.5,
      breakdowns: { scope: { session: 0 } },
    });
    expect(result.breakdowns.scope?.community).toBeCloseTo(2 / 3, 12);
    expect(result.breakdowns.kind?.festival).toBeCloseTo(2 / 3, 12);
    expect(idsOf(result.records.numerator)).toEqual(idsOf(events.slice(0, 2)));
  });

  it("has no value when no event has 5 people of known band", () => {
    expect(computeI1(facts({ events: [event({ heads: { unknown: 50 } })] }))).toMatchObject({
      value: null,
      denominator: 0,
      status: "no-data",
      completeness: 0,
    });
    expect(computeI1(facts({ events: [event({ heads: { adults: 4 } })] })).completeness).toBeNull();
  });
});

describe("I2 Włączanie nowych", () => {
  const visits = (...dates: string[]) => dates.map((date) => event({ date, named: [maria] }));

  it.each([
    ["on the 90th day", ["2017-01-01", "2017-04-01"], 1],
    ["on the 91st day", ["2017-01-01", "2017-04-02"], 0],
    ["on the next day", ["2017-01-01", "2017-01-02"], 1],
    ["the same day", ["2017-01-01", "2017-01-01"], 0],
    ["the same day and on the 90th", ["2017-01-01", "2017-01-01", "2017-04-01"], 1],
    ["never", ["2017-01-01"], 0],
  ])("a newcomer who comes again %s", (_, dates, returned) => {
    expect(computeI2(facts({ events: visits(...dates) }))).toMatchObject({
      value: returned * 100,
      numerator: returned,
      denominator: 1,
      status: "ok",
    });
  });

  it("may come again after the period", () => {
    const againOn = (day: string) =>
      new Map([["maria", { highestRoleBefore: null, firstDayBefore: null, firstDayAfter: day }]]);
    const events = visits("2017-12-31");
    expect(computeI2(facts({ events, history: againOn("2018-03-31") })).value).toBe(100);
    expect(computeI2(facts({ events, history: againOn("2018-04-01") })).value).toBe(0);
  });

  it("waits 90 days before it judges a newcomer", () => {
    const events = visits("2017-10-02", "2017-10-09");
    expect(computeI2(facts({ events, asOf: "2017-12-31" }))).toMatchObject({ value: 100, denominator: 1 });
    expect(computeI2(facts({ events, asOf: "2017-12-30" }))).toMatchObject({
      value: null,
      denominator: 0,
      status: "no-data",
    });
  });

  it("leaves out whoever was there before the period", () => {
    const history = new Map([
      ["maria", { highestRoleBefore: "participant" as const, firstDayBefore: null, firstDayAfter: null }],
    ]);
    const result = computeI2(
      facts({
        events: [event({ date: "2017-02-01", named: [maria, jan] }), ...visits("2017-03-01")],
        history,
      }),
    );
    expect(result).toMatchObject({ value: 0, numerator: 0, denominator: 1, completeness: 1 });
    expect(idsOf(result.records.denominator)).toEqual(["jan"]);
  });
});
