import { describe, expect, it } from "vitest";
import {
  computeA1,
  computeA2,
  computeA3,
  computeA4,
} from "../../../electron/service/indicators/compute-activity.ts";
import { event, facts, idsOf, person } from "../../support/indicator-facts.ts";

const maria = person("maria", "seniors", "yes");
const jan = person("jan", "adults", "no");
const ola = person("ola", "children", "unknown");
const ewa = person("ewa", "adults", "yes");

describe("A1 Uczestnicy unikalni", () => {
  it("counts a person once however often they come, over both scopes", () => {
    const result = computeA1(
      facts({
        events: [
          event({ date: "2017-03-02", kind: "festival", named: [maria, jan] }),
          event({ date: "2017-03-30", scope: "session", named: [maria] }),
          event({ date: "2017-04-01", scope: "session", named: [maria, ola] }),
          event({ date: "2017-04-02", heads: { adults: 40 } }),
        ],
      }),
    );
    expect(result).toMatchObject({
      value: 3,
      numerator: 3,
      denominator: null,
      status: "ok",
      completeness: 0.75,
    });
    expect(result.breakdowns).toEqual({
      ageBand: { adults: 1, children: 1, seniors: 1 },
      scope: { community: 2, session: 2 },
      kind: { festival: 2, unknown: 2 },
      month: { "2017-03": 2, "2017-04": 2 },
    });
    expect(idsOf(result.records.numerator)).toEqual(["jan", "maria", "ola"]);
  });

  it("has no value, not 0, when nobody is named at any event", () => {
    const result = computeA1(facts({ events: [event({ heads: { adults: 40 } })] }));
    expect(result).toMatchObject({ value: null, numerator: null, status: "no-data", completeness: 0 });
  });

  it("has no value and no completeness without events", () => {
    expect(computeA1(facts())).toMatchObject({
      value: null,
      status: "no-data",
      completeness: null,
      breakdowns: {},
    });
  });

  it("is 1 for one record", () => {
    expect(computeA1(facts({ events: [event({ named: [jan] })] }))).toMatchObject({
      value: 1,
      completeness: 1,
    });
  });
});

describe("A2 Uczestnictwa", () => {
  it("adds named attendances and head-counts over the events that know", () => {
    const result = computeA2(
      facts({
        events: [
          event({ date: "2017-01-05", kind: "workshop", named: [maria, jan] }),
          event({
            date: "2017-01-06",
            kind: "workshop",
            named: [maria],
            heads: { children: 10, unknown: 3 },
          }),
          event({ date: "2017-02-01", scope: "session", heads: { adults: 5 } }),
          event({ date: "2017-02-02" }),
        ],
      }),
    );
    expect(result).toMatchObject({
      value: 21,
      numerator: 21,
      denominator: null,
      completeness: 0.75,
      parts: { named: 3, headCount: 18, events: 3 },
      breakdowns: {
        ageBand: { children: 10, youth: 0, adults: 6, seniors: 2, unknown: 3 },
        scope: { community: 16, session: 5 },
        kind: { workshop: 16, unknown: 5 },
        month: { "2017-01": 16, "2017-02": 5 },
      },
    });
    expect(result.records.numerator).toHaveLength(3);
  });

  it("is a real zero when somebody counted and nobody came", () => {
    const result = computeA2(facts({ events: [event({ heads: {} })] }));
    expect(result).toMatchObject({
      value: 0,
      status: "ok",
      completeness: 1,
      parts: { named: null, headCount: 0 },
    });
  });

  it("has no value when no event knows who was there", () => {
    const result = computeA2(facts({ events: [event(), event()] }));
    expect(result).toMatchObject({
      value: null,
      status: "no-data",
      completeness: 0,
      breakdowns: { ageBand: {} },
    });
    expect(result.parts).toEqual({ named: null, headCount: null, events: 0 });
  });

  it("leaves the head-count part unknown when only names are known", () => {
    expect(computeA2(facts({ events: [event({ named: [jan] })] })).parts).toEqual({
      named: 1,
      headCount: null,
      events: 1,
    });
  });
});

describe("A3 Zasięg", () => {
  const events = [event({ named: [maria, jan, ola] }), event({ named: [maria, ewa] })];
  const area = { programmeId: "programme", areaId: "area", population: 800 };

  it("divides the persons known to live there by the population", () => {
    const result = computeA3(facts({ events, populations: [area] }));
    expect(result).toMatchObject({
      value: 0.25,
      numerator: 2,
      denominator: 800,
      status: "ok",
      completeness: 0.75,
      parts: { livesElsewhere: 1, residenceUnknown: 1 },
      breakdowns: { ageBand: { adults: 1, seniors: 1 } },
    });
    expect(idsOf(result.records.numerator)).toEqual(["ewa", "maria"]);
    expect(result.records.denominator).toEqual([{ id: "area" }]);
  });

  it("has no value without a population, or with a population of 0", () => {
    expect(computeA3(facts({ events }))).toMatchObject({
      value: null,
      denominator: null,
      status: "no-data",
      completeness: 0,
    });
    expect(computeA3(facts({ events, populations: [{ ...area, population: 0 }] }))).toMatchObject({
      value: null,
      denominator: 0,
      status: "no-data",
    });
  });

  it("has no value when nobody is named", () => {
    expect(
      computeA3(facts({ events: [event({ heads: { adults: 9 } })], populations: [area] })),
    ).toMatchObject({
      value: null,
      numerator: null,
      denominator: 800,
      status: "no-data",
      completeness: null,
      parts: { livesElsewhere: null, residenceUnknown: null },
    });
  });

  it("is 0, a lower bound, when nobody is known to live there", () => {
    expect(computeA3(facts({ events: [event({ named: [jan, ola] })], populations: [area] }))).toMatchObject({
      value: 0,
      numerator: 0,
      status: "ok",
      completeness: 0.5,
    });
  });

  it("adds the populations of distinct areas and leaves out a programme whose area has none", () => {
    const result = computeA3(
      facts({
        events: [
          event({ programmeId: "north", named: [maria] }),
          event({ programmeId: "north-again", named: [maria, jan] }),
          event({ programmeId: "south", named: [maria] }),
          event({ programmeId: "nowhere", named: [ewa] }),
        ],
        populations: [
          { programmeId: "north", areaId: "area-n", population: 100 },
          { programmeId: "north-again", areaId: "area-n", population: 100 },
          { programmeId: "south", areaId: "area-s", population: 300 },
        ],
      }),
    );
    expect(result).toMatchObject({ value: 0.25, numerator: 1, denominator: 400 });
    expect(result.completeness).toBeCloseTo(2 / 3, 12);
  });
});

describe("A4 Stali uczestnicy", () => {
  const dates = (...days: string[]) => days.map((date) => event({ date, named: [maria] }));

  it("takes 4 events in 3 months for a regular", () => {
    const result = computeA4(
      facts({
        events: [...dates("2017-01-01", "2017-01-31", "2017-02-01", "2017-03-01"), event({ named: [jan] })],
      }),
    );
    expect(result).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
      completeness: 1,
      breakdowns: { ageBand: { seniors: 1 } },
    });
    expect(idsOf(result.records.numerator)).toEqual(["maria"]);
    expect(idsOf(result.records.denominator)).toEqual(["jan", "maria"]);
  });

  it.each([
    ["3 events in 3 months", dates("2017-01-01", "2017-02-01", "2017-03-01")],
    ["5 events in 2 months", dates("2017-01-01", "2017-01-02", "2017-01-03", "2017-02-01", "2017-02-28")],
  ])("does not take %s for a regular", (_, events) => {
    expect(computeA4(facts({ events }))).toMatchObject({
      value: 0,
      numerator: 0,
      denominator: 1,
      status: "ok",
    });
  });

  it("keeps the same month of two years apart", () => {
    const result = computeA4(
      facts({ events: dates("2016-12-31", "2017-12-01", "2017-12-31", "2018-01-01") }),
    );
    expect(result.value).toBe(100);
  });

  it("has no value when nobody is named", () => {
    expect(computeA4(facts({ events: [event({ heads: { adults: 1 } })] }))).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      status: "no-data",
    });
  });
});
