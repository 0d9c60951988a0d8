import { afterEach, beforeEach, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";

forEachEngine("the calendar", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;
  let activityId: string;

  beforeEach(async () => {
    workspace = await open();
    client = workspace.client;
    programmeId = (await client.programmes.create({ code: "PAL-A", name: "A", kind: "pal-territorial" })).id;
    activityId = (
      await client.activities.create({
        programmeId,
        name: "Klub seniora",
        kind: "meeting",
        weekday: 1,
        recurrence: "co tydzień",
        usualStartsAt: "16:00",
        startsOn: "2017-09",
      })
    ).id;
  });
  afterEach(() => workspace.dispose());

  const session = (date: string, fields: object = {}) =>
    client.events.create({
      programmeId,
      scope: "session",
      activityId,
      date,
      title: "Klub seniora",
      startsAt: "16:00",
      headCounts: { seniors: 9 },
      staffMinutes: 120,
      ...fields,
    });

  it("expects a session on each usual day on which nothing was entered, not even that it was cancelled", async () => {
    await session("2017-09-05");
    await session("2017-09-12", { status: "cancelled" });
    const days = await client.activities.expectedSessions({
      programmeId,
      from: "2017-08-28",
      to: "2017-09-24",
    });
    expect(days).toEqual([{ activityId, name: "Klub seniora", date: "2017-09-19", startsAt: "16:00" }]);
  });

  it("copies a week as planned: names, hours and places, nobody counted and nothing spent", async () => {
    await session("2017-09-05", { place: "Klub", mopsCostGrosze: 500, initiativeLevel: 2 });
    await session("2017-09-07", { status: "cancelled" });
    const { count, journalId } = await client.events.copyWeek({
      programmeId,
      from: "2017-09-04",
      to: "2017-09-11",
    });
    expect(count).toBe(1);
    const { rows } = await client.events.list({ programmeId, from: "2017-09-11", to: "2017-09-17" });
    expect(rows).toHaveLength(1);
    const copy = await client.events.get({ id: rows[0]?.id ?? "" });
    expect(copy).toMatchObject({
      date: "2017-09-12",
      startsAt: "16:00",
      place: "Klub",
      activityId,
      status: "planned",
      initiativeLevel: null,
      headCounts: { children: null, youth: null, adults: null, seniors: null, unknown: null },
      staffMinutes: null,
      mopsCostGrosze: null,
    });
    await client.journal.undo({ journalId });
    expect((await client.events.list({ programmeId, from: "2017-09-11", to: "2017-09-17" })).total).toBe(0);
  });

  it("refuses to copy a week twice, or one with nothing in it", async () => {
    const copy = () => client.events.copyWeek({ programmeId, from: "2017-09-04", to: "2017-09-11" });
    expect((await failureOf(copy())).messageKey).toBe("nothingToCopy");
    await session("2017-09-05");
    await copy();
    expect((await failureOf(copy())).messageKey).toBe("nothingToCopy");
  });
});
