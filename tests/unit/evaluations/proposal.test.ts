import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeDecision,
  computeProposal,
  computeRules,
  type DecisionFacts,
} from "../../../electron/service/decisions/compute-proposal.ts";
import { DEFAULT_THRESHOLDS, THRESHOLD_NAMES } from "../../../shared/vocabulary/index.ts";

type Values = Record<string, number | null>;

const year = (from: number) => ({ from: `${from}-01-01`, to: `${from}-12-31` });

function told(
  now: Values,
  {
    before = {},
    beforeThat = {},
    accepted = null,
  }: Partial<Record<"before" | "beforeThat", Values>> & {
    accepted?: boolean | null;
  } = {},
): DecisionFacts {
  return {
    now: { period: year(2017), values: now },
    before: { period: year(2016), values: before },
    beforeThat: { period: year(2015), values: beforeThat },
    accepted,
  };
}

/** Every condition of handing over holds, each exactly at its threshold. */
const atThresholds = { D4: 80, S2: 50, P4: 70, D2: 60, S5: 40 };
const decide = (facts: DecisionFacts) => computeDecision(facts, DEFAULT_THRESHOLDS);
const outcomes = (facts: DecisionFacts) =>
  Object.fromEntries(
    computeRules(facts, DEFAULT_THRESHOLDS).flatMap(({ conditions }) =>
      conditions.map(({ id, outcome }) => [id, outcome]),
    ),
  );

describe("the proposal", () => {
  it("is to hand over when every condition holds, each exactly at its threshold", () => {
    expect(decide(told(atThresholds, { before: { S2: 50 }, accepted: true }))).toBe("hand-over");
  });

  it.each([
    ["functions taken over", { D4: 79.9 }],
    ["events without MOPS", { S2: 49.9 }],
    ["the network without MOPS", { P4: 69.9 }],
    ["survival of structures", { D2: 59.9 }],
    ["concentration of leadership", { S5: 40.1 }],
  ])("is not to hand over when %s fall short by a tenth", (_what, short) => {
    const facts = told({ ...atThresholds, ...short }, { before: { S2: 50, D4: 95 }, accepted: true });
    expect(decide(facts)).toBe("continue");
  });

  it("is not to hand over when events without MOPS fell short a year before", () => {
    expect(decide(told(atThresholds, { before: { S2: 49 }, accepted: true }))).toBe("continue");
  });

  it("is not to hand over while residents were not asked, nor when they refused", () => {
    const before = { S2: 50 };
    expect(outcomes(told(atThresholds, { before, accepted: null })).acceptanceRecorded).toBe("unknown");
    expect(outcomes(told(atThresholds, { before, accepted: false })).acceptanceRecorded).toBe("not-met");
    expect(decide(told(atThresholds, { before, accepted: null }))).toBe("continue");
    expect(decide(told(atThresholds, { before, accepted: false }))).toBe("continue");
  });

  it("reaches a threshold that binary fractions miss by the last bit", () => {
    expect(0.55 * 100).not.toBe(55);
    const thresholds = { ...DEFAULT_THRESHOLDS, handOverS5: 55, handOverD2: 55 };
    const facts = told(
      { ...atThresholds, S5: 0.55 * 100, D2: 54.999_999_999_99 },
      { before: { S2: 50 }, accepted: true },
    );
    expect(computeDecision(facts, thresholds)).toBe("hand-over");
  });

  it("is to redesign when the index and the regulars each fell twice", () => {
    const facts = told(
      { S3: 40, A4: 20, D4: 60 },
      { before: { S3: 45, A4: 25, D4: 50 }, beforeThat: { S3: 50, A4: 30 } },
    );
    expect(decide(facts)).toBe("redesign");
  });

  it.each([
    ["stayed", 25, 25, 30],
    ["rose", 26, 25, 30],
    ["fell only once", 20, 25, 25],
  ])("is not to redesign when the regulars %s", (_what, now, before, beforeThat) => {
    const facts = told(
      { S3: 40, A4: now },
      { before: { S3: 45, A4: before }, beforeThat: { S3: 50, A4: beforeThat } },
    );
    expect(decide(facts)).toBe("continue");
  });

  it("is to phase out from half of the functions taken over, while they grow", () => {
    expect(decide(told({ D4: 50 }, { before: { D4: 40 } }))).toBe("phase-out");
    expect(decide(told({ D4: 79.9 }, { before: { D4: 50 } }))).toBe("phase-out");
    expect(decide(told({ D4: 49.9 }, { before: { D4: 40 } }))).toBe("continue");
    expect(decide(told({ D4: 80 }, { before: { D4: 40 } }))).toBe("continue");
    expect(decide(told({ D4: 60 }, { before: { D4: 60 } }))).toBe("continue");
    expect(decide(told({ D4: 60 }, { before: { D4: null } }))).toBe("continue");
  });

  it("is to hand over rather than to redesign when both hold: the first rule wins", () => {
    const falling = { before: { S2: 50, S3: 60, A4: 40 }, beforeThat: { S3: 70, A4: 50 }, accepted: true };
    expect(decide(told({ ...atThresholds, S3: 50, A4: 30 }, falling))).toBe("hand-over");
  });

  it("is to continue when nothing is known, and says of every condition that it is not known", () => {
    expect(decide(told({}))).toBe("continue");
    expect(new Set(Object.values(outcomes(told({}))))).toEqual(new Set(["unknown"]));
  });

  it("knows that a rule fails although not everything about it is known", () => {
    const [handOver] = computeRules(told({ D4: 10 }), DEFAULT_THRESHOLDS);
    expect(handOver?.outcome).toBe("not-met");
    const [open] = computeRules(told({ D4: 90 }), DEFAULT_THRESHOLDS);
    expect(open?.outcome).toBe("unknown");
  });

  it("shows each value beside its threshold and period", () => {
    const [handOver, redesign] = computeRules(
      told({ D4: 70, S3: 58 }, { before: { S2: 8, S3: 42 } }),
      DEFAULT_THRESHOLDS,
    );
    expect(handOver?.conditions[0]).toEqual({
      id: "D4AtLeast",
      indicatorId: "D4",
      period: year(2017),
      value: 70,
      against: 80,
      threshold: "handOverD4",
      outcome: "not-met",
    });
    expect(handOver?.conditions[2]).toMatchObject({
      id: "S2BeforeAtLeast",
      period: year(2016),
      value: 8,
      against: 50,
    });
    expect(redesign?.conditions[0]).toMatchObject({
      id: "S3Fell",
      value: 58,
      against: 42,
      threshold: null,
      outcome: "not-met",
    });
  });
});

describe("sensitivity", () => {
  it("moves each of the six thresholds by ±10 and ±20 per cent of its value, one at a time", () => {
    const { sensitivity } = computeProposal(told({ D4: 70 }, { before: { D4: 40 } }), DEFAULT_THRESHOLDS);
    expect(sensitivity).toHaveLength(24);
    expect(
      sensitivity.filter(({ threshold }) => threshold === "handOverD4").map(({ movedTo }) => movedTo),
    ).toEqual([64, 72, 88, 96]);
  });

  it("names the moves that change the proposal", () => {
    // D4 70 is phasing out between 50 and 80; with the upper end at 64 it is no longer below it, and nothing else holds.
    const { decision, sensitivity } = computeProposal(
      told({ D4: 70 }, { before: { D4: 40 } }),
      DEFAULT_THRESHOLDS,
    );
    expect(decision).toBe("phase-out");
    expect(
      sensitivity
        .filter(({ changes }) => changes)
        .map(({ threshold, movedByPercent, decision: moved }) => [threshold, movedByPercent, moved]),
    ).toEqual([["handOverD4", -20, "continue"]]);
  });

  it("agrees with the rules asked again, whatever the values", () => {
    const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    const values = fc.record({ D4: value, S2: value, P4: value, D2: value, S5: value, S3: value, A4: value });
    fc.assert(
      fc.property(
        values,
        values,
        values,
        fc.option(fc.boolean(), { nil: null }),
        (now, before, beforeThat, accepted) => {
          const facts = told(now, { before, beforeThat, accepted });
          const { decision, rules, sensitivity } = computeProposal(facts, DEFAULT_THRESHOLDS);
          // The proposal is the first rule whose every condition is met.
          const first = rules.find(({ conditions }) => conditions.every(({ outcome }) => outcome === "met"));
          expect(decision).toBe(first?.decision);
          for (const move of sensitivity) {
            const moved = {
              ...DEFAULT_THRESHOLDS,
              [move.threshold]: DEFAULT_THRESHOLDS[move.threshold] * (1 + move.movedByPercent / 100),
            };
            expect(computeDecision(facts, moved)).toBe(move.decision);
            expect(move.changes).toBe(move.decision !== decision);
          }
        },
      ),
    );
  });

  it("never lets what is not known help: forgetting a value never leads to handing over or redesign", () => {
    const value = fc.integer({ min: 0, max: 100 });
    const values = fc.record({ D4: value, S2: value, P4: value, D2: value, S5: value, S3: value, A4: value });
    const forget = fc.constantFrom("D4", "S2", "P4", "D2", "S5", "S3", "A4");
    fc.assert(
      fc.property(values, values, values, forget, (now, before, beforeThat, id) => {
        const known = decide(told(now, { before, beforeThat, accepted: true }));
        const forgotten = decide(told({ ...now, [id]: null }, { before, beforeThat, accepted: true }));
        if (forgotten === "hand-over") expect(known).toBe("hand-over");
        if (forgotten === "redesign") expect(["redesign", "hand-over"]).toContain(known);
      }),
    );
  });

  it("knows every threshold by a name", () => {
    expect(THRESHOLD_NAMES).toEqual(Object.keys(DEFAULT_THRESHOLDS));
  });
});
