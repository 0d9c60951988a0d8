import fc from "fast-check";

/** Days where rules have their edges: ends of periods and of their previous ones, 90 and 91 days after, quarters, months. */
// biome-ignore format: a short table of days
const EDGE_DAYS = [
  "2015-12-31", "2016-01-01", "2016-11-30", "2016-12-31", "2017-01-01", "2017-01-02", "2017-03-31", "2017-04-01", "2017-04-02",
  "2017-04-30", "2017-05-01", "2017-06-30", "2017-07-01", "2017-09-30", "2017-10-01", "2017-12-31", "2018-01-01", "2018-03-31",
  "2018-04-01",
];

export const day = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...EDGE_DAYS) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(2016, 2017, 2017, 2018),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, of]) => `${year}-${String(month).padStart(2, "0")}-${String(of).padStart(2, "0")}`),
  },
);
export const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 4 });
export const seldom = fc.integer({ min: 0, max: 11 }).map((number) => number === 0);
export const minutes = maybe(fc.constantFrom(0, 30, 60, 95, 480));
export const head = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null, freq: 2 });

export const EVENTS = 24;
export const PEOPLE = 7;
export const ORGANISATIONS = 6;
export const place = (length: number) => fc.integer({ min: 0, max: length - 1 });
