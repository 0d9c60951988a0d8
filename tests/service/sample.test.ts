import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Client } from "../../electron/service/index.ts";
import { exampleProgramme } from "../../electron/service/workspace/sample/example/programme.ts";
import { volumeSample } from "../../electron/service/workspace/sample/load/volume.ts";
import { publicRecord } from "../../electron/service/workspace/sample/public-record/public-record.ts";
import { RECORD_TABLES } from "../../electron/storage/database.ts";
import { areaFields } from "../../shared/contract/areas.ts";
import { diagnosisFields, proposalFields } from "../../shared/contract/diagnosis.ts";
import { eventFields } from "../../shared/contract/events.ts";
import { personFields } from "../../shared/contract/people.ts";
import { actionFields } from "../../shared/contract/plan.ts";
import { programmeFields } from "../../shared/contract/programmes.ts";
import { checklistFields, functionFields } from "../../shared/contract/structures.ts";
import { partnerSurveyFields, waveFields, workshopFields } from "../../shared/contract/surveys.ts";
import { targetFields } from "../../shared/contract/targets.ts";
import { CATALOGUE } from "../../shared/vocabulary/indicator-catalogue.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { resultOf } from "../support/result-of.ts";

/** All but D7, which does not apply while the programme runs (issue 3, point 8). */
const INDICATORS = CATALOGUE.map(({ id }) => id).filter((id) => id !== "D7");

forEachEngine("the sample", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  beforeEach(async () => {
    workspace = await open();
    client = workspace.client;
  });
  afterEach(() => workspace.dispose());

  const make = (input: { volume?: number; seed?: number } = {}) =>
    resultOf(client.workspace.createSample(input));
  const programmeId = async (code: string) => {
    const found = (await client.programmes.list({})).find((programme) => programme.code === code);
    return found?.id as string;
  };
  const indicators = async (code: string, year: number, asOf = "2018-01-31") => {
    const report = await client.indicators.compute({
      programmeIds: [await programmeId(code)],
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      asOf,
      withRecords: true,
    });
    return Object.fromEntries(report.indicators.map((indicator) => [indicator.id, indicator]));
  };

  it("has the same records for the same seed, on whatever day it is made", async () => {
    await make({ volume: 30, seed: 7 });
    const other = await open("2026-11-21");
    try {
      await resultOf(other.client.workspace.createSample({ volume: 30, seed: 7 }));
      expect(await recordsOf(other)).toEqual(await recordsOf(workspace));
    } finally {
      await other.dispose();
    }
  });

  it("says what it made", async () => {
    const made = await make();
    expect(made.programmes).toEqual([
      "PAL-UGOREK",
      "USER-AZORY",
      "URBINC-AZORY",
      "PAL-OLSZA",
      "PAL-GRZEGORZKI",
      "PRZYKLAD",
    ]);
    const { total } = await client.events.list({});
    expect(made.events).toBe(total);
    const listed = await client.programmes.list({});
    expect(listed.filter((programme) => programme.invented).map((programme) => programme.code)).toEqual([
      "PRZYKLAD",
    ]);
  });

  it("is refused, and nothing written, where one of its programmes is", async () => {
    await client.programmes.create({ code: "PRZYKLAD", name: "Własny", kind: "other" });
    expect(await failureOf(make())).toMatchObject({ code: "REFUSED", messageKey: "sampleExists" });
    expect((await client.events.list({})).total).toBe(0);
    expect((await client.organisations.list({})).total).toBe(0);
  });

  it("uses an organisation that the workspace has already", async () => {
    const own = await client.organisations.create({ name: "STRAŻ MIEJSKA", sector: "police-guard" });
    await make();
    const guards = await client.organisations.list({ search: "straż miejska" });
    expect(guards.rows.map((row) => row.name)).toEqual(["STRAŻ MIEJSKA", "Straż Miejska w Przykładowie"]);
    const events = await client.events.list({ organisationId: own.id });
    expect(events.rows.map((row) => row.title)).toContain("Sąsiedzki dzień uśmiechu");
  });

  it("can be taken back and made again", async () => {
    await make();
    const [entry] = (await client.journal.list({})).rows;
    await client.journal.undo({ journalId: entry!.id });
    expect(await client.programmes.list({})).toEqual([]);
    expect((await client.people.list({})).total).toBe(0);
    const again = await make();
    expect((await client.events.list({})).total).toBe(again.events);
    expect((await client.workspace.check({})).problems).toEqual([]);
  });

  describe("the public record in it", () => {
    it("leaves attendance of USER-AZORY in 2014 without a value, because no page tells who came", async () => {
      await make();
      const { A1, A2, A3, A4, S4 } = await indicators("USER-AZORY", 2014);
      for (const indicator of [A1, A2, A3, A4, S4]) {
        expect(indicator).toMatchObject({ value: null, status: "no-data" });
      }
    });

    it("counts the events of USER-AZORY in 2014 that the pages tell of", async () => {
      await make();
      const events = await client.events.list({
        programmeId: await programmeId("USER-AZORY"),
        from: "2014-01-01",
        to: "2014-12-31",
        sort: { column: "date", direction: "asc" },
      });
      expect(events.rows.map(({ date, peoplePresent }) => [date, peoplePresent])).toEqual([
        ["2014-04", null],
        ["2014-04-28", null],
        ["2014-07-03", null],
        ["2014-12-10", null],
      ]);
    });

    it("keeps what the pages say of needs and assets, and leaves open what they do not say", async () => {
      await make();
      const id = await programmeId("USER-AZORY");
      const { rows, total } = await client.diagnosis.list({ programmeId: id });
      expect(total).toBe(4);
      for (const entry of rows) {
        expect(entry).toMatchObject({ date: null, votes: null, priority: false });
        expect(entry.notes).toMatch(/Źródło: /);
      }
      const { W1, W2 } = await indicators("USER-AZORY", 2014);
      expect(W1).toMatchObject({ value: 100, numerator: 3, denominator: 3, completeness: 0.75 });
      expect(W2).toMatchObject({ value: null, status: "no-data" });
      const ugorek = await client.programmes.get({ id: await programmeId("PAL-UGOREK") });
      expect(ugorek.notes).toContain("wygaszanie dopiero po akceptacji mieszkańców");
    });

    it("knows the institutions of the local support group", async () => {
      await make();
      const id = await programmeId("USER-AZORY");
      const [group] = (await client.partnerships.list({ programmeId: id })).rows;
      const partnership = await client.partnerships.get({ id: group!.id });
      expect(partnership.kind).toBe("local-support-group");
      expect(partnership.members.map((member) => member.name)).toEqual([
        "Rada Dzielnicy IV",
        "rada osiedla",
        "spółdzielnie mieszkaniowe",
        "Straż Miejska",
        "Urząd Miasta Krakowa",
        "wspólnoty mieszkaniowe",
      ]);
      expect(group!.meetingCount).toBe(3);
    });
  });

  describe("PRZYKLAD in it", () => {
    it("gives each of the indicators that apply a value in its last year, some from incomplete records", async () => {
      await make();
      const found = await indicators("PRZYKLAD", 2017);
      expect(INDICATORS).toHaveLength(39);
      expect(found.D7).toMatchObject({ value: null, status: "not-applicable" });
      for (const id of INDICATORS) expect(found[id], id).toMatchObject({ id, status: "ok" });
      const incomplete = INDICATORS.filter((id) => (found[id]!.completeness ?? 1) < 1);
      expect(incomplete).toEqual(expect.arrayContaining(["S1", "S7", "E1"]));
    });

    it("holds a diagnosis that became a plan, proposals and events, and shows the way there and back", async () => {
      await make();
      const id = await programmeId("PRZYKLAD");
      const needs = await client.diagnosis.list({ programmeId: id, search: "Kawałek zieleni" });
      const { after } = await client.chain.around({ kind: "diagnosis", id: needs.rows[0]!.id });
      expect(after.map(({ title }) => title)).toContain("Ogród społeczny na placu spółdzielni");
      const [garden] = (await client.plan.list({ programmeId: id, search: "Ogród społeczny" })).rows;
      expect(garden!.eventCount).toBeGreaterThan(20);
      expect(garden!.measures[0]).toMatchObject({ unit: "grządki", baseline: 0, target: 24 });
      expect(garden!.measures[0]!.achievedPercent).toBeCloseTo(108.333, 3);
      const proposals = await client.proposals.list({ programmeId: id, search: "wspólny ogród" });
      expect(proposals.rows[0]!.actionIds).toEqual([garden!.id]);
    });

    it("rises in what residents say of themselves and in the functions that they took over", async () => {
      await make();
      const [before, last] = [await indicators("PRZYKLAD", 2016), await indicators("PRZYKLAD", 2017)];
      for (const id of ["I3", "I4", "W3", "D4", "D6", "P5"])
        expect(last[id]!.value, id).toBeGreaterThan(before[id]!.value!);
      const functions = await client.functions.list({ programmeId: await programmeId("PRZYKLAD") });
      expect(new Set(functions.map(({ owner }) => owner.kind))).toEqual(
        new Set(["mops", "organisation", "person"]),
      );
    });

    it("has its questionnaire again after being taken back and made again", async () => {
      await make();
      await client.journal.undo({ journalId: (await client.journal.list({})).rows[0]!.id });
      await make();
      expect((await indicators("PRZYKLAD", 2017)).I3).toMatchObject({ status: "ok" });
    });

    it("goes from help to self-help: the index rises and staff hours per event fall every year", async () => {
      await make();
      const [first, second, third] = [
        await indicators("PRZYKLAD", 2015),
        await indicators("PRZYKLAD", 2016),
        await indicators("PRZYKLAD", 2017),
      ];
      expect(second.S3!.value).toBeGreaterThan(first.S3!.value! + 10);
      expect(third.S3!.value).toBeGreaterThan(second.S3!.value! + 10);
      expect(first.S3!.value).toBeLessThan(30);
      expect(third.S3!.value).toBeGreaterThan(50);
      expect(second.D5!.value).toBeLessThan(1);
      expect(third.D5!.value).toBeLessThan(1);
      expect(third.S4!.value).toBeGreaterThan(first.S4!.value!);
    });
  });

  describe("the load in it", () => {
    it("has as many events as asked for, about twenty attendances each, all in 2017", async () => {
      const made = await make({ volume: 300 });
      const id = await programmeId("OBCIAZENIE");
      const all = await client.events.list({ programmeId: id });
      const of2017 = await client.events.list({ programmeId: id, from: "2017-01-01", to: "2017-12-31" });
      expect([all.total, of2017.total]).toEqual([300, 300]);
      expect((await client.people.list({ programmeId: id })).total).toBeGreaterThan(150);
      const { A2 } = await indicators("OBCIAZENIE", 2017);
      expect(A2!.status).toBe("ok");
      const made2017 = await client.events.list({ programmeId: id, limit: 300 });
      const named = made2017.rows.reduce((sum, row) => sum + row.namedCount, 0);
      expect(named / 300).toBeGreaterThan(18);
      expect(named / 300).toBeLessThan(21);
      expect(made.programmes).toContain("OBCIAZENIE");
    });

    it("has the small record kinds too", async () => {
      await make({ volume: 300 });
      const id = await programmeId("OBCIAZENIE");
      const found = await indicators("OBCIAZENIE", 2017);
      for (const key of ["W1", "W2", "W3", "W4", "I3", "S8", "P5", "P6", "D4", "D6", "L1", "L2", "L3"])
        expect(found[key], key).toMatchObject({ status: "ok" });
      expect((await client.diagnosis.list({ programmeId: id })).total).toBe(160);
    });

    it("is in the journal by its counts and cannot be taken back", async () => {
      await make({ volume: 40 });
      const [entry] = (await client.journal.list({})).rows;
      expect(entry!.records).toContainEqual({ kind: "event", id: null, count: 40 });
      expect(await failureOf(client.journal.undo({ journalId: entry!.id }))).toMatchObject({
        code: "REFUSED",
      });
    });

    it("leaves nothing behind when it is cancelled half-way", async () => {
      const controller = new AbortController();
      const stream = await client.workspace.createSample({ volume: 20_000 }, { signal: controller.signal });
      const failure = await failureOf(
        (async () => {
          for await (const event of stream) {
            if (event.type === "progress" && event.step === "sampleVolume" && event.done > 500)
              controller.abort();
          }
        })(),
      );
      expect(failure.code).toBe("CANCELLED");
      expect(await client.programmes.list({})).toEqual([]);
      expect((await client.events.list({})).total).toBe(0);
      expect((await client.workspace.check({})).problems).toEqual([]);
    });
  });
});

describe("the records of the sample", () => {
  const example = exampleProgramme(1, 0);
  const facts = publicRecord(0);

  it("are what the contract allows a user to enter", () => {
    const load = volumeSample(600, 1, 0);
    const events = [...facts.events, ...example.events, ...[...load.batches()].flat()];
    for (const event of events) expect(eventFields.safeParse(event).error, event.title).toBeUndefined();
    for (const { evaluation } of [facts, example, load]) {
      const allowed = (fields: z.ZodType, records: unknown[]) => {
        for (const record of records)
          expect(fields.safeParse(record).error, JSON.stringify(record)).toBeUndefined();
      };
      allowed(diagnosisFields, evaluation.diagnosis);
      allowed(actionFields, evaluation.actions);
      allowed(proposalFields, evaluation.proposals);
      allowed(functionFields, evaluation.functions);
      allowed(checklistFields, evaluation.checklists);
      allowed(waveFields, evaluation.waves);
      allowed(partnerSurveyFields, evaluation.partnerSurveys);
      allowed(workshopFields, evaluation.workshops);
      allowed(targetFields, evaluation.targets);
    }
    for (const area of [...facts.areas, ...example.areas])
      expect(areaFields.safeParse(area).error).toBeUndefined();
    for (const person of [...example.people, ...load.people])
      expect(personFields.safeParse(person).error).toBeUndefined();
    for (const programme of [...facts.programmes, ...example.programmes, load.programme]) {
      expect(programmeFields.safeParse(programme).error, programme.code).toBeUndefined();
    }
  });

  it("name nobody twice at an event and no organisation twice in a role", () => {
    for (const event of [...example.events, ...[...volumeSample(600, 1, 0).batches()].flat()]) {
      const people = event.attendances.map((attendance) => attendance.personId);
      expect(new Set(people).size).toBe(people.length);
      const places = event.organisations.map((link) => `${link.organisationId} ${link.role}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it("differ with the seed, the facts excepted", () => {
    expect(exampleProgramme(2, 0).events).not.toEqual(example.events);
    expect(exampleProgramme(1, 0)).toEqual(example);
    expect(publicRecord(0)).toEqual(facts);
  });

  it("tell the source of every fact and leave every count, hour and level unknown", () => {
    expect(facts.events).toHaveLength(17);
    for (const event of facts.events) {
      expect(event.notes, event.title).toMatch(/Źródło: /);
      expect(event).toMatchObject({
        headCounts: { children: null, youth: null, adults: null, seniors: null, unknown: null },
        initiativeLevel: null,
        lengthMinutes: null,
        staffMinutes: null,
        volunteerMinutes: null,
        mopsCostGrosze: null,
        attendances: [],
      });
    }
    for (const programme of facts.programmes) expect(programme.notes, programme.code).toMatch(/Źródło: /);
    expect(facts.people).toEqual([]);
  });

  it("keep a month without a day as a month, and the last day of what took several", () => {
    const month = facts.events.find((event) => event.title.startsWith("5-lecie"));
    expect(month?.date).toBe("2018-12");
    const conference = facts.events.find((event) => event.title.includes("partnerów URBinclusion"));
    expect(conference?.date).toBe("2018-04-19");
    expect(conference?.notes).toContain("Trwało do 20.04.2018.");
  });

  it("hold no organisation that stands for residents in general", () => {
    const names = facts.organisations.map((organisation) => organisation.name);
    expect(names).not.toContain("mieszkańcy");
    expect(names.filter((name) => /mieszkańcy|radni|instytucje/.test(name))).toEqual([]);
  });

  it("have in PRZYKLAD everything that a manager meets: planned, cancelled, draft, submitted and returned events", () => {
    const states = new Set(example.events.flatMap((event) => [event.status, event.recordState]));
    expect([...states].sort()).toEqual([
      "approved",
      "cancelled",
      "draft",
      "held",
      "planned",
      "returned",
      "submitted",
    ]);
    expect(new Set(example.partnerships.map((partnership) => partnership.kind)).size).toBe(4);
    expect(example.people.filter((person) => person.staff)).toHaveLength(3);
  });
});

/** Every row of every record table, without who and when; in order of id. */
async function recordsOf(workspace: TestWorkspace) {
  const tables: Record<string, unknown[]> = {};
  for (const table of RECORD_TABLES) {
    const rows = await workspace.kernel.storage.read
      .selectFrom(table as "area")
      .selectAll()
      .orderBy("id")
      .execute();
    tables[table] = rows.map(({ created_at, created_by, changed_at, changed_by, ...record }) => record);
  }
  return tables;
}
