import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";

forEachEngine("structures and targets", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;
  let groupId: string;

  beforeEach(async () => {
    workspace = await open("2018-01-31");
    client = workspace.client;
    programmeId = (
      await client.programmes.create({
        code: "PAL-AZORY",
        name: "PAL Azory",
        kind: "pal-territorial",
        goals: ["Sąsiedzi się znają", "Mieszkańcy zaczynają"],
      })
    ).id;
    groupId = (
      await client.organisations.create({
        name: "Ogrodnicy",
        sector: "resident-group",
        foundedOn: "2016-04-01",
      })
    ).id;
  });
  afterEach(() => workspace.dispose());

  describe("a resident group", () => {
    it("is a structure of the programme once it was at one of its events", async () => {
      expect(await client.structures.list({ programmeId })).toEqual([]);
      expect(await client.structures.list({ programmeId, all: true })).toMatchObject([
        { name: "Ogrodnicy", foundedOn: "2016-04-01", endedOn: null, eventCount: 0, lastEventOn: null },
      ]);
      await client.events.create({
        programmeId,
        date: "2017-05-04",
        title: "Sadzenie",
        organisations: [{ organisationId: groupId, role: "organiser" }],
      });
      expect(await client.structures.list({ programmeId })).toMatchObject([
        { name: "Ogrodnicy", eventCount: 1, lastEventOn: "2017-05-04" },
      ]);
    });

    it("has checklists over time; not answered is neither yes nor no", async () => {
      const answers = [true, true, null, false, true, null];
      await client.structures.createChecklist({ organisationId: groupId, date: "2017-12-01", answers });
      const early = await client.structures.createChecklist({
        organisationId: groupId,
        date: "2016-12-01",
        answers: [true, null, null, null, null, null],
      });
      const checklists = async () =>
        (await client.structures.list({ programmeId, all: true }))[0]?.checklists.map(
          ({ date, trueCount }) => [date, trueCount],
        );
      expect(await checklists()).toEqual([
        ["2016-12-01", 1],
        ["2017-12-01", 3],
      ]);
      await client.structures.updateChecklist({
        id: early.id,
        revision: 1,
        organisationId: groupId,
        date: "2016-11-01",
        answers,
      });
      expect(await checklists()).toEqual([
        ["2016-11-01", 3],
        ["2017-12-01", 3],
      ]);
      const { journalId } = await client.structures.removeChecklist({ id: early.id, revision: 2 });
      expect(await checklists()).toEqual([["2017-12-01", 3]]);
      await client.journal.undo({ journalId });
      expect(await checklists()).toHaveLength(2);
    });

    it("is asked six questions, on a day", async () => {
      const five = { organisationId: groupId, date: "2017-13-01", answers: [true, true, true, true, true] };
      const failed = await failureOf(client.structures.createChecklist(five as never));
      expect(failed.code).toBe("INVALID_INPUT");
      expect(failed.issues.map(({ field }) => field).sort()).toEqual(["answers", "date"]);
    });
  });

  describe("the functions of the animator", () => {
    it("begin with the ten default ones, added once", async () => {
      expect(await client.functions.addDefaults({ programmeId })).toMatchObject({ added: 10 });
      expect(await client.functions.addDefaults({ programmeId })).toMatchObject({ added: 0 });
      const list = await client.functions.list({ programmeId });
      expect(list).toHaveLength(10);
      expect(list[0]).toMatchObject({
        key: "convening-meetings",
        name: "zwoływanie spotkań",
        owner: { kind: "nobody" },
        lastDoneOn: null,
      });
    });

    it("tell who does them, when last and by what one can tell; undo takes a handing over back", async () => {
      const { id } = await client.functions.create({ programmeId, name: "prowadzenie kroniki" });
      const { journalId } = await client.functions.update({
        id,
        revision: 1,
        programmeId,
        name: "prowadzenie kroniki",
        owner: { kind: "organisation", id: groupId },
        done: [
          { date: "2017-12-01", evidence: "kronika" },
          { date: "2017-06-01", evidence: null },
        ],
      });
      expect(await client.functions.list({ programmeId })).toMatchObject([
        {
          ownerName: "Ogrodnicy",
          lastDoneOn: "2017-12-01",
          done: [
            { date: "2017-06-01", evidence: null },
            { date: "2017-12-01", evidence: "kronika" },
          ],
        },
      ]);
      await client.journal.undo({ journalId });
      expect(await client.functions.list({ programmeId })).toMatchObject([
        { owner: { kind: "nobody" }, ownerName: null, done: [] },
      ]);
    });

    it("are refused without a name, by the field", async () => {
      const failed = await failureOf(client.functions.create({ programmeId, name: " " }));
      expect(failed.issues).toMatchObject([{ field: "name", messageKey: "required" }]);
    });
  });

  describe("a follow-up", () => {
    it("keeps which organisation pursues which goal, through change and undo", async () => {
      const { id } = await client.followUps.create({
        programmeId,
        months: 6,
        date: "2018-01-15",
        pursuits: [{ organisationId: groupId, goal: 0 }],
      });
      const { journalId } = await client.followUps.update({
        id,
        revision: 1,
        programmeId,
        months: 12,
        date: "2018-01-20",
        pursuits: [{ organisationId: groupId, goal: 1 }],
      });
      expect(await client.followUps.list({ programmeId })).toMatchObject([
        { months: 12, date: "2018-01-20", pursuits: [{ organisationId: groupId, goal: 1 }] },
      ]);
      await client.journal.undo({ journalId });
      expect(await client.followUps.list({ programmeId })).toMatchObject([
        { months: 6, pursuits: [{ organisationId: groupId, goal: 0 }] },
      ]);
      const removed = await client.followUps.remove({ id, revision: 3 });
      expect(await client.followUps.list({ programmeId })).toEqual([]);
      await client.journal.undo({ journalId: removed.journalId });
      expect(await client.followUps.list({ programmeId })).toHaveLength(1);
    });
  });

  describe("a target", () => {
    const set = (fields: object = {}) =>
      client.targets.create({
        programmeId,
        indicatorId: "S1",
        from: "2017-01-01",
        to: "2017-12-31",
        value: 50,
        ...fields,
      });

    it("is set, changed, deleted and brought back", async () => {
      const { id } = await set();
      await client.targets.update({
        id,
        revision: 1,
        programmeId,
        indicatorId: "S1",
        from: "2017-01-01",
        to: "2017-12-31",
        value: 62.5,
      });
      expect(await client.targets.list({ programmeId })).toMatchObject([{ indicatorId: "S1", value: 62.5 }]);
      const { journalId } = await client.targets.remove({ id, revision: 2 });
      expect(await client.targets.list({ programmeId })).toEqual([]);
      await client.journal.undo({ journalId });
      expect(await client.targets.list({ programmeId })).toMatchObject([{ value: 62.5 }]);
    });

    it("is refused for no indicator, no number and a period that ends before it begins", async () => {
      expect((await failureOf(set({ indicatorId: "X9" }))).issues).toMatchObject([
        { field: "indicatorId", messageKey: "unknownIndicator" },
      ]);
      expect((await failureOf(set({ value: null }))).issues).toMatchObject([
        { field: "value", messageKey: "notANumber" },
      ]);
      expect((await failureOf(set({ to: "2016-12-31" }))).issues).toMatchObject([
        { field: "to", messageKey: "endBeforeStart" },
      ]);
    });
  });
});
