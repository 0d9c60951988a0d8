import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";

forEachEngine("the chain from diagnosis to events", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;

  beforeEach(async () => {
    workspace = await open("2018-01-31");
    client = workspace.client;
    programmeId = (
      await client.programmes.create({ code: "PAL-AZORY", name: "PAL Azory", kind: "pal-territorial" })
    ).id;
  });
  afterEach(() => workspace.dispose());

  const enter = (fields: Partial<Parameters<Client["diagnosis"]["create"]>[0]> = {}) =>
    client.diagnosis.create({ programmeId, type: "problem", text: "Ciemna alejka", ...fields });
  const plan = (fields: Partial<Parameters<Client["plan"]["create"]>[0]> = {}) =>
    client.plan.create({ programmeId, title: "Lampy przy alejce", ...fields });

  describe("a diagnosis entry", () => {
    it("is kept as given, changed, deleted, and comes back with its links by undo", async () => {
      const entry = await enter({
        date: "2013-01",
        source: "residents",
        method: "walk",
        priority: true,
        votes: 0,
        place: "Krowoderska",
      });
      expect(await client.diagnosis.get({ id: entry.id })).toMatchObject({
        date: "2013-01",
        source: "residents",
        method: "walk",
        priority: true,
        votes: 0,
        category: null,
        closedOn: null,
        actionCount: 0,
      });
      const { id: actionId } = await plan({ diagnosisIds: [entry.id] });
      await client.diagnosis.update({
        id: entry.id,
        revision: 1,
        programmeId,
        type: "need",
        text: "Światło",
      });
      const changed = await client.diagnosis.get({ id: entry.id });
      expect(changed).toMatchObject({ type: "need", text: "Światło", votes: null, actionCount: 1 });

      const { journalId } = await client.diagnosis.remove({ id: entry.id, revision: changed.revision });
      expect((await failureOf(client.diagnosis.get({ id: entry.id }))).code).toBe("NOT_FOUND");
      expect((await client.plan.get({ id: actionId })).diagnosisIds).toEqual([]);
      await client.journal.undo({ journalId });
      expect(await client.diagnosis.get({ id: entry.id })).toMatchObject({ text: "Światło", actionCount: 1 });
      expect((await client.plan.get({ id: actionId })).diagnosisIds).toEqual([entry.id]);
    });

    it("is refused by the name of the field that is wrong", async () => {
      expect(await failureOf(enter({ text: "  ", date: "2017-02-30", votes: -1 }))).toMatchObject({
        code: "INVALID_INPUT",
        issues: [
          { field: "date", messageKey: "notADayOrMonth" },
          { field: "text", messageKey: "required" },
          { field: "votes", messageKey: "negative" },
        ],
      });
      expect((await client.diagnosis.list({ programmeId })).total).toBe(0);
    });

    it("is valid from its day until the day it was closed, both included; without a day always", async () => {
      await enter({ text: "A", date: "2017-05-04", closedOn: "2017-09-30" });
      await enter({ text: "B", date: null });
      const validAt = async (day: string) =>
        (await client.diagnosis.list({ programmeId, validAt: day })).rows.map(({ text }) => text).sort();
      expect(await validAt("2017-05-03")).toEqual(["B"]);
      expect(await validAt("2017-05-04")).toEqual(["A", "B"]);
      expect(await validAt("2017-09-30")).toEqual(["A", "B"]);
      expect(await validAt("2017-10-01")).toEqual(["B"]);
    });
  });

  describe("a proposal", () => {
    it("has a decision and its day together, or neither", async () => {
      const propose = (fields: object) =>
        client.proposals.create({ programmeId, text: "Prosimy o lampy", ...fields });
      expect((await failureOf(propose({ decision: "accepted" }))).issues).toMatchObject([
        { field: "decidedOn", messageKey: "decisionNeedsDay" },
      ]);
      expect((await failureOf(propose({ decidedOn: "2017-05-04" }))).issues).toMatchObject([
        { field: "decision", messageKey: "dayNeedsDecision" },
      ]);
      await propose({ decision: "partly", decidedOn: "2017-05-04" });
      await propose({ byResidents: true });
      expect((await client.proposals.list({ programmeId, decision: "open" })).total).toBe(1);
      expect((await client.proposals.list({ programmeId, decision: "partly" })).total).toBe(1);
    });

    it("keeps the actions it became through change and undo", async () => {
      const { id: actionId } = await plan();
      const { id } = await client.proposals.create({ programmeId, text: "Lampy", actionIds: [actionId] });
      const { journalId } = await client.proposals.update({
        id,
        revision: 1,
        programmeId,
        text: "Lampy LED",
      });
      expect(await client.proposals.get({ id })).toMatchObject({ text: "Lampy LED", actionIds: [] });
      await client.journal.undo({ journalId });
      expect(await client.proposals.get({ id })).toMatchObject({ text: "Lampy", actionIds: [actionId] });
    });
  });

  describe("an action", () => {
    it("is planned, started, late, finished or finished late by its days and the day it is asked", async () => {
      await plan({ title: "a planowane", dueOn: "2018-06-30" });
      await plan({ title: "b w toku", startedOn: "2017-01-01", dueOn: "2018-01-31" });
      await plan({ title: "c po terminie", startedOn: "2017-01-01", dueOn: "2018-01-30" });
      await plan({ title: "d zakończone", dueOn: "2017-06-30", finishedOn: "2017-06-30" });
      await plan({ title: "e po terminie zakończone", dueOn: "2017-06-30", finishedOn: "2017-07-01" });
      const list = async (asOf?: string) =>
        (await client.plan.list({ programmeId, asOf, sort: { column: "title", direction: "asc" } })).rows.map(
          ({ status }) => status,
        );
      expect(await list()).toEqual(["planned", "started", "late", "finished", "finished-late"]);
      expect(await list("2017-06-30")).toEqual(["planned", "started", "started", "finished", "planned"]);
      expect((await client.plan.list({ programmeId, status: "late" })).rows).toMatchObject([
        { title: "c po terminie" },
      ]);
    });

    it("tells how far each measure came by its latest actual: (8 − 2) ÷ (10 − 2) = 75 %", async () => {
      const { id } = await plan({
        measures: [
          {
            name: "Czynne lampy",
            unit: "lampy",
            baseline: 2,
            target: 10,
            targetOn: null,
            actuals: [
              { date: "2017-06-01", value: 8 },
              { date: "2017-03-01", value: 3 },
              { date: "2018-06-01", value: 10 },
            ],
          },
          { name: "Bez bazy", unit: null, baseline: null, target: 5, targetOn: null, actuals: [] },
        ],
      });
      const { measures } = await client.plan.get({ id });
      expect(measures.map(({ name, achievedPercent }) => [name, achievedPercent])).toEqual([
        ["Bez bazy", null],
        ["Czynne lampy", 75],
      ]);
    });

    it("is refused with two measures of one name and with an end before its start", async () => {
      const measure = { name: "Lampy", unit: null, baseline: 0, target: 1, targetOn: null, actuals: [] };
      expect((await failureOf(plan({ measures: [measure, measure] }))).issues).toMatchObject([
        { field: "measures", messageKey: "measureTwice" },
      ]);
      expect(
        (await failureOf(plan({ startedOn: "2017-05-02", finishedOn: "2017-05-01" }))).issues,
      ).toMatchObject([{ field: "finishedOn", messageKey: "endBeforeStart" }]);
      expect((await client.plan.list({ programmeId })).total).toBe(0);
    });

    it("comes back with measures and links when its deletion is undone", async () => {
      const { id: entryId } = await enter();
      const { id } = await plan({
        diagnosisIds: [entryId],
        measures: [{ name: "Lampy", unit: null, baseline: 0, target: 4, targetOn: null, actuals: [] }],
      });
      const { journalId } = await client.plan.remove({ id, revision: 1 });
      expect((await client.plan.list({ programmeId })).total).toBe(0);
      await client.journal.undo({ journalId });
      expect(await client.plan.get({ id })).toMatchObject({
        diagnosisIds: [entryId],
        measures: [{ name: "Lampy", target: 4 }],
      });
    });

    it("is not overwritten by somebody who saw an older revision", async () => {
      const { id } = await plan();
      await client.plan.update({ id, revision: 1, programmeId, title: "Lampy LED" });
      const late = client.plan.update({ id, revision: 1, programmeId, title: "Latarnie" });
      expect((await failureOf(late)).code).toBe("REVISION_CONFLICT");
    });
  });

  it("is seen from each of its links: what stands before and what after", async () => {
    const problem = await enter({ text: "Ciemna alejka", date: "2017-01-10" });
    const asset = await enter({ text: "Sala parafialna", type: "asset", date: null });
    const action = await plan({
      dueOn: "2017-06-30",
      diagnosisIds: [problem.id],
      measures: [{ name: "Czynne lampy", unit: null, baseline: 0, target: 4, targetOn: null, actuals: [] }],
    });
    const proposal = await client.proposals.create({
      programmeId,
      text: "Prosimy o lampy",
      actionIds: [action.id],
    });
    const event = await client.events.create({
      programmeId,
      date: "2017-05-04",
      title: "Spacer z latarkami",
      actionIds: [action.id],
      assetIds: [asset.id],
    });
    const around = async (kind: "diagnosis" | "proposal" | "action" | "event", id: string) => {
      const { before, after } = await client.chain.around({ kind, id });
      return {
        before: before.map((link) => link.title).sort(),
        after: after.map((link) => link.title).sort(),
      };
    };
    expect(await around("diagnosis", problem.id)).toEqual({ before: [], after: ["Lampy przy alejce"] });
    expect(await around("proposal", proposal.id)).toEqual({ before: [], after: ["Lampy przy alejce"] });
    expect(await around("action", action.id)).toEqual({
      before: ["Ciemna alejka", "Prosimy o lampy"],
      after: ["Czynne lampy", "Spacer z latarkami"],
    });
    expect(await around("event", event.id)).toEqual({
      before: ["Lampy przy alejce", "Sala parafialna"],
      after: [],
    });
    expect(await around("diagnosis", asset.id)).toEqual({ before: [], after: ["Spacer z latarkami"] });
    await client.events.remove({ id: event.id, revision: 1 });
    expect((await around("action", action.id)).after).toEqual(["Czynne lampy"]);
  });
});
