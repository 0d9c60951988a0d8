import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { WritableDatabase } from "../../electron/storage/database.ts";
import type { IndicatorResult } from "../../shared/contract/indicators.ts";
import { CATALOGUE } from "../../shared/vocabulary/indicator-catalogue.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { naiveIndicators } from "../support/naive-indicators.ts";
import type { SmallRecord } from "../support/small-record.ts";
import { insertSmallRecord } from "../support/small-record-rows.ts";
import { insert, stamps } from "../support/small-rows.ts";
import {
  insertEvents,
  insertSmallWorkspace,
  type SmallEvent,
  smallWorkspace,
  withNewIds,
} from "../support/small-workspace.ts";

const RUNS = Number(process.env.EWALUATOR_PROPERTY_RUNS ?? 60);
const TIME = 600_000;
const FORTY = CATALOGUE.map(({ id }) => id);

/** Indicators whose parts add up over programmes and over halves of the year: of events, and of other dated records. */
const OF_EVENTS = ["A2", "S1", "S2", "S3", "S7", "I1", "E1", "E2", "E3", "L4"];
const OF_HALVES = ["S8", "L1"];
/** These look at a day or at the latest record: over programmes they add up, over halves of a year they do not. */
const OF_PROGRAMMES = ["W1", "W2", "W3", "W4", "L2", "L3", "I3", "I4", "P5", "P6", "D4", "D6", "D7"];
const ADDING_BREAKDOWNS = [
  ...["ageBand", "scope", "kind", "month"].map((key) => ["A2", key] as const),
  ...["A1", "A3", "A4", "S4"].map((id) => [id, "ageBand"] as const),
  ["P1", "sector"] as const,
];

const periods = fc.constantFrom(
  { from: "2017-01-01", to: "2017-12-31" },
  { from: "2017-01-01", to: "2017-06-30" },
  { from: "2017-04-01", to: "2017-06-30" },
  { from: "2017-03-10", to: "2017-05-20" },
  { from: "2017-02-01", to: "2017-02-28" },
  { from: "2016-07-01", to: "2018-06-30" },
);
const questions = fc.record({
  period: periods,
  asOf: fc.constantFrom("2017-12-31", "2018-01-31", "2018-03-31", "2018-04-01", "2019-01-01"),
  mode: fc.constantFrom("approved" as const, "provisional" as const),
});

forEachEngine("forty indicators of random workspaces", (open) => {
  let workspace: TestWorkspace;

  beforeAll(async () => {
    workspace = await open();
  });
  afterAll(() => workspace.dispose());

  const compute = async (
    programmeIds: string[],
    {
      period,
      ...question
    }: { period: { from: string; to: string }; asOf: string; mode: "approved" | "provisional" },
  ) => {
    const report = await workspace.client.indicators.compute({
      ...question,
      ...period,
      programmeIds,
      ids: FORTY,
      withRecords: true,
    });
    return new Map(report.indicators.map((result) => [result.id, result]));
  };
  const write = workspaceWriter(() => workspace);

  it(
    "agree with the naive calculation, one programme or both",
    () =>
      fc.assert(
        fc.asyncProperty(smallWorkspace, questions, fc.boolean(), async (drawn, question, both) => {
          const small = withNewIds(drawn);
          await write((db) => insertSmallWorkspace(db, small));
          const programmeIds = small.programmes.slice(0, both ? 2 : 1).map(({ id }) => id);
          const results = await compute(programmeIds, question);
          const naive = naiveIndicators(small, {
            programmeIds,
            ...question.period,
            asOf: question.asOf,
            mode: question.mode,
          });
          expect([...results.keys()].sort()).toEqual([...FORTY].sort());
          for (const id of FORTY) {
            const found = results.get(id) as IndicatorResult;
            const wanted = naive[id];
            for (const figure of ["value", "completeness"] as const)
              expectSame(found[figure], wanted?.[figure] ?? null, `${id} ${figure}`);
            // Without a value the catalogue leaves open whether the parts are 0 or nothing.
            const none = found.value === null ? 0 : null;
            for (const figure of ["numerator", "denominator"] as const)
              expectSame(found[figure] ?? none, wanted?.[figure] ?? none, `${id} ${figure}`);
            expect(found.status, id).toBe(wanted?.status ?? (wanted?.value === null ? "no-data" : "ok"));
            expect(found.records, id).toEqual({
              numerator: wanted?.numeratorIds,
              denominator: wanted?.denominatorIds,
            });
          }
        }),
        { numRuns: RUNS },
      ),
    TIME,
  );

  it(
    "do not change their values for records of which nothing is known",
    () =>
      fc.assert(
        fc.asyncProperty(smallWorkspace, questions, async (drawn, question) => {
          const small = withNewIds(drawn);
          await write((db) => insertSmallWorkspace(db, small));
          const programmeId = small.programmes[0]?.id as string;
          const before = await compute([programmeId], question);
          await write(async (db) => {
            await insertEvents(db, [unknownEvent(programmeId, question.period.to)]);
            await insertUnknownRecords(db, programmeId, question.period.to, small.record);
          });
          const after = await compute([programmeId], question);
          for (const id of FORTY) {
            // E3 measures what is missing. P1 and D5 count the event itself: it can make their first value possible.
            const was = before.get(id) as IndicatorResult;
            const is = after.get(id) as IndicatorResult;
            if (id === "E3" || ((id === "P1" || id === "D5") && was.status === "no-data")) continue;
            const none = was.value === null ? 0 : null;
            expectSame(is.value, was.value, `${id} value`);
            for (const figure of ["numerator", "denominator"] as const)
              expectSame(is[figure] ?? none, was[figure] ?? none, `${id} ${figure}`);
            expect(is.completeness ?? 0, id).toBeLessThanOrEqual(was.completeness ?? 1);
          }
        }),
        { numRuns: RUNS },
      ),
    TIME,
  );

  it(
    "do not change at all for events that are planned, cancelled, deleted or of another programme",
    () =>
      fc.assert(
        fc.asyncProperty(smallWorkspace, questions, async (drawn, question) => {
          const small = withNewIds(drawn);
          const [first, second] = small.programmes.map(({ id }) => id) as [string, string];
          await write((db) => insertSmallWorkspace(db, small));
          const before = await compute([first], question);
          const copies = small.events.flatMap((event): SmallEvent[] => [
            { ...event, id: `${event.id}-planned`, status: "planned" },
            { ...event, id: `${event.id}-cancelled`, status: "cancelled" },
            { ...event, id: `${event.id}-deleted`, deleted: true },
            { ...event, id: `${event.id}-elsewhere`, programmeId: second },
          ]);
          await write((db) => insertEvents(db, copies));
          expect(await compute([first], question)).toEqual(before);
        }),
        { numRuns: RUNS },
      ),
    TIME,
  );

  it(
    "roll up: parts of sums add up over programmes and over halves of the year, distinct ones are recounted",
    () =>
      fc.assert(
        fc.asyncProperty(smallWorkspace, questions, async (drawn, question) => {
          const small = withNewIds(drawn);
          await write((db) => insertSmallWorkspace(db, small));
          const ids = small.programmes.map(({ id }) => id);
          const halves = [
            { from: "2017-01-01", to: "2017-06-30" },
            { from: "2017-07-01", to: "2017-12-31" },
          ];
          const year = { ...question, period: { from: "2017-01-01", to: "2017-12-31" } };
          const whole = await compute(ids, year);
          const byProgramme = await Promise.all(ids.map((id) => compute([id], year)));
          const byHalf = await Promise.all(halves.map((period) => compute(ids, { ...question, period })));
          for (const [parts, added] of [
            [byProgramme, [...OF_EVENTS, ...OF_HALVES, ...OF_PROGRAMMES]],
            [byHalf, [...OF_EVENTS, ...OF_HALVES]],
          ] as const) {
            for (const id of added) {
              for (const figure of ["numerator", "denominator"] as const) {
                const sum = parts.reduce((total, part) => total + (part.get(id)?.[figure] ?? 0), 0);
                expectSame(whole.get(id)?.[figure] ?? 0, sum, `${id} ${figure}`);
              }
            }
            for (const id of ["A1", "P1"]) {
              const distinct = new Set(parts.flatMap((part) => part.get(id)?.records?.numerator ?? []));
              expect(whole.get(id)?.numerator ?? 0, id).toBe(distinct.size);
            }
          }
        }),
        { numRuns: RUNS },
      ),
    TIME,
  );

  it(
    "break down: bands and sectors add up to the whole, and a month within the year is that month asked alone",
    () =>
      fc.assert(
        fc.asyncProperty(smallWorkspace, questions, async (drawn, question) => {
          const small = withNewIds(drawn);
          await write((db) => insertSmallWorkspace(db, small));
          const ids = small.programmes.map(({ id }) => id);
          const whole = await compute(ids, { ...question, period: { from: "2017-01-01", to: "2017-12-31" } });
          for (const [id, key] of ADDING_BREAKDOWNS) {
            const { numerator, breakdowns } = whole.get(id) as IndicatorResult;
            const sum = Object.values(breakdowns[key] ?? {}).reduce<number>(
              (total, each) => total + (each ?? 0),
              0,
            );
            expectSame(sum, numerator ?? 0, `${id} by ${key}`);
          }
          const april = await compute(ids, { ...question, period: { from: "2017-04-01", to: "2017-04-30" } });
          for (const id of ["A1", "A2", "S1", "S2", "S3", "E3"]) {
            const month = whole.get(id)?.breakdowns.month?.["2017-04"];
            if (month !== undefined) expectSame(month, april.get(id)?.value ?? null, `${id} of April`);
          }
        }),
        { numRuns: RUNS },
      ),
    TIME,
  );
});

function workspaceWriter(workspace: () => TestWorkspace): TestWorkspace["kernel"]["storage"]["write"] {
  return (work) => workspace().kernel.storage.write(work);
}

function expectSame(found: number | null, wanted: number | null, what: string): void {
  if (found === null || wanted === null) expect(found, what).toBe(wanted);
  else
    expect(Math.abs(found - wanted), `${what}: ${found} for ${wanted}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(wanted)),
    );
}

let unknowns = 0;
const SUBSCALES = ["belonging", "efficacy", "possibilities"].map((subscale) => ({
  ...{ code: subscale, subscale, min: 1, max: 5, reversed: false },
}));

function unknownEvent(programmeId: string, date: string): SmallEvent {
  unknowns += 1;
  return {
    id: `unknown-${unknowns}`,
    programmeId,
    scope: "community",
    date,
    kind: null,
    title: "Wydarzenie",
    level: null,
    lengthMinutes: null,
    staffMinutes: null,
    volunteerMinutes: null,
    mopsCostGrosze: null,
    partnerCashGrosze: null,
    inKindGrosze: null,
    partnershipId: null,
    assets: [],
    heads: { children: null, youth: null, adults: null, seniors: null, unknown: null },
    status: "held",
    recordState: "approved",
    enteredOn: date,
    deleted: false,
    attendances: [],
    organisations: [],
  };
}

/** One of each record that can be there without telling anything; the waves that were asked get a blank sheet. */
async function insertUnknownRecords(
  db: WritableDatabase,
  programmeId: string,
  day: string,
  { waves, volunteerHourGrosze }: SmallRecord,
): Promise<void> {
  unknowns += 1;
  const own = { id: `unknown-record-${unknowns}`, programmeId, deleted: false };
  await insertSmallRecord(db, {
    entries: [{ ...own, date: null, type: "problem", source: "unknown", priority: false, closedOn: null }],
    actions: [
      {
        ...own,
        ...{ responsibleId: null, dueOn: null, startedOn: null, finishedOn: null, entries: [] },
        measures: [
          { id: own.id, baseline: null, target: null, deleted: false, actuals: [] },
          { id: `${own.id}-b`, baseline: 0, target: 5, deleted: false, actuals: [] },
        ],
      },
    ],
    proposals: [{ ...own, byResidents: null, decidedOn: day, decision: "accepted" }],
    functions: [],
    checklists: [],
    instruments: [{ id: own.id, items: SUBSCALES }],
    waves: [{ ...own, instrumentId: own.id, date: day, responses: [] }],
    partnerSurveys: [{ ...own, date: day, levels: [], principles: [] }],
    workshops: [{ ...own, date: day, ranks: Array<null>(9).fill(null) }],
    followUps: [],
    volunteerHourGrosze,
  });
  await insert(
    db,
    "survey_response",
    waves.map(({ id }) => ({ ...stamps(`${own.id}-${id}`), wave_id: id, answers: "{}" })),
  );
}
