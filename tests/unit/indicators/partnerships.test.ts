import { describe, expect, it } from "vitest";
import type { PartnershipFact } from "../../../electron/service/indicators/compute-facts.ts";
import { computeP3, computeP4 } from "../../../electron/service/indicators/compute-network.ts";
import { computeP1, computeP2 } from "../../../electron/service/indicators/compute-partners.ts";
import { event, facts, idsOf, organisation } from "../../support/indicator-facts.ts";

const mops = organisation("mops", "mops");
const school = organisation("school", "school");
const parish = organisation("parish", "parish");
const club = organisation("club", "resident-group");
const ngo = organisation("ngo", "ngo");
const otherNgo = organisation("other-ngo", "ngo");

describe("P1 Aktywni partnerzy", () => {
  it("counts organisations other than MOPS once, by sector", () => {
    const result = computeP1(
      facts({
        events: [
          event({ organisations: [mops, school, ngo] }),
          event({ scope: "session", organisations: [school, otherNgo] }),
          event(),
        ],
      }),
    );
    expect(result).toMatchObject({
      value: 3,
      numerator: 3,
      denominator: null,
      completeness: 1,
      breakdowns: { sector: { ngo: 2, school: 1 } },
    });
    expect(idsOf(result.records.numerator)).toEqual(["ngo", "other-ngo", "school"]);
  });

  it("is 0 when only MOPS was there, and has no value without events", () => {
    expect(computeP1(facts({ events: [event({ organisations: [mops] })] }))).toMatchObject({
      value: 0,
      status: "ok",
    });
    expect(computeP1(facts())).toMatchObject({ value: null, status: "no-data", completeness: null });
  });
});

describe("P2 Partnerstwa żywe", () => {
  const member = (who: typeof school, startsOn: string | null = null, endsOn: string | null = null) => ({
    organisation: who,
    startsOn,
    endsOn,
  });
  const partnership = (told: Partial<PartnershipFact>): PartnershipFact => ({
    id: "p",
    startsOn: null,
    endsOn: null,
    agreementFrom: "2015-01-01",
    agreementTo: null,
    members: [],
    ...told,
  });
  const events = [event({ organisations: [mops, school, ngo] })];

  it("is the share of distinct members that came to an event", () => {
    const result = computeP2(
      facts({
        events,
        partnerships: [
          partnership({ members: [member(school), member(parish), member(mops), member(club)] }),
          partnership({ id: "q", members: [member(school), member(otherNgo)] }),
        ],
      }),
    );
    expect(result).toMatchObject({ value: 25, numerator: 1, denominator: 4, completeness: 1 });
    expect(idsOf(result.records.denominator)).toEqual(["club", "other-ngo", "parish", "school"]);
    expect(idsOf(result.records.numerator)).toEqual(["school"]);
  });

  it.each([
    ["begins on the last day", { agreementFrom: "2017-12-31" }, 1],
    ["begins the day after", { agreementFrom: "2018-01-01" }, 0],
    ["ends on the first day", { agreementTo: "2017-01-01" }, 1],
    ["ended the day before", { agreementTo: "2016-12-31" }, 0],
    ["is not there", { agreementFrom: null }, 0],
    ["has only an end", { agreementFrom: null, agreementTo: "2019-01-01" }, 0],
  ])("an agreement that %s", (_, agreement, members) => {
    const result = computeP2(
      facts({ events, partnerships: [partnership({ ...agreement, members: [member(school)] })] }),
    );
    expect(result.denominator).toBe(members);
  });

  it.each([
    ["joins on the last day", member(school, "2017-12-31"), {}, 1],
    ["joins the day after", member(school, "2018-01-01"), {}, 0],
    ["leaves on the first day", member(school, null, "2017-01-01"), {}, 1],
    ["left the day before", member(school, null, "2016-12-31"), {}, 0],
    ["is without days in a partnership that has ended", member(school), { endsOn: "2016-12-31" }, 0],
    ["is without days in a partnership yet to begin", member(school), { startsOn: "2018-01-01" }, 0],
    [
      "stayed on in a partnership that has ended",
      member(school, "2016-01-01", "2017-06-30"),
      { endsOn: "2016-12-31" },
      1,
    ],
  ])("a member that %s", (_, who, days, members) => {
    const result = computeP2(facts({ events, partnerships: [partnership({ ...days, members: [who] })] }));
    expect(result.denominator).toBe(members);
  });

  it("has no value without members", () => {
    expect(computeP2(facts({ events }))).toMatchObject({
      value: null,
      denominator: 0,
      status: "no-data",
      completeness: null,
    });
    expect(
      computeP2(facts({ events, partnerships: [partnership({ members: [member(mops)] })] })),
    ).toMatchObject({
      value: null,
      completeness: 1,
    });
  });
});

describe("P3 Gęstość sieci", () => {
  it("ties a pair that met twice; MOPS counts when there", () => {
    const result = computeP3(
      facts({
        events: [
          event({ organisations: [mops, school] }),
          event({ organisations: [school, mops] }),
          // One festival ties nobody.
          event({ organisations: [mops, school, parish, ngo] }),
        ],
      }),
    );
    // 4 organisations, 1 tie: 2 · 1 ÷ (4 · 3)
    expect(result.value).toBeCloseTo(1 / 6, 12);
    expect(result).toMatchObject({
      numerator: 2,
      denominator: 12,
      completeness: 1,
      parts: { organisations: 4, ties: 1 },
    });
    expect(idsOf(result.records.numerator)).toEqual(["mops", "school"]);
    expect(idsOf(result.records.denominator)).toEqual(["mops", "ngo", "parish", "school"]);
  });

  it("is 1 when all are tied and 0 when nobody is", () => {
    const all = [school, parish, ngo];
    expect(
      computeP3(facts({ events: [event({ organisations: all }), event({ organisations: all })] })).value,
    ).toBe(1);
    expect(computeP3(facts({ events: [event({ organisations: all })] }))).toMatchObject({
      value: 0,
      status: "ok",
    });
  });

  it("has no value with fewer than three organisations, MOPS alone too", () => {
    const twice = (organisations: (typeof mops)[]) => [event({ organisations }), event({ organisations })];
    expect(computeP3(facts({ events: twice([mops]) }))).toMatchObject({ value: null, status: "no-data" });
    expect(computeP3(facts({ events: twice([mops, school]) }))).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      parts: { organisations: 2, ties: 1 },
    });
    expect(computeP3(facts())).toMatchObject({ value: null, completeness: null });
  });

  it("ties a pair of which one declares level 2", () => {
    const events = [event({ organisations: [school, parish, ngo] })];
    const declared = (one: string, other: string, level: number) => ({
      organisationId: one,
      aboutOrganisationId: other,
      level,
    });
    const ties = (...declaredLevels: ReturnType<typeof declared>[]) =>
      computeP3(facts({ events, declaredLevels })).parts.ties;
    expect(ties(declared("parish", "school", 2), declared("school", "parish", 0))).toBe(1);
    expect(ties(declared("parish", "school", 2), declared("school", "parish", 5))).toBe(1);
    expect(ties(declared("parish", "school", 1))).toBe(0);
    expect(ties(declared("parish", "club", 5))).toBe(0);
    expect(ties(declared("club", "parish", 5))).toBe(0);
    expect(ties(declared("parish", "parish", 5))).toBe(0);
  });
});

describe("P4 Sieć bez MOPS", () => {
  const meeting = (level: 0 | 1 | 2 | 3 | 4 | null, ...organisations: (typeof mops)[]) =>
    event({ level, organisations });

  it("is the largest group held together by events of level 2–4, without MOPS", () => {
    const result = computeP4(
      facts({
        events: [
          meeting(2, school, parish, mops),
          meeting(3, school, parish),
          meeting(4, parish, ngo),
          meeting(4, parish, ngo),
          meeting(2, club, mops),
          meeting(2, club, mops),
          meeting(1, otherNgo, school),
          meeting(null, otherNgo, school),
          meeting(null, mops),
        ],
      }),
    );
    // school–parish–ngo of five organisations; club hangs on MOPS only, other-ngo on events of level 1 and of unknown level.
    expect(result).toMatchObject({
      value: 60,
      numerator: 3,
      denominator: 5,
      status: "ok",
      parts: { organisations: 5, ties: 2 },
    });
    expect(result.completeness).toBeCloseTo(7 / 8, 12);
    expect(idsOf(result.records.numerator)).toEqual(["ngo", "parish", "school"]);
    expect(idsOf(result.records.denominator)).toEqual(["club", "ngo", "other-ngo", "parish", "school"]);
  });

  it("leaves an organisation alone where nobody is tied, and shows the one with the lowest id", () => {
    const result = computeP4(facts({ events: [meeting(4, school, parish, ngo)] }));
    expect(result.value).toBeCloseTo(100 / 3, 12);
    expect(idsOf(result.records.numerator)).toEqual(["ngo"]);
  });

  it("uses declared levels among those who came", () => {
    const declaredLevels = [
      { organisationId: "school", aboutOrganisationId: "parish", level: 3 },
      { organisationId: "mops", aboutOrganisationId: "ngo", level: 5 },
    ];
    const result = computeP4(facts({ events: [meeting(0, mops, school, parish, ngo)], declaredLevels }));
    expect(result).toMatchObject({ numerator: 2, denominator: 3, parts: { ties: 1 } });
  });

  it("has no value with fewer than three partners, however often MOPS was there", () => {
    const result = computeP4(
      facts({ events: [meeting(3, mops, school, parish), meeting(3, mops, school, parish)] }),
    );
    expect(result).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      status: "no-data",
      completeness: 1,
    });
    expect(result.records.numerator).toEqual([]);
    expect(computeP4(facts({ events: [meeting(3, mops)] }))).toMatchObject({
      value: null,
      completeness: null,
    });
  });
});
