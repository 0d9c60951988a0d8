import fc from "fast-check";
import {
  DIAGNOSIS_SOURCES,
  DIAGNOSIS_TYPES,
  type DiagnosisSource,
  type DiagnosisType,
  PROPOSAL_DECISIONS,
  type ProposalDecision,
} from "../../shared/vocabulary/index.ts";
import { day, maybe, ORGANISATIONS, PEOPLE, place, seldom } from "./small-arbitraries.ts";

interface Owned {
  id: string;
  programmeId: string;
  deleted: boolean;
}
export interface SmallEntry extends Owned {
  date: string | null;
  type: DiagnosisType;
  source: DiagnosisSource;
  priority: boolean;
  closedOn: string | null;
}
export interface SmallAction extends Owned {
  responsibleId: string | null;
  dueOn: string | null;
  startedOn: string | null;
  finishedOn: string | null;
  entries: { entryId: string; deleted: boolean }[];
  measures: {
    id: string;
    baseline: number | null;
    target: number | null;
    deleted: boolean;
    actuals: { date: string; value: number; deleted: boolean }[];
  }[];
}
export interface SmallProposal extends Owned {
  byResidents: boolean | null;
  decidedOn: string | null;
  decision: ProposalDecision | null;
}
export interface SmallFunction extends Owned {
  ownerKind: "nobody" | "mops" | "organisation" | "person";
  ownerId: string | null;
  done: { date: string; deleted: boolean }[];
}
export interface SmallItem {
  code: string;
  subscale: string;
  min: number;
  max: number;
  reversed: boolean;
}
export interface SmallWave extends Owned {
  instrumentId: string;
  date: string;
  responses: { id: string; deleted: boolean; answers: Record<string, number | null> }[];
}
export interface SmallSurvey extends Owned {
  date: string;
  levels: { id: string; organisationId: string; aboutId: string; level: number; deleted: boolean }[];
  principles: { id: string; organisationId: string; answers: (number | null)[]; deleted: boolean }[];
}
export interface SmallFollowUp extends Owned {
  months: 6 | 12 | 24;
  date: string;
  pursuits: { organisationId: string; goal: number; deleted: boolean }[];
}

/** What a workspace holds beside its events. */
export interface SmallRecord {
  entries: SmallEntry[];
  actions: SmallAction[];
  proposals: SmallProposal[];
  functions: SmallFunction[];
  checklists: {
    id: string;
    organisationId: string;
    date: string;
    answers: (boolean | null)[];
    deleted: boolean;
  }[];
  instruments: { id: string; items: SmallItem[] }[];
  waves: SmallWave[];
  partnerSurveys: SmallSurvey[];
  workshops: (Owned & { date: string; ranks: (number | null)[] })[];
  followUps: SmallFollowUp[];
  /** The setting; null = none. */
  volunteerHourGrosze: number | null;
}

/** Subscales of 6, 5 and 4 items (80 % of them are 5, 4 and 4), turned items, a scale that does not begin at 1; one instrument without two of them. */
const items = (subscale: string, count: number, min: number, max: number, reversed: number[]): SmallItem[] =>
  Array.from({ length: count }, (_, number) => ({
    code: `${subscale}_${number + 1}`,
    subscale,
    min,
    max,
    reversed: reversed.includes(number + 1),
  }));
const FULL = [
  ...items("belonging", 6, 1, 5, [2]),
  ...items("efficacy", 5, 0, 4, [4, 5]),
  ...items("possibilities", 4, 1, 5, []),
];
const INSTRUMENTS = [FULL, items("belonging", 4, 1, 7, [])];

const ENTRIES = 5;
const programme = place(2);
const answers = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 15, maxLength: 15 });
const rarelyBlank = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 7 });
const oncePerDay = {
  selector: (each: { programme: number; date: string }) => `${each.programme} ${each.date}`,
};

export const recordShape = fc.record({
  entries: fc.array(
    fc.record({
      programme,
      date: maybe(day),
      type: fc.constantFrom(...DIAGNOSIS_TYPES, "problem" as const),
      source: fc.constantFrom(...DIAGNOSIS_SOURCES, "residents" as const),
      priority: fc.boolean(),
      closedOn: fc.option(day, { nil: null, freq: 1 }),
      deleted: seldom,
    }),
    { minLength: ENTRIES, maxLength: ENTRIES },
  ),
  actions: fc.array(
    fc.record({
      programme,
      responsible: fc.option(place(ORGANISATIONS), { nil: null, freq: 1 }),
      dueOn: maybe(day),
      startedOn: maybe(day),
      finishedOn: maybe(day),
      deleted: seldom,
      entries: fc.uniqueArray(fc.record({ entry: place(ENTRIES), deleted: seldom }), {
        maxLength: 3,
        selector: ({ entry }) => entry,
      }),
      measures: fc.array(
        fc.record({
          baseline: rarelyBlank(fc.integer({ min: -2, max: 4 })),
          target: rarelyBlank(fc.integer({ min: -2, max: 4 })),
          deleted: seldom,
          actuals: fc.uniqueArray(
            fc.record({ date: day, value: fc.integer({ min: -3, max: 5 }), deleted: seldom }),
            { maxLength: 3, selector: ({ date }) => date },
          ),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 4 },
  ),
  proposals: fc.array(
    fc.record({
      programme,
      byResidents: maybe(fc.boolean()),
      decided: maybe(fc.tuple(day, fc.constantFrom(...PROPOSAL_DECISIONS))),
      deleted: seldom,
    }),
    { maxLength: 5 },
  ),
  functions: fc.array(
    fc.record({
      programme,
      ownerKind: fc.constantFrom("nobody", "mops", "organisation", "organisation", "person", "person"),
      organisation: place(ORGANISATIONS),
      person: place(PEOPLE),
      deleted: seldom,
      done: fc.uniqueArray(fc.record({ date: day, deleted: seldom }), {
        maxLength: 3,
        selector: ({ date }) => date,
      }),
    }),
    { maxLength: 5 },
  ),
  checklists: fc.uniqueArray(
    fc.record({
      organisation: place(ORGANISATIONS),
      date: day,
      answers: fc.array(fc.constantFrom(true, true, false, null), { minLength: 6, maxLength: 6 }),
      deleted: seldom,
    }),
    { maxLength: 6, selector: ({ organisation, date }) => `${organisation} ${date}` },
  ),
  waves: fc.uniqueArray(
    fc.record({
      programme,
      instrument: fc.constantFrom(0, 0, 0, 1),
      date: day,
      deleted: seldom,
      responses: fc.array(
        fc.record({ deleted: seldom, blanks: fc.array(place(15), { maxLength: 3 }), answers }),
        {
          maxLength: 4,
        },
      ),
    }),
    { maxLength: 4, ...oncePerDay },
  ),
  partnerSurveys: fc.uniqueArray(
    fc.record({
      programme,
      date: day,
      deleted: seldom,
      levels: fc.uniqueArray(
        fc
          .record({
            organisation: place(ORGANISATIONS),
            about: place(ORGANISATIONS),
            level: fc.integer({ min: 0, max: 5 }),
            deleted: seldom,
          })
          .filter(({ organisation, about }) => organisation !== about),
        { maxLength: 8, selector: ({ organisation, about }) => `${organisation} ${about}` },
      ),
      principles: fc.uniqueArray(
        fc.record({
          organisation: place(ORGANISATIONS),
          answers: fc.array(rarelyBlank(fc.integer({ min: 1, max: 4 })), { minLength: 6, maxLength: 6 }),
          deleted: seldom,
        }),
        { maxLength: 4, selector: ({ organisation }) => organisation },
      ),
    }),
    { maxLength: 3, ...oncePerDay },
  ),
  workshops: fc.uniqueArray(
    fc.record({
      programme,
      date: day,
      ranks: fc.array(maybe(fc.integer({ min: 1, max: 5 })), { minLength: 9, maxLength: 9 }),
      deleted: seldom,
    }),
    { maxLength: 3, ...oncePerDay },
  ),
  followUps: fc.uniqueArray(
    fc.record({
      programme,
      months: fc.constantFrom<6 | 12 | 24>(6, 12, 24),
      date: day,
      deleted: seldom,
      pursuits: fc.uniqueArray(
        fc.record({ organisation: place(ORGANISATIONS), goal: place(2), deleted: seldom }),
        { maxLength: 6, selector: ({ organisation, goal }) => `${organisation} ${goal}` },
      ),
    }),
    { maxLength: 4, selector: (each) => `${each.programme} ${each.months}` },
  ),
  volunteerHourGrosze: maybe(fc.constantFrom(0, 2750)),
});

type Drawn = typeof recordShape extends fc.Arbitrary<infer Shape> ? Shape : never;

/** The drawn numbers as records with ids. */
export function recordOf(drawn: Drawn, id: (kind: string, number: number | string) => string): SmallRecord {
  const owned = (kind: string, number: number, each: { programme: number; deleted: boolean }) => ({
    id: id(kind, number),
    programmeId: id("programme", each.programme),
    deleted: each.deleted,
  });
  const organisationId = (number: number) => id("organisation", number);
  return {
    entries: drawn.entries.map((each, number) => ({
      ...owned("entry", number, each),
      date: each.date,
      type: each.type,
      source: each.source,
      priority: each.priority,
      closedOn: each.closedOn,
    })),
    actions: drawn.actions.map((each, number) => ({
      ...owned("action", number, each),
      responsibleId: each.responsible === null ? null : organisationId(each.responsible),
      dueOn: each.dueOn,
      startedOn: each.startedOn,
      finishedOn: each.finishedOn,
      // The service lets an action answer only entries of its own programme.
      entries: each.entries
        .filter(({ entry }) => drawn.entries[entry]?.programme === each.programme)
        .map(({ entry, deleted }) => ({ entryId: id("entry", entry), deleted })),
      measures: each.measures.map((measure, place) => ({
        ...measure,
        id: id("measure", `${number}-${place}`),
      })),
    })),
    proposals: drawn.proposals.map((each, number) => ({
      ...owned("proposal", number, each),
      byResidents: each.byResidents,
      decidedOn: each.decided?.[0] ?? null,
      decision: each.decided?.[1] ?? null,
    })),
    functions: drawn.functions.map((each, number) => ({
      ...owned("function", number, each),
      ownerKind: each.ownerKind as SmallFunction["ownerKind"],
      ownerId:
        each.ownerKind === "organisation"
          ? organisationId(each.organisation)
          : each.ownerKind === "person"
            ? id("person", each.person)
            : null,
      done: each.done,
    })),
    checklists: drawn.checklists.map(({ organisation, ...each }, number) => ({
      ...each,
      id: id("checklist", number),
      organisationId: organisationId(organisation),
    })),
    instruments: INSTRUMENTS.map((of, number) => ({ id: id("instrument", number), items: of })),
    waves: drawn.waves.map((each, number) => ({
      ...owned("wave", number, each),
      instrumentId: id("instrument", each.instrument),
      date: each.date,
      responses: each.responses.map(({ deleted, blanks, answers: given }, place) => ({
        id: id("response", `${number}-${place}`),
        deleted,
        answers: Object.fromEntries(
          (INSTRUMENTS[each.instrument] as SmallItem[]).map(({ code, min, max }, item) => [
            code,
            blanks.includes(item) ? null : min + ((given[item] as number) % (max - min + 1)),
          ]),
        ),
      })),
    })),
    partnerSurveys: drawn.partnerSurveys.map((each, number) => ({
      ...owned("survey", number, each),
      date: each.date,
      levels: each.levels.map(({ organisation, about, level, deleted }) => ({
        id: id("level", `${number}-${organisation}-${about}`),
        organisationId: organisationId(organisation),
        aboutId: organisationId(about),
        level,
        deleted,
      })),
      principles: each.principles.map(({ organisation, ...rest }) => ({
        ...rest,
        id: id("principles", `${number}-${organisation}`),
        organisationId: organisationId(organisation),
      })),
    })),
    workshops: drawn.workshops.map((each, number) => ({
      ...owned("workshop", number, each),
      date: each.date,
      ranks: each.ranks,
    })),
    followUps: drawn.followUps.map((each, number) => ({
      ...owned("followup", number, each),
      months: each.months,
      date: each.date,
      pursuits: each.pursuits.map(({ organisation, goal, deleted }) => ({
        organisationId: organisationId(organisation),
        goal,
        deleted,
      })),
    })),
    volunteerHourGrosze: drawn.volunteerHourGrosze,
  };
}
