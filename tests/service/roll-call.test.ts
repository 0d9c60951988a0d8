import { afterEach, beforeEach, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";

forEachEngine("the roll call", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;
  let activityId: string;

  beforeEach(async () => {
    workspace = await open();
    client = workspace.client;
    programmeId = (await client.programmes.create({ code: "PAL-A", name: "A", kind: "pal-territorial" })).id;
    const [zofia, lucja] = [await person("Zofia W."), await person("Łucja K.")];
    activityId = (
      await client.activities.create({
        programmeId,
        name: "Klub seniora",
        kind: "meeting",
        usualPeopleIds: [zofia, lucja],
      })
    ).id;
  });
  afterEach(() => workspace.dispose());

  const person = async (displayName: string) => (await client.people.create({ displayName })).id;
  const session = async (date: string, fields: object = {}) =>
    (
      await client.events.create({
        programmeId,
        scope: "session",
        activityId,
        date,
        title: "Klub seniora",
        ...fields,
      })
    ).id;

  it("shows the newest sessions oldest first, leaves cancelled ones out and says there are earlier ones", async () => {
    for (const day of ["2017-03-07", "2017-03-14", "2017-03-21", "2017-03-28"]) await session(day);
    await session("2017-04-04", { status: "cancelled" });
    const call = await client.activities.rollCall({ id: activityId, limit: 3 });
    expect(call.sessions.map(({ date }) => date)).toEqual(["2017-03-14", "2017-03-21", "2017-03-28"]);
    expect(call.earlier).toBe(true);
    const before = await client.activities.rollCall({ id: activityId, limit: 3, before: "2017-03-14" });
    expect(before.sessions.map(({ date }) => date)).toEqual(["2017-03-07"]);
    expect(before.earlier).toBe(false);
  });

  it("lists usual people and whoever came, in Polish order, with marks and counts", async () => {
    const id = await session("2017-03-07", { headCounts: { seniors: 3 } });
    const guest = await person("Adam N.");
    await client.events.setAttendance({ eventId: id, personId: guest, role: "helper" });
    const call = await client.activities.rollCall({ id: activityId });
    expect(call.people.map((one) => [one.displayName, one.usual])).toEqual([
      ["Adam N.", false],
      ["Łucja K.", true],
      ["Zofia W.", true],
    ]);
    expect(call.marks).toEqual([{ eventId: id, personId: guest, role: "helper" }]);
    expect(call.sessions[0]).toMatchObject({ namedCount: 1, headCount: 3 });
  });

  it("marks, changes the role, unmarks; each is one command that one undo takes back", async () => {
    const eventId = await session("2017-03-07");
    const personId = await person("Adam N.");
    const marks = async () =>
      (await client.activities.rollCall({ id: activityId })).marks.map(({ role }) => role);
    await client.events.setAttendance({ eventId, personId, role: "participant" });
    const raised = await client.events.setAttendance({ eventId, personId, role: "initiator" });
    expect(await marks()).toEqual(["initiator"]);
    await client.journal.undo({ journalId: raised.journalId });
    expect(await marks()).toEqual(["participant"]);
    const removed = await client.events.setAttendance({ eventId, personId, role: null });
    expect(await marks()).toEqual([]);
    await client.journal.undo({ journalId: removed.journalId });
    expect(await marks()).toEqual(["participant"]);
  });

  it("refuses a mark for an event or a person that is not there", async () => {
    const eventId = await session("2017-03-07");
    const failed = await failureOf(
      client.events.setAttendance({ eventId, personId: "nobody", role: "helper" }),
    );
    expect(failed.messageKey).toBe("notFound");
  });

  it("tells roles year by year, events held only", async () => {
    const personId = await person("Adam N.");
    const marked = async (date: string, role: "participant" | "initiator", fields: object = {}) =>
      client.events.setAttendance({ eventId: await session(date, fields), personId, role });
    await marked("2016-05-01", "participant");
    await marked("2016-06-01", "participant");
    await marked("2017-05-01", "initiator");
    await marked("2017-06-01", "initiator", { status: "planned" });
    expect(await client.people.roleHistory({ id: personId })).toEqual([
      { year: 2016, counts: [{ role: "participant", count: 2 }] },
      { year: 2017, counts: [{ role: "initiator", count: 1 }] },
    ]);
  });

  it("proposes likely duplicates, never two who were seen together", async () => {
    const [one, other] = [await person("Danuta R."), await person("danuta r")];
    const pairs = async () =>
      (await client.people.likelyDuplicates({})).map((pair) => [pair.one.id, pair.other.id].sort());
    expect(await pairs()).toEqual([[one, other].sort()]);
    const eventId = await session("2017-03-07");
    await client.events.setAttendance({ eventId, personId: one, role: "participant" });
    await client.events.setAttendance({ eventId, personId: other, role: "participant" });
    expect(await pairs()).toEqual([]);
  });

  it("changes one field of many events in one command, and one undo takes all of it back", async () => {
    const ids = [await session("2017-03-07"), await session("2017-03-14", { kind: "workshop" })];
    const kinds = async () => Promise.all(ids.map(async (id) => (await client.events.get({ id })).kind));
    const changed = await client.events.changeMany({
      records: ids.map((id) => ({ id, revision: 1 })),
      fields: { kind: "support-group" },
    });
    expect(changed.count).toBe(2);
    expect(await kinds()).toEqual(["support-group", "support-group"]);
    const kept = await client.events.get({ id: ids[1] ?? "" });
    expect(kept).toMatchObject({ date: "2017-03-14", title: "Klub seniora", activityId });
    await client.journal.undo({ journalId: changed.journalId });
    expect(await kinds()).toEqual([null, "workshop"]);
  });

  it("changes all or none, and names the event that stands in the way", async () => {
    const ids = [await session("2017-03-07"), await session("2017-03-14", { staffMinutes: 60 })];
    const records = ids.map((id) => ({ id, revision: 1 }));
    const failed = await failureOf(client.events.changeMany({ records, fields: { initiativeLevel: 4 } }));
    expect(failed.issues[0]).toMatchObject({ field: "staffMinutes", messageKey: "levelFourWithStaffHours" });
    expect(failed.issues[1]?.field).toBe("records.1");
    expect((await client.events.get({ id: ids[0] ?? "" })).initiativeLevel).toBe(null);
    await client.events.changeMany({ records: records.slice(0, 1), fields: { place: "Klub" } });
    const stale = await failureOf(client.events.changeMany({ records, fields: { place: "Dom" } }));
    expect(stale.code).toBe("REVISION_CONFLICT");
    expect((await client.events.get({ id: ids[1] ?? "" })).place).toBe(null);
  });
});
