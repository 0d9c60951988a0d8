import { afterEach, beforeEach, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";

forEachEngine("search", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let first: string;
  let second: string;

  beforeEach(async () => {
    workspace = await open();
    client = workspace.client;
    first = (await client.programmes.create({ code: "PAL-A", name: "PAL A", kind: "pal-territorial" })).id;
    second = (await client.programmes.create({ code: "PAL-B", name: "PAL B", kind: "pal-territorial" })).id;
  });
  afterEach(() => workspace.dispose());

  const found = async (text: string, more: object = {}) =>
    (await client.search.find({ text, ...more })).map(({ kind, title }) => `${kind}: ${title}`);

  it("finds records of every kind by folded words in any order", async () => {
    await client.events.create({ programmeId: first, date: "2017-05-04", title: "Festyn w Łodzi" });
    await client.activities.create({ programmeId: first, name: "Łódzki klub", kind: "meeting" });
    await client.organisations.create({ name: "Dom Kultury Łódź", sector: "culture-library" });
    await client.people.create({ displayName: "Łodzia K." });
    await client.partnerships.create({ programmeId: first, name: "Koalicja łódzka", kind: "coalition" });
    expect(await found("LODZ")).toEqual([
      "event: Festyn w Łodzi",
      "activity: Łódzki klub",
      "person: Łodzia K. (O-0001)",
      "organisation: Dom Kultury Łódź",
      "partnership: Koalicja łódzka",
    ]);
    expect(await found("łodzi festyn")).toEqual(["event: Festyn w Łodzi"]);
    expect(await found("nic takiego")).toEqual([]);
  });

  it("puts the programme at hand first and the newest before older ones", async () => {
    await client.events.create({ programmeId: second, date: "2017-09-01", title: "Spacer B" });
    await client.events.create({ programmeId: first, date: "2017-01-01", title: "Spacer stary" });
    await client.events.create({ programmeId: first, date: "2017-06-01", title: "Spacer nowy" });
    expect(await found("spacer", { programmeId: first })).toEqual([
      "event: Spacer nowy",
      "event: Spacer stary",
      "event: Spacer B",
    ]);
    expect(await found("spacer", { programmeId: first, perKind: 1 })).toEqual(["event: Spacer nowy"]);
  });

  it("leaves out what was deleted, and takes % and _ as letters", async () => {
    const { id } = await client.events.create({
      programmeId: first,
      date: "2017-05-04",
      title: "100% sąsiadów",
    });
    expect(await found("100%")).toEqual(["event: 100% sąsiadów"]);
    expect(await found("1_0")).toEqual([]);
    await client.events.remove({ id, revision: 1 });
    expect(await found("100%")).toEqual([]);
  });
});
