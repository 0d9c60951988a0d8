import { describe, expect, it } from "vitest";
import { breakdown } from "../../../electron/service/indicators/compute-breakdown.ts";
import { computeD6 } from "../../../electron/service/indicators/compute-capacity.ts";
import { computeL3, computeW2, computeW4 } from "../../../electron/service/indicators/compute-diagnosis.ts";
import { computeD7 } from "../../../electron/service/indicators/compute-follow-ups.ts";
import { computeD4 } from "../../../electron/service/indicators/compute-functions.ts";
import { COMPUTED_INDICATORS } from "../../../electron/service/indicators/compute-indicators.ts";
import { computeE2 } from "../../../electron/service/indicators/compute-leverage.ts";
import { computeL4 } from "../../../electron/service/indicators/compute-local-groups.ts";
import { computeP4 } from "../../../electron/service/indicators/compute-network.ts";
import { idsOf as sortedIds } from "../../../electron/service/indicators/compute-outcome.ts";
import { computeP5, computeP6 } from "../../../electron/service/indicators/compute-partner-surveys.ts";
import { computeL1, computeL2 } from "../../../electron/service/indicators/compute-plan.ts";
import { computeS8 } from "../../../electron/service/indicators/compute-proposals.ts";
import { computeD1, computeD2 } from "../../../electron/service/indicators/compute-structures.ts";
import { computeI3 } from "../../../electron/service/indicators/compute-surveys.ts";
import { CATALOGUE } from "../../../shared/vocabulary/indicator-catalogue.ts";
import { event, facts, idsOf, organisation, person } from "../../support/indicator-facts.ts";
import { entry, group, recordFacts, withId } from "../../support/record-facts.ts";

const nothing = { value: null, status: "no-data" };

describe("every indicator of the catalogue", () => {
  it.each(CATALOGUE.map(({ id }) => id))("%s has no value from nothing at all", (id) => {
    const outcome = COMPUTED_INDICATORS[id]?.compute(facts());
    expect(outcome?.value, id).toBeNull();
    expect(outcome?.status, id).toBe(id === "D7" ? "not-applicable" : "no-data");
    expect(outcome?.completeness, id).toBeNull();
  });

  it("is computed, each by the facts that it says it needs", () => {
    expect(Object.keys(COMPUTED_INDICATORS)).toEqual(CATALOGUE.map(({ id }) => id));
    const needs = (id: string) => COMPUTED_INDICATORS[id]?.needs;
    for (const id of ["I2", "S6"]) expect(needs(id)).toEqual(["history"]);
    for (const id of ["D1", "D2", "D3"]) expect(needs(id)).toEqual(["groups"]);
    expect([needs("A3"), needs("P2"), needs("D5"), needs("A1")]).toEqual([
      ["populations"],
      ["partnerships"],
      ["previousStaffTime"],
      [],
    ]);
    for (const id of ["W1", "W4", "P3", "P4", "D4", "L4", "E2", "I3"]) expect(needs(id)).toEqual(["record"]);
  });
});

describe("diagnosis and plan at their edges", () => {
  it("W2 does not take an action without a start for one started, nor L3 an entry without actions for one covered", () => {
    const bare = entry({ isPriority: true });
    const planned = entry({ isPriority: true, actions: [{ startedOn: null }] });
    const diagnosis = [bare, planned, entry({ isPriority: true })];
    expect(computeW2(recordFacts({ diagnosis }))).toMatchObject({ value: 0, numerator: 0, denominator: 3 });
    const covered = computeL3(recordFacts({ diagnosis }));
    expect(covered).toMatchObject({ numerator: 1, denominator: 3 });
    expect(idsOf(covered.records.numerator)).toEqual([planned.id]);
  });

  it("W4 is a real zero when no asset was used, and 100 for the only one", () => {
    expect(computeW4(recordFacts({ diagnosis: [entry({ type: "asset" })] }))).toMatchObject({
      value: 0,
      status: "ok",
    });
    const used = entry({ type: "asset", isUsed: true });
    expect(computeW4(recordFacts({ diagnosis: [used] }))).toMatchObject({ value: 100, denominator: 1 });
  });

  it("S8 is zero when all were rejected; one of an unknown author stays out", () => {
    const proposals = [
      withId({ byResidents: true, decision: "rejected" as const }),
      withId({ byResidents: null, decision: "accepted" as const }),
      withId({ byResidents: false, decision: "accepted" as const }),
    ];
    expect(computeS8(recordFacts({ proposals }))).toMatchObject({
      value: 0,
      denominator: 1,
      completeness: 2 / 3,
    });
  });

  it("L1 leaves out actions without a due day, and takes one never finished for late", () => {
    const actions = [
      withId({ dueOn: null, finishedOn: "2017-05-05" }),
      withId({ dueOn: "2017-05-05", finishedOn: null }),
      withId({ dueOn: "2017-05-05", finishedOn: "2017-05-05" }),
    ];
    const late = computeL1(recordFacts({ actions }));
    expect(late).toMatchObject({ value: 50, denominator: 2 });
    expect(idsOf(late.records.numerator)).toEqual([actions[2]?.id]);
  });

  it("L2 counts the measure that reached its target, exactly is enough", () => {
    const measure = (value: number) =>
      withId({ name: "miara", baseline: 0, target: 10, actuals: [{ date: "2017-12-31", value }] });
    const measures = [measure(10), measure(9.99), measure(4)];
    const reached = computeL2(recordFacts({ measures }));
    expect(reached).toMatchObject({ numerator: 1, denominator: 3 });
    expect(idsOf(reached.records.numerator)).toEqual([measures[0]?.id]);
  });

  it("L4 proves by the meetings at which somebody of known residence was", () => {
    const [here, there, unknown] = [person("a", "adults", "yes"), person("b", "adults", "no"), person("c")];
    const mixed = event({ partnershipId: "lgw", named: [here, there, unknown] });
    const far = event({ partnershipId: "lgw", named: [there] });
    const silent = event({ partnershipId: "lgw", named: [unknown] });
    const found = computeL4(
      recordFacts({ localGroupIds: new Set(["lgw"]) }, { events: [mixed, far, silent] }),
    );
    expect(found).toMatchObject({ value: (1 / 3) * 100, numerator: 1, denominator: 3, completeness: 3 / 5 });
    expect(idsOf(found.records.numerator)).toEqual([mixed.id]);
    expect(idsOf(found.records.denominator)).toEqual([mixed.id, far.id].sort());
    const nobody = computeL4(recordFacts({ localGroupIds: new Set(["lgw"]) }, { events: [far] }));
    expect(nobody).toMatchObject({ value: 0, status: "ok" });
  });
});

describe("structures and functions at their edges", () => {
  it("D1 proves by the groups; one never seen is not active", () => {
    const seen = group({ lastCountedOn: "2017-12-31" });
    const found = computeD1(facts({ groups: [seen, group()] }));
    expect(found).toMatchObject({ value: 1 });
    expect(idsOf(found.records.numerator)).toEqual([seen.id]);
  });

  it("D2 keeps a group that ended on the 365th day or later, and loses one that ended the day before or was never seen", () => {
    const founded = { foundedOn: "2016-01-01" };
    const groups = [
      group({ ...founded, endedOn: "2016-12-31", lastCountedOn: "2016-12-31" }),
      group({ ...founded, endedOn: "2016-12-30", lastCountedOn: "2016-12-30" }),
      group({ ...founded, endedOn: "2017-06-30", lastCountedOn: "2017-06-30" }),
      group({ ...founded, lastCountedOn: null }),
    ];
    const found = computeD2(facts({ groups }));
    expect(found).toMatchObject({ value: 50, numerator: 2, denominator: 4 });
    expect(idsOf(found.records.numerator)).toEqual([groups[0]?.id, groups[2]?.id].sort());
  });

  it("D4 looks from 2 July to 31 December, both included", () => {
    const on = (...doneOn: string[]) => withId({ isTakenOver: true, doneOn });
    const functions = [on("2017-07-02"), on("2017-12-31"), on("2017-07-01"), on("2018-01-01"), on()];
    const found = computeD4(recordFacts({ functions }));
    expect(found).toMatchObject({ value: 40, numerator: 2, denominator: 5 });
    expect(idsOf(found.records.numerator)).toEqual([functions[0]?.id, functions[1]?.id].sort());
  });

  it("D6 proves by its workshop and has no value from an unranked one", () => {
    const workshop = withId({ programmeId: "programme", date: "2017-05-05", ranks: [3, null, 5] });
    const found = computeD6(recordFacts({ workshops: [workshop] }));
    expect(found).toMatchObject({ value: 4, numerator: 8, denominator: 2 });
    expect(idsOf(found.records.denominator)).toEqual([workshop.id]);
    expect(computeD6(recordFacts({ workshops: [{ ...workshop, ranks: [null, null] }] }))).toMatchObject({
      ...nothing,
      numerator: null,
    });
  });

  it("D7 means over programmes, proves by them, and takes a goal's place for nothing beyond the last goal", () => {
    const ending = (id: string, goals: number[]) => ({
      id,
      hasEnded: true,
      goalCount: 1,
      followUps: [
        withId({ months: 6, pursuits: goals.map((goal, place) => ({ organisationId: `o${place}`, goal })) }),
      ],
    });
    const full = ending("full", [0, 0, 0]);
    const partial = ending("partial", [0, 1]);
    const found = computeD7(recordFacts({ endings: [full, partial, ending("none", [1])] }));
    expect(found).toMatchObject({ value: 0.5, numerator: 1.5, denominator: 3, parts: { months6: 0.5 } });
    expect(idsOf(found.records.denominator)).toEqual(["full", "none", "partial"]);
    const goalless = { ...ending("goalless", []), goalCount: 0 };
    expect(computeD7(recordFacts({ endings: [goalless] })).value).toBe(0);
  });
});

describe("surveys at their edges", () => {
  const level = (organisationId: string, aboutOrganisationId: string, value: number) =>
    withId({ organisationId, aboutOrganisationId, level: value });
  it("P5 proves by the answers and tells `ab`–`c` from `a`–`bc`", () => {
    const levels = [level("ab", "c", 4), level("a", "bc", 2)];
    const partnerSurveys = [{ programmeId: "programme", date: "2017-01-01", levels, principles: [] }];
    const found = computeP5(recordFacts({ partnerSurveys }));
    expect(found).toMatchObject({ value: 3, denominator: 2 });
    expect(idsOf(found.records.numerator)).toEqual(idsOf(levels));
    expect(computeP5(recordFacts({})).numerator).toBeNull();
  });

  it("P6 proves by the valid answers only", () => {
    const principles = [
      withId({ answers: [4, 4, 4, 4, 4, null] }),
      withId({ answers: [1, 1, 1, 1, null, null] }),
    ];
    const partnerSurveys = [{ programmeId: "programme", date: "2017-01-01", levels: [], principles }];
    const found = computeP6(recordFacts({ partnerSurveys }));
    expect(found).toMatchObject({ value: 4, completeness: 0.5 });
    expect(idsOf(found.records.numerator)).toEqual([principles[0]?.id]);
    expect(computeP6(recordFacts({})).numerator).toBeNull();
  });

  it("I3 proves by the valid respondents; an answer that is not there is like a blank one", () => {
    const items = ["b1", "b2"].map((code) => ({
      code,
      subscale: "belonging",
      min: 1,
      max: 5,
      reversed: false,
    }));
    const whole = withId({ answers: { b1: 5, b2: 3 } });
    const half = withId({ answers: { b1: 5 } as Record<string, number | null> });
    const waves = [{ programmeId: "programme", date: "2017-05-05", items, responses: [whole, half] }];
    const found = computeI3(recordFacts({ waves }));
    expect(found).toMatchObject({ value: 75, numerator: 75, denominator: 1, completeness: 0.5 });
    expect(idsOf(found.records.numerator)).toEqual([whole.id]);
    const later = { ...waves[0]!, date: "2017-06-06", responses: [withId({ answers: { b1: 1, b2: 1 } })] };
    expect(computeI3(recordFacts({ waves: [later, ...waves] })).value).toBe(0);
    expect(computeI3(recordFacts({})).numerator).toBeNull();
  });
});

describe("money and network at their edges", () => {
  const known = { mopsCostGrosze: 10_000, partnerCashGrosze: 5_000, inKindGrosze: 2_500 };
  it("E2 leaves out an event with one part unknown, whichever it is, and proves by the others", () => {
    const whole = event(known);
    const events = [
      whole,
      event({ ...known, mopsCostGrosze: null }),
      event({ ...known, partnerCashGrosze: null }),
      event({ ...known, inKindGrosze: null }),
    ];
    const found = computeE2(recordFacts({}, { events }));
    expect(found).toMatchObject({ value: 0.75, numerator: 75, denominator: 100, completeness: 0.25 });
    expect(idsOf(found.records.numerator)).toEqual([whole.id]);
    expect(computeE2(recordFacts({}, { events: events.slice(1) }))).toMatchObject({
      ...nothing,
      numerator: null,
      denominator: null,
      completeness: 0,
    });
  });

  it("E2 adds two hours at 30 zł to what partners gave", () => {
    const events = [event({ ...known, volunteerMinutes: 120 })];
    const found = computeE2(recordFacts({ volunteerHourGrosze: 3000 }, { events }));
    expect(found).toMatchObject({ value: 1.35, numerator: 135 });
  });

  it("P4 ties nobody by events of level 1 or of unknown level, and level 2 is enough", () => {
    const three = ["a", "b", "c"].map((id) => organisation(id));
    const at = (level: 1 | 2 | null) => event({ level, organisations: three });
    expect(computeP4(facts({ events: [at(1), at(1), at(null), at(null)] }))).toMatchObject({ numerator: 1 });
    expect(computeP4(facts({ events: [at(2), at(2)] }))).toMatchObject({ value: 100, numerator: 3 });
  });
});

describe("proofs and breakdowns", () => {
  it("give ids and groups in one order, whatever the order of the records", () => {
    expect(sortedIds([{ id: "c" }, { id: "a" }, { id: "b" }])).toEqual(["a", "b", "c"]);
    const groups = breakdown(
      ["2017-03", "2017-01", "2017-02", "2017-01"],
      (month) => month,
      (some) => some.length,
    );
    expect(Object.entries(groups)).toEqual([
      ["2017-01", 2],
      ["2017-02", 1],
      ["2017-03", 1],
    ]);
  });
});
