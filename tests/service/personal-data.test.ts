import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { resultOf } from "../support/result-of.ts";

const NAME = "Genowefa Brzęczyszczykiewicz";

forEachEngine("personal data", (open) => {
  let workspace: TestWorkspace;
  let programmeId: string;
  beforeEach(async () => {
    workspace = await open("2017-06-01");
    programmeId = (await workspace.client.programmes.create({ code: "PAL-A", name: "A", kind: "other" })).id;
  });
  afterEach(() => workspace.dispose());

  const everythingHeld = async () => {
    const { rows } = await sql<Record<string, unknown>>`select * from person`.execute(
      workspace.kernel.storage.read as never,
    );
    const journal = await sql<Record<string, unknown>>`select * from journal`.execute(
      workspace.kernel.storage.read as never,
    );
    return JSON.stringify([rows, journal.rows]).toLowerCase();
  };
  const makePerson = async () => {
    const { id } = await workspace.client.people.create({ displayName: NAME, consentOn: "2017-06-01" });
    await workspace.client.events.create({
      programmeId,
      date: "2017-06-01",
      title: "Klub seniora",
      kind: "meeting",
      attendances: [{ personId: id, role: "participant" }],
    });
    return id;
  };

  it("of a person are erased from record and history, and the counts stay", async () => {
    const id = await makePerson();
    const { revision, code } = await workspace.client.people.get({ id });
    expect(await everythingHeld()).toContain("brzęczyszczykiewicz");
    expect(await workspace.client.personalData.erase({ people: [{ id, revision }] })).toEqual({
      people: 1,
      journalEntries: 1,
    });
    const held = await everythingHeld();
    for (const trace of ["genowefa", "brzęczyszczykiewicz", "brzeczyszczykiewicz"])
      expect(held).not.toContain(trace);
    expect(await workspace.client.people.get({ id })).toMatchObject({
      code,
      displayName: null,
      consentOn: null,
    });
    expect((await workspace.client.events.list({})).rows).toMatchObject([{ namedCount: 1 }]);
  });

  it("leave a journal whose chain still holds, and an entry that names nobody", async () => {
    const id = await makePerson();
    await workspace.client.personalData.erase({ people: [{ id, revision: 1 }] });
    expect(await workspace.client.workspace.check({})).toMatchObject({ sound: true, problems: [] });
    const [latest] = (await workspace.client.journal.list({ recordId: id })).rows;
    expect(latest).toMatchObject({ operation: "personalData.erase" });
    expect(await failureOf(workspace.client.journal.undo({ journalId: latest?.id as string }))).toMatchObject(
      {
        code: "REFUSED",
        messageKey: "nothingToUndo",
      },
    );
    const history = await workspace.client.journal.history({ recordId: id });
    expect(history.at(-1)).toMatchObject({ operation: "people.create", erased: true });
    // Whoever empties more than the erasure vouches for is found.
    await workspace.kernel.storage.write((db) =>
      sql`update journal set changes = '[]', erased_at = '2017-06-02' where operation = 'people.create'`.execute(
        db,
      ),
    );
    expect(await workspace.client.workspace.check({})).toMatchObject({
      sound: false,
      problems: ["journal 2"],
    });
  });

  it("reach whoever was merged into the person", async () => {
    const first = await makePerson();
    const second = (await workspace.client.people.create({ displayName: "Genia Brzęczyszczykiewicz" })).id;
    await workspace.client.people.merge({ id: second, revision: 1, intoId: first } as never);
    const { revision } = await workspace.client.people.get({ id: first });
    await workspace.client.personalData.erase({ people: [{ id: first, revision }] });
    expect(await everythingHeld()).not.toContain("brz");
    expect(await workspace.client.workspace.check({})).toMatchObject({ sound: true });
  });

  it("are due when the retention since the last event has passed, and only then", async () => {
    await makePerson();
    expect(await workspace.client.personalData.due({})).toEqual([]);
    await workspace.client.personalData.setRetention({ months: 24 });
    workspace.clock.day = "2019-06-01";
    expect(await workspace.client.personalData.due({})).toEqual([]);
    workspace.clock.day = "2019-06-02";
    expect(await workspace.client.personalData.due({})).toMatchObject([
      { displayName: NAME, lastEventOn: "2017-06-01" },
    ]);
    const summary = await workspace.client.personalData.summary({});
    expect(summary).toMatchObject({ retentionMonths: 24, dueCount: 1 });
    expect(Object.fromEntries(summary.kinds.map(({ kind, count }) => [kind, count]))).toMatchObject({
      names: 1,
      attendances: 1,
      consents: 1,
    });
  });

  it("in free text are pointed at: PESEL, telephone, e-mail, wherever somebody may have written them", async () => {
    await workspace.client.events.create({
      programmeId,
      date: "2017-06-01",
      title: "Spotkanie",
      kind: "meeting",
      notes: "Pani z PESEL 44051401359",
    });
    await workspace.client.activities.create({
      programmeId,
      name: "Klub",
      kind: "meeting",
      notes: "tel. 601 234 567",
    } as never);
    await workspace.client.organisations.create({
      name: "Koło",
      sector: "resident-group",
      notes: "jan@example.pl",
    } as never);
    const found = await workspace.client.personalData.warnings({});
    expect(found.map(({ kind, field, finding }) => [kind, field, finding])).toEqual([
      ["event", "notes", "pesel"],
      ["activity", "notes", "phone"],
      ["organisation", "notes", "email"],
    ]);
  });

  it("of one person are handed over in one file", async () => {
    const id = await makePerson();
    const made = await resultOf(workspace.client.personalData.exportPerson({ personId: id }));
    const file = JSON.parse(readFileSync(workspace.kernel.files.find(made.fileId).path, "utf8"));
    expect(file).toMatchObject({
      osoba: { nazwa: NAME, zgodaZDnia: "2017-06-01" },
      obecnosci: [{ dzien: "2017-06-01", wydarzenie: "Klub seniora", ktoZapisal: "Anna" }],
    });
    expect(file.historiaZmian.length).toBeGreaterThan(0);
  });
});

forEachEngine("the journal", (open) => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await open("2017-06-01");
  });
  afterEach(() => workspace.dispose());

  it("tells who changed what in a record, and when, column by column", async () => {
    const { id } = await workspace.client.areas.create({ name: "Ugorek" });
    workspace.clock.day = "2017-06-02";
    await workspace.service.client({ name: "Piotr" }).areas.update({ id, revision: 1, name: "Ugorek Nowy" });
    expect(await workspace.client.journal.history({ recordId: id })).toMatchObject([
      {
        at: "2017-06-02T08:00:00.000Z",
        userName: "Piotr",
        operation: "areas.update",
        columns: expect.arrayContaining([{ name: "name", before: "Ugorek", after: "Ugorek Nowy" }]),
      },
      { userName: "Anna", operation: "areas.create" },
    ]);
    expect(await workspace.client.journal.users({})).toEqual(["Anna", "Piotr"]);
    expect((await workspace.client.journal.list({ userName: "Piotr" })).total).toBe(1);
    expect((await workspace.client.journal.list({ from: "2017-06-02", to: "2017-06-02" })).total).toBe(1);
    expect((await workspace.client.journal.list({ to: "2017-06-01" })).total).toBe(1);
  });

  it("goes out whole as CSV that Excel takes for text", async () => {
    await workspace.client.areas.create({ name: '=CMD("x");y' });
    const made = await resultOf(workspace.client.journal.export({}));
    const text = readFileSync(workspace.kernel.files.find(made.fileId).path, "utf8");
    const lines = text.split("\r\n");
    expect(lines[0]).toBe("\uFEFFnr;kiedy;kto;operacja;cofa;zmiany;skrot");
    expect(lines[1]).toMatch(/^1;2017-06-01T08:00:00.000Z;Anna;areas.create;;"\[/);
    expect(lines).toHaveLength(3);
  });
});
