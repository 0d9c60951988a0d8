import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";

type EventInput = Parameters<Client["events"]["create"]>[0];

forEachEngine("the quality of the records", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;

  beforeEach(async () => {
    workspace = await open("2018-01-31");
    client = workspace.client;
    programmeId = (
      await client.programmes.create({
        code: "PAL-AZORY",
        name: "PAL Azory",
        kind: "pal-territorial",
        startsOn: "2015-03-10",
        endsOn: "2018-06-30",
      })
    ).id;
  });
  afterEach(() => workspace.dispose());

  /** An event that nobody could find fault with, entered the day after. */
  const logEvent = async (fields: Partial<EventInput> = {}) => {
    const date = fields.date ?? "2017-05-04";
    workspace.clock.day = date.length === 10 && date < "2018-01-31" ? date : "2018-01-31";
    const { id } = await client.events.create({
      programmeId,
      date,
      title: "Festyn",
      kind: "festival",
      lengthMinutes: 120,
      initiativeLevel: 2,
      headCounts: { children: 10, youth: null, adults: 5, seniors: null, unknown: null },
      ...fields,
    });
    workspace.clock.day = "2018-01-31";
    return id;
  };
  const ask = (from = "2017-01-01", to = "2017-12-31") => client.quality.list({ programmeId, from, to });
  const told = async (from?: string, to?: string) =>
    (await ask(from, to)).issues.map(({ kind, field, eventId }) => ({ kind, field, eventId }));

  it("finds nothing in a complete event, and everything known", async () => {
    await logEvent();
    expect(await ask()).toMatchObject({
      issues: [],
      total: 0,
      completeness: { date: 1, kind: 1, lengthMinutes: 1, initiativeLevel: 1, headCounts: 1 },
    });
  });

  it("knows no completeness where nothing was held", async () => {
    await logEvent({ status: "planned", date: "2018-03-01" });
    expect((await ask("2018-01-01", "2018-12-31")).completeness).toEqual({
      date: null,
      kind: null,
      lengthMinutes: null,
      initiativeLevel: null,
      headCounts: null,
    });
  });

  it("names each required field that is missing, and counts what is known of it", async () => {
    await logEvent({ title: "Piknik" });
    const bare = await logEvent({
      kind: null,
      lengthMinutes: null,
      initiativeLevel: null,
      headCounts: undefined,
    });
    expect(await told()).toEqual(
      ["headCounts", "initiativeLevel", "kind", "lengthMinutes"].map((field) => ({
        kind: "missingField",
        field,
        eventId: bare,
      })),
    );
    expect((await ask()).completeness).toEqual({
      date: 1,
      kind: 0.5,
      lengthMinutes: 0.5,
      initiativeLevel: 0.5,
      headCounts: 0.5,
    });
  });

  it("takes a named person for people present, and a worker alone not", async () => {
    const resident = await client.people.create({});
    const worker = await client.people.create({ staff: true });
    const noHeads = { headCounts: undefined };
    await logEvent({ ...noHeads, attendances: [{ personId: resident.id, role: "participant" }] });
    const staffOnly = await logEvent({
      ...noHeads,
      title: "Dyżur",
      attendances: [{ personId: worker.id, role: "participant" }],
    });
    expect(await told()).toEqual([{ kind: "missingField", field: "headCounts", eventId: staffOnly }]);
  });

  it("tells the days of a late entry, from the fifteenth on", async () => {
    await logEvent({ title: "W porę" });
    workspace.clock.day = "2017-05-18";
    const fields = {
      programmeId,
      date: "2017-05-04",
      kind: "festival",
      lengthMinutes: 60,
      initiativeLevel: 1,
      headCounts: { children: 1 },
    } as const;
    await client.events.create({ ...fields, title: "Czternaście dni" });
    workspace.clock.day = "2017-05-19";
    const late = await client.events.create({ ...fields, title: "Piętnaście dni" });
    const { issues } = await ask();
    expect(issues).toEqual([
      {
        kind: "lateEntry",
        eventId: late.id,
        title: "Piętnaście dni",
        date: "2017-05-04",
        field: "date",
        params: { days: 15 },
      },
    ]);
  });

  it("finds what contradicts itself, the worst first", async () => {
    const person = await client.people.create({});
    const outside = await logEvent({ date: "2015-03-09", title: "Przed początkiem" });
    const inMonth = await logEvent({ date: "2015-03", title: "W miesiącu początku" });
    const cancelled = await logEvent({
      date: "2015-04-01",
      title: "Odwołane",
      status: "cancelled",
      attendances: [{ personId: person.id, role: "participant" }],
    });
    const passed = await logEvent({ date: "2015-04-02", title: "Wciąż planowane", status: "planned" });
    const found = await told("2015-01-01", "2015-12-31");
    expect(found).toEqual([
      { kind: "attendanceAtCancelled", field: "status", eventId: cancelled },
      { kind: "eventOutsideProgramme", field: "date", eventId: outside },
      { kind: "plannedInPast", field: "status", eventId: passed },
      { kind: "missingField", field: "date", eventId: inMonth },
    ]);
    const ahead = await logEvent({ date: "2018-02-15", title: "Jutro" });
    const after = await logEvent({ date: "2018-07-01", title: "Po końcu", status: "planned" });
    expect(await told("2018-01-01", "2018-12-31")).toEqual([
      { kind: "heldInFuture", field: "status", eventId: ahead },
      { kind: "eventOutsideProgramme", field: "date", eventId: after },
    ]);
  });

  it("finds level 4 with staff hours in records that came past the form's rule", async () => {
    const id = await logEvent({ initiativeLevel: 4 });
    await workspace.kernel.storage.write(async (db) => {
      await db.updateTable("event").set({ staff_minutes: 60 }).where("id", "=", id).execute();
    });
    expect(await told()).toEqual([{ kind: "levelFourWithStaffHours", field: "staffMinutes", eventId: id }]);
  });

  it("finds a head-count far from the activity's usual, learnt also from other years", async () => {
    const { id: activityId } = await client.activities.create({
      programmeId,
      name: "Klub seniora",
      kind: "meeting",
    });
    const session = (date: string, seniors: number) =>
      logEvent({
        scope: "session",
        activityId,
        title: `Klub ${date}`,
        date,
        headCounts: { seniors } as never,
      });
    for (const [month, seniors] of [12, 13, 11, 12, 14, 12].entries()) {
      await session(`2016-0${month + 1}-12`, seniors);
    }
    // 11 12 12 12 13 14 15 120: the median lies between 12 and 13.
    const typo = await session("2017-03-07", 120);
    await session("2017-03-14", 15);
    const { issues } = await ask();
    expect(issues.map(({ eventId, kind, params }) => ({ eventId, kind, params }))).toEqual([
      { eventId: typo, kind: "outlierHeadCount", params: { people: 120, usual: 12.5 } },
    ]);
  });

  it("takes two events of one day and title for one, unless their hours differ or one was called off", async () => {
    const first = await logEvent({ title: "Debata o parku", startsAt: "17:00" });
    const again = await logEvent({ title: "debata o parku" });
    await logEvent({ title: "Debata o parku", status: "cancelled", date: "2017-06-01" });
    await logEvent({ title: "Debata o parku", date: "2017-06-01" });
    await logEvent({ title: "Dyżur", startsAt: "10:00" });
    await logEvent({ title: "Dyżur", startsAt: "15:00" });
    const { issues } = await ask();
    expect(issues).toMatchObject([
      { kind: "duplicateEvent", eventId: again, field: "title", params: { otherId: first } },
    ]);
  });

  it("gives no more than asked for, and says how many there are", async () => {
    await logEvent({ kind: null });
    await logEvent({ kind: null, title: "Piknik" });
    const found = await client.quality.list({ programmeId, from: "2017-01-01", to: "2017-12-31", limit: 1 });
    expect(found).toMatchObject({ total: 2, countsByKind: { missingField: 2, lateEntry: 0 } });
    expect(found.issues).toHaveLength(1);
  });

  it("refuses a period that ends before it begins", async () => {
    await expect(ask("2017-12-31", "2017-01-01")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  describe("people who may be one", () => {
    it("have the same name or a code alike and no two different age bands", async () => {
      const maria = await client.people.create({ displayName: "Maria K.", ageBand: "seniors" });
      const mariaAgain = await client.people.create({ displayName: "maria k.", ageBand: "unknown" });
      const youngMaria = await client.people.create({ displayName: "Maria K.", ageBand: "youth" });
      const other = await client.people.create({ displayName: "Jan N.", ageBand: "seniors" });
      const nameless = await client.people.create({});
      const everybody = [maria, mariaAgain, youngMaria, other, nameless].map(({ id }) => ({
        personId: id,
        role: "participant" as const,
      }));
      await logEvent({ attendances: everybody });
      const pairs = await client.quality.likelyDuplicatePeople({ programmeId });
      const ids = pairs.map(({ firstId, secondId }) => [firstId, secondId].sort());
      expect(ids).toHaveLength(2);
      expect(ids).toContainEqual([maria.id, mariaAgain.id].sort());
      expect(ids).toContainEqual([mariaAgain.id, youngMaria.id].sort());
      expect(pairs.map(({ sharedEvents }) => sharedEvents)).toEqual([1, 1]);
    });
  });
});
