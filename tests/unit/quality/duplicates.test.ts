import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeDuplicates } from "../../../electron/service/quality/compute-duplicates.ts";

const event = (id: string, title: string, startsAt: string | null = null, date = "2017-03-14") => ({
  id,
  title,
  date,
  startsAt,
});
const pairs = (...events: ReturnType<typeof event>[]) =>
  computeDuplicates(events).map(({ later, earlier }) => `${later.id}←${earlier.id}`);

describe("events that may be entered twice", () => {
  it("are of one day and one title, however it is written", () => {
    expect(pairs(event("1", "Klub Łączka"), event("2", "  KLUB łączka "))).toEqual(["2←1"]);
    expect(pairs(event("1", "Klub"), event("2", "Klub", null, "2017-03-15"))).toEqual([]);
    expect(pairs(event("1", "Klub"), event("2", "Kino"))).toEqual([]);
  });

  it("do not begin at two different hours that are both known", () => {
    expect(pairs(event("1", "Klub", "10:00"), event("2", "Klub", "16:00"))).toEqual([]);
    expect(pairs(event("1", "Klub", "10:00"), event("2", "Klub", "10:00"))).toEqual(["2←1"]);
    expect(pairs(event("1", "Klub"), event("2", "Klub", "16:00"))).toEqual(["2←1"]);
    expect(pairs(event("1", "Klub", "10:00"), event("2", "Klub"))).toEqual(["2←1"]);
  });

  it("are told each once, with the first that it repeats", () => {
    expect(pairs(event("3", "Klub"), event("1", "Klub", "10:00"), event("2", "Klub", "16:00"))).toEqual([
      "3←1",
    ]);
    expect(
      pairs(
        event("1", "Klub", "16:00"),
        event("2", "Klub"),
        event("3", "Klub", "10:00"),
        event("4", "Klub", "16:00"),
      ),
    ).toEqual(["2←1", "3←2", "4←1"]);
  });

  it("are the same pairs that comparing every two events gives", () => {
    const any = fc.record({
      title: fc.constantFrom("Klub", "klub", "Kino"),
      startsAt: fc.constantFrom(null, "10:00", "16:00"),
      date: fc.constantFrom("2017-03-14", "2017-03-15"),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (given) => {
        const events = given.map((each, index) => ({ ...each, id: String(index).padStart(2, "0") }));
        const naive = events.flatMap((later) => {
          const earlier = events.find(
            (other) =>
              other.id < later.id &&
              other.date === later.date &&
              other.title.toLowerCase() === later.title.toLowerCase() &&
              (other.startsAt === null || later.startsAt === null || other.startsAt === later.startsAt),
          );
          return earlier ? [`${later.id}←${earlier.id}`] : [];
        });
        expect(pairs(...events.toReversed())).toEqual(naive);
      }),
    );
  });
});
