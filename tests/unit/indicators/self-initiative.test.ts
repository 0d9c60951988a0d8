import { describe, expect, it } from "vitest";
import {
  computeS1,
  computeS2,
  computeS3,
} from "../../../electron/service/indicators/compute-initiative-level.ts";
import { computeS4, computeS5 } from "../../../electron/service/indicators/compute-leaders.ts";
import { computeS6 } from "../../../electron/service/indicators/compute-roles.ts";
import { computeS7 } from "../../../electron/service/indicators/compute-volunteering.ts";
import { event, facts, idsOf, person } from "../../support/indicator-facts.ts";

const maria = person("maria", "seniors");
const jan = person("jan", "adults");
const ewa = person("ewa", "adults");

describe("S1, S2 and S3, who starts and runs community events", () => {
  const events = [
    event({ date: "2017-01-03", kind: "festival", level: 0 }),
    event({ date: "2017-01-04", kind: "festival", level: 3 }),
    event({ date: "2017-02-03", kind: "workshop", level: 4 }),
    event({ date: "2017-02-04", level: 2 }),
    event({ date: "2017-03-04", level: 1 }),
    event({ date: "2017-03-05", level: null }),
    event({ date: "2017-03-06", scope: "session", level: 4 }),
  ];

  it("S1 is the share of level 3–4 among events of known level, sessions left out", () => {
    const result = computeS1(facts({ events }));
    expect(result).toMatchObject({
      value: 40,
      numerator: 2,
      denominator: 5,
      status: "ok",
      parts: { events: 6 },
    });
    expect(result.completeness).toBeCloseTo(5 / 6, 12);
    expect(result.breakdowns).toEqual({
      kind: { festival: 50, unknown: 0, workshop: 100 },
      month: { "2017-01": 50, "2017-02": 50, "2017-03": 0 },
    });
    expect(idsOf(result.records.numerator)).toEqual(idsOf(events.slice(1, 3)));
    expect(idsOf(result.records.denominator)).toEqual(idsOf(events.slice(0, 5)));
  });

  it("S2 is the share of level 4", () => {
    const result = computeS2(facts({ events }));
    expect(result).toMatchObject({ value: 20, numerator: 1, denominator: 5, parts: { events: 6 } });
    expect(idsOf(result.records.numerator)).toEqual(idsOf(events.slice(2, 3)));
  });

  it("S3 is the mean level × 25, with Σ level × 25 above", () => {
    const result = computeS3(facts({ events }));
    expect(result).toMatchObject({ value: 50, numerator: 250, denominator: 5, parts: { events: 6 } });
    expect(result.breakdowns).toEqual({
      kind: { festival: 37.5, unknown: 37.5, workshop: 100 },
      month: { "2017-01": 37.5, "2017-02": 75, "2017-03": 25 },
    });
    expect(idsOf(result.records.denominator)).toEqual(idsOf(events.slice(0, 5)));
  });

  it("are a real 0 where staff start and run everything", () => {
    const staffOnly = facts({ events: [event({ level: 0 })] });
    for (const compute of [computeS1, computeS2, computeS3]) {
      expect(compute(staffOnly)).toMatchObject({ value: 0, denominator: 1, status: "ok", completeness: 1 });
    }
  });

  it("have no value when no level is known, or there are only sessions", () => {
    for (const compute of [computeS1, computeS2, computeS3]) {
      expect(compute(facts({ events: [event()] }))).toMatchObject({
        value: null,
        denominator: 0,
        status: "no-data",
        completeness: 0,
      });
      expect(compute(facts({ events: [event({ scope: "session", level: 4 })] }))).toMatchObject({
        value: null,
        completeness: null,
      });
    }
  });
});

describe("S4 Aktywni liderzy", () => {
  it("needs a leading role at 2 events in 2 quarters, of any scope", () => {
    const result = computeS4(
      facts({
        events: [
          event({
            date: "2017-03-31",
            named: [
              [maria, "initiator"],
              [jan, "co-organiser"],
              [ewa, "helper"],
            ],
          }),
          event({ date: "2017-03-30", named: [[jan, "initiator"]] }),
          event({
            date: "2017-04-01",
            scope: "session",
            named: [
              [maria, "co-organiser"],
              [ewa, "initiator"],
            ],
          }),
          event({ date: "2017-07-01", named: [jan, [ewa, "helper"]] }),
        ],
      }),
    );
    expect(result).toMatchObject({
      value: 1,
      numerator: 1,
      denominator: null,
      completeness: 1,
      breakdowns: { ageBand: { seniors: 1 } },
    });
    expect(idsOf(result.records.numerator)).toEqual(["maria"]);
  });

  it("keeps the same quarter of two years apart", () => {
    const led = (date: string) => event({ date, named: [[maria, "initiator"]] });
    expect(computeS4(facts({ events: [led("2016-02-01"), led("2017-02-01")] })).value).toBe(1);
    expect(computeS4(facts({ events: [led("2017-01-01"), led("2017-03-31")] })).value).toBe(0);
  });

  it("is 0 when people are named but nobody leads, and has no value when nobody is named", () => {
    expect(computeS4(facts({ events: [event({ named: [jan] })] }))).toMatchObject({ value: 0, status: "ok" });
    expect(computeS4(facts({ events: [event({ heads: { adults: 3 } })] }))).toMatchObject({
      value: null,
      status: "no-data",
    });
  });
});

describe("S5 Koncentracja przywództwa", () => {
  const led = (...leaders: (typeof maria)[]) =>
    event({ level: 3, named: leaders.map((who) => [who, "initiator"]) });

  it("is the share of resident-led events with the most frequent leader", () => {
    const events = [
      led(maria, jan),
      led(maria),
      led(jan),
      event({ level: 4, named: [[maria, "co-organiser"], ewa] }),
      event({ level: 3, named: [ewa] }),
      event({ level: 2, named: [[jan, "initiator"]] }),
      event({ named: [[jan, "initiator"]] }),
      event({ scope: "session", level: 4, named: [[jan, "initiator"]] }),
    ];
    const result = computeS5(facts({ events }));
    expect(result).toMatchObject({
      value: 75,
      numerator: 3,
      denominator: 4,
      completeness: 0.8,
      parts: { leaders: 2 },
    });
    expect(idsOf(result.records.numerator)).toEqual(idsOf([events[0]!, events[1]!, events[3]!]));
  });

  it("shows the one with the lower id where two lead as often", () => {
    const events = [led(maria), led(jan)];
    expect(idsOf(computeS5(facts({ events })).records.numerator)).toEqual([events[1]!.id]);
    expect(computeS5(facts({ events })).value).toBe(50);
  });

  it("is 100 with a single leader and has no value without one", () => {
    expect(computeS5(facts({ events: [led(maria)] }))).toMatchObject({ value: 100, completeness: 1 });
    expect(computeS5(facts({ events: [event({ level: 4, named: [maria] })] }))).toMatchObject({
      value: null,
      denominator: 0,
      status: "no-data",
      completeness: 0,
      parts: { leaders: 0 },
    });
  });
});

describe("S6 Awans ról", () => {
  const roleBefore = (role: "participant" | "helper" | "co-organiser" | "initiator") => ({
    highestRoleBefore: role,
    firstDayBefore: null,
    firstDayAfter: null,
  });

  it("is the share of those below initiator who rose above their highest role before", () => {
    const piotr = person("piotr");
    const result = computeS6(
      facts({
        events: [
          event({
            named: [
              [maria, "helper"],
              [jan, "helper"],
              [ewa, "initiator"],
              [piotr, "initiator"],
            ],
          }),
          event({ named: [[maria, "initiator"], jan] }),
          event({ named: [maria] }),
        ],
        history: new Map([
          ["maria", roleBefore("co-organiser")],
          ["jan", roleBefore("helper")],
          ["ewa", roleBefore("initiator")],
          ["somebody else", roleBefore("participant")],
        ]),
      }),
    );
    expect(result).toMatchObject({ value: 50, numerator: 1, denominator: 2, completeness: 1 });
    expect(idsOf(result.records.numerator)).toEqual(["maria"]);
    expect(idsOf(result.records.denominator)).toEqual(["jan", "maria"]);
  });

  it("has no value when nobody was there before", () => {
    const after = { highestRoleBefore: null, firstDayBefore: null, firstDayAfter: "2018-01-02" };
    const result = computeS6(
      facts({ events: [event({ named: [maria] })], history: new Map([["maria", after]]) }),
    );
    expect(result).toMatchObject({ value: null, denominator: 0, status: "no-data" });
  });
});

describe("S7 Praca społeczna", () => {
  it("is volunteer hours ÷ all hours over events that know both", () => {
    const events = [
      event({ kind: "festival", volunteerMinutes: 90, staffMinutes: 30 }),
      event({ scope: "session", kind: "workshop", volunteerMinutes: 0, staffMinutes: 60 }),
      event({ volunteerMinutes: 600 }),
      event({ staffMinutes: 600 }),
    ];
    const result = computeS7(facts({ events }));
    expect(result).toMatchObject({
      value: 50,
      numerator: 1.5,
      denominator: 3,
      completeness: 0.5,
      parts: { events: 2 },
      breakdowns: { scope: { community: 75, session: 0 }, kind: { festival: 75, workshop: 0 } },
    });
    expect(idsOf(result.records.denominator)).toEqual(idsOf(events.slice(0, 2)));
  });

  it("has no value when no event knows both, or nobody worked an hour", () => {
    expect(computeS7(facts({ events: [event({ volunteerMinutes: 10 })] }))).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      status: "no-data",
      completeness: 0,
    });
    expect(computeS7(facts({ events: [event({ volunteerMinutes: 0, staffMinutes: 0 })] }))).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
      status: "no-data",
      completeness: 1,
    });
  });
});
