import { afterEach, beforeEach, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { resultOf } from "../support/result-of.ts";

const block = (...rows: string[][]) => rows.map((cells) => cells.join("\t")).join("\r\n");

forEachEngine("the log as a table", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;

  beforeEach(async () => {
    workspace = await open();
    client = workspace.client;
    programmeId = (await client.programmes.create({ code: "PAL-A", name: "A", kind: "pal-territorial" })).id;
  });
  afterEach(() => workspace.dispose());

  const event = (title: string, fields: object = {}) =>
    client.events.create({ programmeId, date: "2017-05-12", title, ...fields });
  const counts = async (id: string) => (await client.events.get({ id })).headCounts;
  const paste = (text: string, rest: { dryRun?: boolean; columns?: string[] } = {}) =>
    resultOf(client.registers.paste({ programmeId, text, ...rest }));
  const listed = async () =>
    (await client.events.list({ programmeId, sort: { column: "date", direction: "asc" } })).rows;

  it("takes the number of people present as the listed ones and others of unknown age", async () => {
    const { id: personId } = await client.people.create({ displayName: "Zofia W." });
    const { id } = await event("Festyn", { attendances: [{ personId, role: "participant" }] });
    const change = (revision: number, peoplePresent: number | null) =>
      client.events.changeMany({ records: [{ id, revision }], fields: { peoplePresent } });
    const { revisions } = await change(1, 14);
    expect(revisions).toEqual([{ id, revision: 2 }]);
    expect((await counts(id)).unknown).toBe(13);
    expect((await failureOf(change(2, 0))).issues[0]).toMatchObject({
      field: "peoplePresent",
      messageKey: "fewerThanNamed",
      params: { count: 1 },
    });
    await change(2, null);
    expect((await counts(id)).unknown).toBe(null);
  });

  it("does not throw counts by age away for a mere total", async () => {
    const { id } = await event("Piknik", { headCounts: { children: 5, adults: 7 } });
    const failed = await failureOf(
      client.events.changeMany({ records: [{ id, revision: 1 }], fields: { peoplePresent: 13 } }),
    );
    expect(failed.issues[0]?.messageKey).toBe("peopleByAge");
    expect(await counts(id)).toMatchObject({ children: 5, adults: 7, unknown: null });
  });

  it("reads a pasted block by the names of its columns, and one undo takes all of it back", async () => {
    const text = block(
      ["Data", "Nazwa", "Rodzaj", "Obecni", "Godziny pracowników", "Ocena"],
      ["12.05.2017", "Festyn", "festyn", "120", "6,5", "dobra"],
      ["06.2017", '"Spacer\nsąsiedzki"', "", "", "", ""],
    );
    const trial = await paste(text, { dryRun: true });
    expect(trial).toMatchObject({ rows: 2, created: 2, updated: 0, issues: [], journalId: null });
    expect(trial.columns.map(({ readAs }) => readAs?.pl ?? null)).toEqual([
      "Data",
      "Nazwa",
      "Rodzaj",
      "Obecni",
      "Godziny pracowników",
      null,
    ]);
    expect(await listed()).toEqual([]);

    const { journalId } = await paste(text);
    expect(await listed()).toMatchObject([
      { date: "2017-05-12", title: "Festyn", kind: "festival", peoplePresent: 120, staffMinutes: 390 },
      { date: "2017-06", title: "Spacer\nsąsiedzki", kind: null, peoplePresent: null, staffMinutes: null },
    ]);
    await client.journal.undo({ journalId: journalId ?? "" });
    expect(await listed()).toEqual([]);
  });

  it("knows an event again by its day and name, and changes only what the block tells", async () => {
    await event("Festyn", { startsAt: "16:00", place: "Park", headCounts: { unknown: 20 } });
    const text = block(["Data", "Nazwa", "Obecni"], ["12.05.2017", "Festyn", "25"]);
    expect(await paste(text)).toMatchObject({ created: 0, updated: 1 });
    expect(await listed()).toMatchObject([{ startsAt: "16:00", place: "Park", peoplePresent: 25 }]);
    expect(await paste(text)).toMatchObject({ created: 0, updated: 0, unchanged: 1, journalId: null });
  });

  it("names every wrong cell by row and column, and writes nothing then", async () => {
    const text = block(
      ["Data", "Nazwa", "Poziom inicjatywy"],
      ["31.02.2017", "Festyn", "2"],
      ["12.05.2017", "", "7"],
      ["13.05.2017", "Dobry wiersz", "3"],
    );
    const trial = await paste(text, { dryRun: true });
    expect(trial.issues.map(({ row, column, messageKey }) => [row, column, messageKey])).toEqual([
      [2, "Data", "notADay"],
      [3, "Poziom inicjatywy", "outOfRange"],
      [3, "Nazwa", "required"],
    ]);
    const refused = await failureOf(paste(text));
    expect(refused).toMatchObject({ code: "FILE_REFUSED", messageKey: "rowsRefused", params: { count: 3 } });
    expect(await listed()).toEqual([]);
  });

  it("takes a block without names in the order of the list's columns", async () => {
    const text = block(["12.05.2017", "Festyn", "40"], ["zły dzień", "Spacer", "12"]);
    const trial = await paste(text, { dryRun: true, columns: ["date", "title", "peoplePresent"] });
    expect(trial).toMatchObject({ withHeader: false, rows: 2 });
    expect(trial.issues).toMatchObject([{ row: 2, column: "Data" }]);
  });

  it("takes changes of one record back one after the other, and brings them again in their order", async () => {
    const { id } = await event("Festyn");
    const change = async (revision: number, fields: object) =>
      (await client.events.changeMany({ records: [{ id, revision }], fields })).journalId;
    const undo = async (journalId: string) => (await client.journal.undo({ journalId })).journalId;
    const now = async () => {
      const { place, staffMinutes } = await client.events.get({ id });
      return [place, staffMinutes];
    };
    const [first, second] = [await change(1, { place: "Park" }), await change(2, { staffMinutes: 60 })];
    expect((await failureOf(undo(first))).messageKey).toBe("changedSince");
    const secondUndone = await undo(second);
    const firstUndone = await undo(first);
    expect(await now()).toEqual([null, null]);
    const firstAgain = await undo(firstUndone);
    expect(await now()).toEqual(["Park", null]);
    await undo(secondUndone);
    expect(await now()).toEqual(["Park", 60]);
    // What was brought back holds: nothing below it can be pulled away.
    expect((await failureOf(undo(firstAgain))).messageKey).toBe("changedSince");
  });

  it("lists organisations by how often they were there, those never there last", async () => {
    const organisation = async (name: string) =>
      (await client.organisations.create({ name, sector: "ngo" })).id;
    const [often, once, never] = [
      await organisation("Żaba"),
      await organisation("Lis"),
      await organisation("Aster"),
    ];
    const attendedBy = (...ids: string[]) => ({
      organisations: ids.map((organisationId) => ({ organisationId, role: "host" })),
    });
    await event("Festyn", attendedBy(often, once));
    await event("Piknik", { ...attendedBy(often), date: "2017-06-01" });
    const list = (rest: object) => client.organisations.list({ programmeId, ...rest });
    const { rows } = await list({ sort: { column: "eventCount", direction: "desc" } });
    expect(rows.map(({ id, eventCount, lastEventOn }) => [id, eventCount, lastEventOn])).toEqual([
      [often, 2, "2017-06-01"],
      [once, 1, "2017-05-12"],
      [never, 0, null],
    ]);
    expect(await list({ onlyInProgramme: true })).toMatchObject({
      total: 2,
      rows: [{ id: once }, { id: often }],
    });
  });
});
