import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeExit,
  type OwnedFunction,
  type Without,
} from "../../../electron/service/exit-simulation/compute-exit.ts";
import type { EventFact } from "../../../electron/service/indicators/compute-facts.ts";
import { event, facts, organisation, person } from "../../support/indicator-facts.ts";

const maria = person("maria", "seniors");
const jan = person("jan", "adults");
const mops = organisation("mops", "mops");
const school = organisation("school", "school");
const library = organisation("library", "culture-library");
const club = organisation("club", "resident-group");
const gardeners = organisation("gardeners", "resident-group");

const withoutMops: Without = { mops: true, leader: false };
const withoutLeader: Without = { mops: false, leader: true };

function owned(told: Partial<OwnedFunction> = {}): OwnedFunction {
  return {
    id: "function",
    name: "promocja",
    ownerKind: "nobody",
    ownerId: null,
    ownerName: null,
    ownerIsMops: false,
    doneOn: [],
    ...told,
  };
}

const exit = (events: EventFact[], without: Without, functions: OwnedFunction[] = []) =>
  computeExit(facts({ events }), functions, without);

/**
 * 2017 in five events. Levels 0 and 1 go with MOPS, so does the one of unknown level; 2 and 4 remain.
 * People: 10 + 3 (two named, one head) + 20 + (2 named + 4) + 8 = 47; of the remaining 20 + 6 = 26.
 */
const year = [
  event({
    level: 0,
    lengthMinutes: 60,
    heads: { adults: 10 },
    volunteerMinutes: 0,
    organisations: [mops, school, club],
  }),
  event({
    level: 1,
    lengthMinutes: 120,
    named: [maria, jan],
    heads: { children: 1 },
    volunteerMinutes: 120,
    organisations: [mops, school, club],
  }),
  event({
    level: 2,
    lengthMinutes: 90,
    heads: { seniors: 20 },
    volunteerMinutes: 300,
    organisations: [mops, library, gardeners],
  }),
  event({
    level: 4,
    lengthMinutes: 60,
    named: [[maria, "initiator"], jan],
    heads: { adults: 4 },
    volunteerMinutes: 180,
    organisations: [library, gardeners],
  }),
  event({ level: null, lengthMinutes: null, heads: { unknown: 8 }, organisations: [library] }),
];

describe("without MOPS", () => {
  const result = exit(year, withoutMops);

  it("takes away every event of level 0–1 and of unknown level", () => {
    expect(result.events).toEqual({ before: 5, after: 2 });
    expect(result.taken).toEqual({ byLevel: 2, unknownLevel: 1, ledByLeaderOnly: 0 });
  });

  it("leaves the attendances and hours of the events that remain", () => {
    expect(result.attendances).toEqual({ before: 47, after: 26 });
    // 10×1 + 3×2 + 20×1.5 + 6×1 = 52; the event of unknown length is in neither.
    expect(result.personHours).toEqual({ before: 52, after: 36 });
    expect(result.volunteerHours).toEqual({ before: 10, after: 8 });
    expect(result.completeness).toEqual({ attendances: 1, personHours: 0.8, volunteerHours: 0.8 });
  });

  it("counts active organisations other than MOPS", () => {
    expect(result.organisations).toEqual({ before: 4, after: 2 });
  });

  it("draws both networks on the same places and takes ties away, never adds one", () => {
    // Before: mops–school, mops–club, school–club (twice), library–gardeners (twice). After: library–gardeners.
    expect(result.network.ties).toEqual({ before: 4, after: 1 });
    expect(result.network.largestGroup).toEqual({ before: 3, after: 2 });
    expect(result.network.tiedPairs.filter(({ remains }) => remains)).toEqual([
      { one: "gardeners", other: "library", remains: true },
    ]);
    expect(result.network.nodes.filter(({ remains }) => !remains).map(({ id }) => id)).toEqual([
      "club",
      "mops",
      "school",
    ]);
    const again = exit(year, { mops: false, leader: false }).network.nodes;
    expect(result.network.nodes.map(({ id, x, y }) => [id, x, y])).toEqual(
      again.map(({ id, x, y }) => [id, x, y]),
    );
  });

  it("names the structures of which every event goes", () => {
    expect(result.structures).toEqual([
      { organisationId: "club", events: 2, eventsAfter: 0, atRisk: "yes" },
      { organisationId: "gardeners", events: 2, eventsAfter: 2, atRisk: "no" },
    ]);
  });

  it("says that it is not known of a structure whose only events have no known level", () => {
    const [group] = exit(
      [event({ level: 1, organisations: [club] }), event({ organisations: [club] })],
      withoutMops,
    ).structures;
    expect(group?.atRisk).toBe("unknown");
  });

  it("leaves functions of MOPS and of its staff without owner, beside those of nobody", () => {
    const { functions } = exit([], withoutMops, [
      owned({ id: "1" }),
      owned({ id: "2", ownerKind: "mops", ownerIsMops: true }),
      owned({ id: "3", ownerKind: "person", ownerId: "animator", ownerIsMops: true }),
      owned({ id: "4", ownerKind: "organisation", ownerId: "club", doneOn: ["2017-12-01"] }),
      owned({ id: "5", ownerKind: "person", ownerId: "maria", doneOn: ["2017-01-01"] }),
    ]);
    expect(functions.withoutOwner).toEqual({ before: 1, after: 3 });
    expect(
      functions.list.filter(({ ownedAfter }) => ownedAfter).map(({ id, doneLately }) => [id, doneLately]),
    ).toEqual([
      ["4", true],
      ["5", false],
    ]);
  });
});

describe("without the most active leader", () => {
  it("finds the person who started or helped to organise the most events", () => {
    expect(
      exit(
        [
          event({
            level: 3,
            named: [
              [maria, "initiator"],
              [jan, "co-organiser"],
            ],
          }),
          event({
            level: 1,
            named: [
              [maria, "co-organiser"],
              [jan, "helper"],
            ],
          }),
        ],
        withoutLeader,
      ).leader,
    ).toEqual({ id: "maria", events: 2 });
  });

  it("takes away what residents started and nobody else led, and the person from the other lists", () => {
    const result = exit(
      [
        event({ level: 4, named: [[maria, "initiator"], jan] }),
        event({
          level: 3,
          named: [
            [maria, "initiator"],
            [jan, "co-organiser"],
          ],
        }),
        event({ level: 2, named: [[maria, "co-organiser"]], heads: { adults: 5 } }),
        event({ level: null, named: [[maria, "co-organiser"]] }),
        event({ level: 4, named: [jan], heads: { adults: 2 } }),
      ],
      withoutLeader,
    );
    expect(result.events).toEqual({ before: 5, after: 3 });
    expect(result.taken.ledByLeaderOnly).toBe(2);
    // 2 + 2 + 6 + 1 + 3 before; after: 1 (Jan) + 5 + 3.
    expect(result.attendances).toEqual({ before: 14, after: 9 });
  });

  it("leaves her functions without owner", () => {
    const { functions } = exit([event({ level: 3, named: [[maria, "initiator"]] })], withoutLeader, [
      owned({ ownerKind: "person", ownerId: "maria" }),
      owned({ ownerKind: "mops", ownerIsMops: true }),
    ]);
    expect(functions.withoutOwner).toEqual({ before: 0, after: 1 });
  });

  it("takes nothing away where nobody is named to lead", () => {
    const result = exit(year.slice(0, 3), withoutLeader);
    expect(result.leader).toBeNull();
    expect(result.events).toEqual({ before: 3, after: 3 });
  });
});

describe("what is not known", () => {
  it("stays unknown, and what remains of nothing is nothing", () => {
    const nothingCounted = exit([event({ level: 4 }), event({ level: 0 })], withoutMops);
    expect(nothingCounted.attendances).toEqual({ before: null, after: null });
    const allGone = exit([event({ level: 0, heads: { adults: 3 } })], withoutMops);
    expect(allGone.attendances).toEqual({ before: 3, after: 0 });
    const onlyTheGoneCounted = exit(
      [event({ level: 0, heads: { adults: 3 } }), event({ level: 4 })],
      withoutMops,
    );
    expect(onlyTheGoneCounted.attendances).toEqual({ before: 3, after: null });
    expect(exit([], withoutMops).organisations).toEqual({ before: null, after: null });
  });
});

describe("whatever the year", () => {
  const people = [maria, jan];
  const organisations = [mops, school, library, club, gardeners];
  const drawn = fc.array(
    fc.record({
      level: fc.constantFrom(null, 0, 1, 2, 3, 4) as fc.Arbitrary<EventFact["level"]>,
      lengthMinutes: fc.option(fc.constantFrom(30, 60, 90), { nil: null }),
      volunteerMinutes: fc.option(fc.constantFrom(0, 60), { nil: null }),
      named: fc
        .array(fc.constantFrom(...people), { maxLength: 1 })
        .map((who) => who.map((one) => [one, "initiator"] as [typeof one, "initiator"])),
      organisations: fc.subarray(organisations),
    }),
    { maxLength: 12 },
  );

  it("an exit takes away and never adds, and nobody leaving takes nothing", () => {
    fc.assert(
      fc.property(drawn, fc.boolean(), fc.boolean(), (told, withoutM, leader) => {
        const events = told.map((each) => event(each));
        const result = exit(events, { mops: withoutM, leader });
        for (const figure of [
          "events",
          "attendances",
          "personHours",
          "volunteerHours",
          "organisations",
        ] as const) {
          const { before, after } = result[figure];
          if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before);
        }
        expect(result.network.ties.after).toBeLessThanOrEqual(result.network.ties.before as number);
        expect(result.network.tiedPairs.filter(({ remains }) => remains)).toHaveLength(
          result.network.ties.after as number,
        );
        if (!withoutM && !leader) expect(result.events.after).toBe(events.length);
        if (withoutM) {
          expect(result.network.nodes.find(({ id }) => id === "mops")?.remains ?? false).toBe(false);
          expect(result.events.after).toBeLessThanOrEqual(
            events.filter(({ level }) => level !== null && level >= 2).length,
          );
        }
      }),
    );
  });
});
