import { afterEach, beforeEach, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";

forEachEngine("people by when they were met last", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;

  beforeEach(async () => {
    workspace = await open();
    client = workspace.client;
    programmeId = (await client.programmes.create({ code: "PAL", name: "PAL", kind: "other" })).id;
  });
  afterEach(() => workspace.dispose());

  const person = async (displayName: string) => (await client.people.create({ displayName })).id;
  const event = (date: string, personIds: string[], more: object = {}) =>
    client.events.create({
      programmeId,
      date,
      title: "Klub",
      attendances: personIds.map((personId) => ({ personId, role: "participant" as const })),
      ...more,
    });
  const lately = async (more: object = {}) => {
    const sort = { column: "lastEventOn" as const, direction: "desc" as const };
    const { rows } = await client.people.list({ sort, ...more });
    return rows.map(({ displayName, lastEventOn }) => `${displayName} ${lastEventOn}`);
  };

  it("puts those met last first, those of one day by code, those never met last", async () => {
    const [ala, ola, ela, iza] = [
      await person("Ala"),
      await person("Ola"),
      await person("Ela"),
      await person("Iza"),
    ];
    await event("2017-05-04", [ala, ola]);
    await event("2017-06-01", [ela, ola]);
    await event("2017-09-01", [iza, ala], { status: "cancelled" });
    const all = ["Ola 2017-06-01", "Ela 2017-06-01", "Ala 2017-05-04", "Iza null"];
    expect(await lately()).toEqual(all);
    expect(await lately({ limit: 2 })).toEqual(all.slice(0, 2));
    expect(await lately({ limit: 2, offset: 2 })).toEqual(all.slice(2));
    expect(await lately({ search: "la", limit: 1 })).toEqual(["Ola 2017-06-01"]);
    expect(await lately({ programmeId })).toEqual(all.slice(0, 3));
  });

  it("finds who was met before the newest five hundred events as well", async () => {
    const [old, often] = [await person("Dawno"), await person("Często")];
    await event("2016-01-04", [old]);
    for (let made = 0; made < 505; made++)
      await event(`2017-05-${String((made % 28) + 1).padStart(2, "0")}`, [often]);
    expect(await lately({ limit: 1 })).toEqual(["Często 2017-05-28"]);
    expect(await lately({ limit: 2 })).toEqual(["Często 2017-05-28", "Dawno 2016-01-04"]);
  });
});
