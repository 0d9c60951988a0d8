import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canonicalJson } from "../../electron/service/evaluations/compute-canonical-json.ts";
import { contentHash } from "../../electron/service/evaluations/content-hash.ts";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { WorkspaceBuilder } from "../support/workspace-builder.ts";

const YEAR = { from: "2017-01-01", to: "2017-12-31" };
const NO_WORDS = { A: null, I: null, W: null, S: null, P: null, D: null, L: null, E: null };

forEachEngine("evaluations", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let build: WorkspaceBuilder;
  let programmeId: string;

  beforeEach(async () => {
    workspace = await open("2018-01-31");
    client = workspace.client;
    build = new WorkspaceBuilder(client);
    programmeId = await build.programme("PAL-UGOREK", { 2017: 1000 });
    await build.people({ Maria: { livesInArea: "yes" }, Jan: { livesInArea: "yes" } });
    await build.event("2017-05-04", { level: 3, named: { Maria: "initiator", Jan: "participant" } });
    await build.event("2017-06-04", { level: 1, named: { Maria: "participant" } });
    await build.event("2016-06-04", { level: 1, named: { Maria: "participant" } });
  });
  afterEach(() => workspace.dispose());

  const draft = (words: object = {}) => client.evaluations.create({ programmeId, ...YEAR, ...words });
  const signed = async (words: object = {}) => {
    const { id, revision } = await draft({
      decision: "continue",
      decisionReasons: "Zmiana ma być trwała.",
      ...words,
    });
    return client.evaluations.sign({ id, revision });
  };

  describe("a draft", () => {
    it("is saved at any time, unfinished, and keeps every word", async () => {
      const { id, revision } = await draft();
      const words = {
        title: "Pierwsza wersja",
        judgements: { ...NO_WORDS, A: "Mieszkańcy są aktywni.", S: "Inicjują wydarzenia." },
        strengths: "Sieć sąsiedzka.\nDrugi wiersz",
        weaknesses: null,
        recommendations: "Dalsza praca w 2018 r.",
        decision: "continue" as const,
        decisionReasons: null,
      };
      await client.evaluations.update({ id, revision, programmeId, ...YEAR, mode: "provisional", ...words });
      expect(await client.evaluations.get({ id })).toMatchObject({
        ...words,
        mode: "provisional",
        state: "draft",
        frozen: null,
        hashHolds: null,
        createdBy: "Anna",
        revision: 2,
      });
      expect(await client.evaluations.list({ programmeId })).toMatchObject([
        { id, judgedCount: 2, state: "draft" },
      ]);
    });

    it("can stand beside others of the same period, and be deleted", async () => {
      const first = await draft({ title: "Anny" });
      await draft({ title: "Jana" });
      expect((await client.evaluations.list({ programmeId })).map(({ title }) => title).sort()).toEqual([
        "Anny",
        "Jana",
      ]);
      await client.evaluations.remove(first);
      expect((await client.evaluations.list({ programmeId })).map(({ title }) => title)).toEqual(["Jana"]);
    });

    it("is not saved over somebody's newer words", async () => {
      const { id, revision } = await draft();
      await client.evaluations.update({ id, revision, programmeId, ...YEAR, strengths: "A" });
      const failed = await failureOf(
        client.evaluations.update({ id, revision, programmeId, ...YEAR, strengths: "B" }),
      );
      expect(failed.code).toBe("REVISION_CONFLICT");
    });

    it("cannot be signed before a decision and its reasons are there", async () => {
      const { id, revision } = await draft({ decision: "continue" });
      expect(await failureOf(client.evaluations.sign({ id, revision }))).toMatchObject({
        code: "INVALID_INPUT",
        messageKey: "evaluationUnfinished",
        issues: [{ field: "decisionReasons", messageKey: "required" }],
      });
    });
  });

  describe("the results", () => {
    it("stand beside last year, the target and the other programmes", async () => {
      await client.targets.create({ programmeId, indicatorId: "S1", ...YEAR, value: 60 });
      await build.programme("PAL-OLSZA");
      await build.event("2017-09-13", { level: 4 });
      await build.programme("PAL-PUSTY");
      const results = await client.evaluations.results({ programmeId, ...YEAR });
      expect(results.indicators).toHaveLength(40);
      expect(results.indicators.find(({ id }) => id === "S1")).toMatchObject({
        value: 50,
        numerator: 1,
        denominator: 2,
        previous: { value: 0, status: "ok" },
        target: 60,
        others: [{ programmeCode: "PAL-OLSZA", value: 100, status: "ok" }],
      });
      expect(results).toMatchObject({
        programme: { code: "PAL-UGOREK" },
        previousPeriod: { from: "2016-01-01", to: "2016-12-31" },
        mode: "approved",
        asOf: "2018-01-31",
        catalogueVersion: 1,
        proposal: { decision: "continue" },
      });
    });

    it("list what they cannot answer", async () => {
      const { openQuestions } = await client.evaluations.results({ programmeId, ...YEAR });
      expect(openQuestions.find(({ kind }) => kind === "eventsWithoutLength")).toMatchObject({ count: 2 });
      expect(openQuestions.find(({ kind }) => kind === "indicatorWithoutData")?.indicatorIds).toContain("I3");
    });
  });

  describe("a signed evaluation", () => {
    it("is frozen with mode, day, catalogue version and all results, under a hash that anybody can compute again", async () => {
      const { id, contentHash: hash } = await signed({ judgements: { ...NO_WORDS, A: "Aktywni." } });
      const evaluation = await client.evaluations.get({ id });
      expect(evaluation).toMatchObject({
        state: "signed",
        signedBy: "Anna",
        contentHash: hash,
        hashHolds: true,
      });
      expect(evaluation.frozen).toEqual(await client.evaluations.results({ programmeId, ...YEAR }));
      const { content } = await workspace.kernel.storage.read
        .selectFrom("evaluation")
        .select("content")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const kept = JSON.parse(content as string);
      expect(kept).toMatchObject({
        format: 1,
        signedBy: "Anna",
        evaluation: { id, judgements: { A: "Aktywni." } },
      });
      expect(contentHash(canonicalJson(kept))).toBe(hash);
    });

    it("is never changed, deleted, signed again or taken back by the service", async () => {
      const { id, revision, journalId } = await signed();
      const before = await client.evaluations.get({ id });
      const attempts = [
        () => client.evaluations.update({ id, revision, programmeId, ...YEAR, strengths: "później" }),
        () => client.evaluations.remove({ id, revision }),
        () => client.evaluations.sign({ id, revision }),
      ];
      for (const attempt of attempts)
        expect(await failureOf(attempt())).toMatchObject({
          code: "REFUSED",
          messageKey: "evaluationSigned",
        });
      expect(await failureOf(client.journal.undo({ journalId }))).toMatchObject({
        code: "REFUSED",
        messageKey: "signedStays",
      });
      expect(await client.evaluations.get({ id })).toEqual(before);
    });

    it("is kept by the database too, whoever writes past the program", async () => {
      const { id } = await signed();
      const past = (text: string) =>
        workspace.kernel.storage.write((db) => sql.raw(text.replace("?", `'${id}'`)).execute(db));
      await expect(past("update evaluation set content_hash = 'x' where id = ?")).rejects.toThrow(
        "a signed record stays",
      );
      await expect(past("update evaluation set deleted_at = 'x' where id = ?")).rejects.toThrow(
        "a signed record stays",
      );
      await expect(past("delete from evaluation where id = ?")).rejects.toThrow("a signed record stays");
      expect((await client.evaluations.get({ id })).hashHolds).toBe(true);
    });

    it("that was tampered with beneath the triggers is named by the check of the workspace", async () => {
      const { id } = await signed();
      expect((await client.workspace.check({})).problems).toEqual([]);
      await workspace.kernel.storage.write(async (db) => {
        const onTable = workspace.kernel.storage.engine === "postgres" ? " on evaluation" : "";
        await sql.raw(`drop trigger evaluation_stays_update${onTable}`).execute(db);
        await sql`update evaluation set content = replace(content, 'trwała', 'krótka') where id = ${id}`.execute(
          db,
        );
      });
      expect((await client.evaluations.get({ id })).hashHolds).toBe(false);
      expect(await client.workspace.check({})).toMatchObject({
        sound: false,
        problems: [`signed evaluation ${id}: its content does not have the hash it was signed with`],
      });
    });

    it("stays as it was when records change, and says by what it differs from them", async () => {
      const { id } = await signed();
      const before = await client.evaluations.get({ id });
      expect(await client.evaluations.differences({ id })).toMatchObject({ indicators: [] });
      workspace.clock.day = "2018-03-01";
      await build.event("2017-07-01", { level: 4, named: { Jan: "initiator" } });
      const { indicators, proposal } = await client.evaluations.differences({ id });
      expect(indicators.find((each) => each.id === "S1")).toEqual({
        id: "S1",
        unit: "percent",
        signed: { value: 50, status: "ok", numerator: 1, denominator: 2 },
        now: { value: (2 / 3) * 100, status: "ok", numerator: 2, denominator: 3 },
      });
      expect(indicators.map((each) => each.id)).not.toContain("A1");
      expect(proposal).toEqual({ signed: "continue", now: "continue" });
      expect(await client.evaluations.get({ id })).toEqual(before);
    });

    it("does not differ by the passing of time alone", async () => {
      const { id } = await signed();
      // I2 asks about people whose first day lies 90 days before the day of calculation: that day stays the signed one.
      workspace.clock.day = "2019-06-01";
      expect((await client.evaluations.differences({ id })).indicators).toEqual([]);
    });

    it("can be followed by a successor that begins with its words", async () => {
      const { id } = await signed({ strengths: "Sąsiedzi" });
      const successor = await client.evaluations.succeed({ id });
      expect(await client.evaluations.get({ id: successor.id })).toMatchObject({
        state: "draft",
        predecessorId: id,
        strengths: "Sąsiedzi",
        decision: "continue",
      });
      expect(await client.evaluations.get({ id })).toMatchObject({
        state: "signed",
        successorId: successor.id,
      });
      expect(await failureOf(client.evaluations.succeed({ id: successor.id }))).toMatchObject({
        messageKey: "evaluationNotSigned",
      });
    });
  });

  describe("the decision", () => {
    it("is proposed from this and two earlier periods, and the person may decide against it", async () => {
      const proposal = await client.decisions.propose({ programmeId, ...YEAR });
      expect(proposal.decision).toBe("continue");
      expect(proposal.rules.map(({ decision, conditions }) => [decision, conditions.length])).toEqual([
        ["hand-over", 7],
        ["redesign", 4],
        ["phase-out", 3],
        ["continue", 0],
      ]);
      const against = await signed({ decision: "phase-out", decisionReasons: "Wbrew propozycji." });
      expect(await client.evaluations.get({ id: against.id })).toMatchObject({
        decision: "phase-out",
        frozen: { proposal: { decision: "continue" } },
      });
    });

    it("knows the residents' latest answer by the day of calculation", async () => {
      const answer = (date: string, accepted: boolean) =>
        client.decisions.createAcceptance({
          programmeId,
          date,
          accepted,
          way: "meeting",
          evidence: "protokół",
          notes: null,
        });
      const outcome = async () => {
        const { rules, acceptance } = await client.decisions.propose({ programmeId, ...YEAR });
        return [rules[0]?.conditions.at(-1)?.outcome, acceptance?.date ?? null];
      };
      expect(await outcome()).toEqual(["unknown", null]);
      const first = await answer("2017-03-01", true);
      expect(await outcome()).toEqual(["met", "2017-03-01"]);
      await answer("2017-11-22", false);
      expect(await outcome()).toEqual(["not-met", "2017-11-22"]);
      await answer("2018-02-15", true);
      expect(await outcome()).toEqual(["not-met", "2017-11-22"]);
      workspace.clock.day = "2018-02-15";
      expect(await outcome()).toEqual(["met", "2018-02-15"]);
      await client.decisions.updateAcceptance({
        ...first,
        programmeId,
        date: "2017-03-02",
        accepted: true,
        way: "vote",
        evidence: null,
        notes: null,
      });
      expect((await client.decisions.listAcceptances({ programmeId })).map(({ date }) => date)).toEqual([
        "2018-02-15",
        "2017-11-22",
        "2017-03-02",
      ]);
    });

    it("follows thresholds that have a history, and a signed evaluation keeps its own", async () => {
      const { id } = await signed();
      expect((await client.decisions.thresholds({})).current).toMatchObject({
        handOverD4: 80,
        phaseOutD4: 50,
      });
      const first = await client.decisions.setThreshold({
        name: "handOverD4",
        value: 75,
        reason: "uchwała 1",
      });
      await client.decisions.setThreshold({ name: "handOverD4", value: 70, reason: null });
      const { current, history } = await client.decisions.thresholds({});
      expect(current).toMatchObject({ handOverD4: 70, handOverS2: 50 });
      expect(history.map(({ value, reason, createdBy }) => [value, reason, createdBy])).toEqual([
        [70, null, "Anna"],
        [75, "uchwała 1", "Anna"],
      ]);
      expect((await client.decisions.propose({ programmeId, ...YEAR })).thresholds.handOverD4).toBe(70);
      expect((await client.evaluations.get({ id })).frozen?.proposal.thresholds.handOverD4).toBe(80);
      await client.journal.undo({ journalId: first.journalId });
      expect((await client.decisions.thresholds({})).history).toHaveLength(1);
      expect(
        await failureOf(client.decisions.setThreshold({ name: "handOverD4", value: 101, reason: null })),
      ).toMatchObject({ code: "INVALID_INPUT", issues: [{ field: "value", messageKey: "notAPercentage" }] });
    });
  });

  describe("the exit simulation", () => {
    it("takes MOPS and what it carries away from the real records", async () => {
      await build.organisations({ MOPS: "mops", Szkoła: "school", Klub: "resident-group" });
      await build.event("2017-08-01", {
        level: 0,
        organisations: ["MOPS", "Szkoła", "Klub"],
        heads: { adults: 4 },
      });
      await build.event("2017-08-02", { level: 4, organisations: ["Szkoła"], heads: { adults: 6 } });
      await client.functions.addDefaults({ programmeId });
      const exit = await client.exitSimulation.run({ programmeId, ...YEAR });
      expect(exit).toMatchObject({
        without: { mops: true, leader: false },
        leader: { name: "Maria", events: 1 },
        events: { before: 4, after: 2 },
        attendances: { before: 13, after: 8 },
        organisations: { before: 2, after: 1 },
        functions: { total: 10, withoutOwner: { before: 10, after: 10 } },
        structures: [{ name: "Klub", events: 1, eventsAfter: 0, atRisk: "yes" }],
      });
      expect(exit.network.nodes.filter(({ remains }) => remains).map(({ name }) => name)).toEqual(["Szkoła"]);
      const both = await client.exitSimulation.run({
        programmeId,
        ...YEAR,
        without: { mops: true, leader: true },
      });
      expect(both.events.after).toBe(1);
    });
  });

  describe("after the exit", () => {
    it("reminds of follow-ups of ended programmes until they are made", async () => {
      expect(await client.followUps.reminders({})).toEqual([]);
      const row = (await client.programmes.get({ id: programmeId })) as never as Record<string, unknown>;
      await client.programmes.update({
        ...(row as never as Parameters<Client["programmes"]["update"]>[0]),
        endsOn: "2017-07-31",
      });
      expect(
        (await client.followUps.reminders({ programmeId })).map(({ months, state }) => [months, state]),
      ).toEqual([
        [6, "due"],
        [12, "later"],
        [24, "later"],
      ]);
      const missing = () => client.overview.missing({ programmeId, ...YEAR });
      expect((await missing()).find(({ kind }) => kind === "followUpDue")).toMatchObject({ count: 1 });
      await client.followUps.create({
        programmeId,
        months: 6,
        date: "2018-01-31",
        pursuits: [],
        notes: null,
      });
      expect((await client.followUps.reminders({}))[0]).toMatchObject({
        programmeCode: "PAL-UGOREK",
        state: "done",
        durability: "none",
      });
      expect((await missing()).find(({ kind }) => kind === "followUpDue")).toBeUndefined();
    });
  });
});
