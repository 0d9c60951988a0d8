import { existsSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import type { IndicatorResult } from "../../shared/contract/indicators.ts";
import { REGISTER_SHEETS } from "../../shared/vocabulary/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { openWorkbook } from "../support/open-workbook.ts";
import { type Cell, exportFile, importFile, registerFile } from "../support/register-file.ts";
import { resultOf } from "../support/result-of.ts";

/** Three years and their quarters. */
const PERIODS = [2015, 2016, 2017].flatMap((year) => [
  { from: `${year}-01-01`, to: `${year}-12-31` },
  ...[
    ["01-01", "03-31"],
    ["04-01", "06-30"],
    ["07-01", "09-30"],
    ["10-01", "12-31"],
  ].map(([from, to]) => ({
    from: `${year}-${from}`,
    to: `${year}-${to}`,
  })),
]);

/** To twelve figures: respondents come in another order, and so do the last bits of a sum of thirds. */
function figures({ id, status, ...result }: IndicatorResult) {
  const of = (figure: number | null) => (figure === null ? null : Number(figure.toPrecision(12)));
  const { value, numerator, denominator, completeness } = result;
  return [id, status, ...[value, numerator, denominator, completeness].map(of)];
}

const day = (iso: string) => new Date(`${iso}T00:00:00.000Z`);

forEachEngine("the export of a register", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;
  beforeEach(async () => {
    workspace = await open();
    client = workspace.client;
    programmeId = await newProgramme("PAL-AZORY");
  });
  afterEach(() => workspace.dispose());

  const newProgramme = async (code: string) =>
    (await client.programmes.create({ code, name: code, kind: "pal-territorial" })).id;
  const bringIn = async (sheets: Record<string, Cell[][]>) =>
    importFile(workspace, programmeId, await registerFile(sheets));
  const exported = async (language: "pl" | "en" = "pl") =>
    openWorkbook(await exportFile(workspace, programmeId, language));
  const rowsOf = async (sheet: string) => (await exported()).get(sheet)?.table(1) ?? [];

  it("writes all fourteen sheets with their headers, also when there is nothing yet", async () => {
    const workbook = await exported();
    expect([...workbook.keys()]).toEqual(REGISTER_SHEETS.map(({ name }) => name.pl));
    for (const { name, columns } of REGISTER_SHEETS) {
      expect(workbook.get(name.pl)?.rows).toEqual([columns.map(({ header }) => header.pl)]);
    }
  });

  it("writes an event as records.md says: real dates, hours, złoty, Polish words, lists with roles, blank for unknown", async () => {
    const school = await client.organisations.create({ name: "Szkoła nr 119", sector: "school" });
    const mops = await client.organisations.create({ name: "MOPS", sector: "mops" });
    const activity = await client.activities.create({ programmeId, name: "Klub seniora", kind: "meeting" });
    const event = await client.events.create({
      programmeId,
      scope: "session",
      activityId: activity.id,
      date: "2017-05-04",
      startsAt: "17:30",
      lengthMinutes: 95,
      title: "Klub",
      kind: "festival",
      place: "Świetlica",
      initiativeLevel: 0,
      headCounts: { children: 0, youth: null, adults: 12, seniors: null, unknown: null },
      staffMinutes: 100,
      mopsCostGrosze: 120_050,
      notes: "Deszcz;\nmimo to wielu",
      organisations: [
        { organisationId: school.id, role: "organiser" },
        { organisationId: mops.id, role: "co-organiser" },
      ],
      enteredOn: "2017-05-06",
      recordState: "submitted",
    });
    expect(await rowsOf("Wydarzenia")).toEqual([
      {
        Identyfikator: event.id,
        Data: day("2017-05-04"),
        Godzina: "17:30",
        "Czas trwania (h)": 95 / 60,
        Nazwa: "Klub",
        Zakres: "spotkanie",
        Działanie: "Klub seniora",
        Rodzaj: "festyn/piknik",
        Miejsce: "Świetlica",
        Status: "odbyło się",
        "Poziom inicjatywy": 0,
        Dzieci: 0,
        Młodzież: null,
        Dorośli: 12,
        Seniorzy: null,
        "Wiek nieznany": null,
        "Godziny pracowników": 100 / 60,
        "Godziny wolontariuszy": null,
        "Koszt MOPS (zł)": 1200.5,
        "Wkład partnerów (zł)": null,
        "Wkład rzeczowy (zł)": null,
        Podmioty: "MOPS: współorganizator; Szkoła nr 119: organizator",
        Partnerstwo: null,
        Zasoby: null,
        Zadania: null,
        Wpisano: day("2017-05-06"),
        Stan: "zgłoszony",
        Uwagi: "Deszcz;\nmimo to wielu",
      },
    ]);
  });

  it("writes a month of which no day is known as text, not as its first day", async () => {
    await client.events.create({ programmeId, date: "2014-05", title: "Majówka" });
    expect(await rowsOf("Wydarzenia")).toMatchObject([{ Data: "2014-05" }]);
  });

  it("leaves out what was deleted: events with their attendances, people, organisations, links", async () => {
    await bringIn({
      Osoby: [["Kod"], ["A"], ["B"]],
      Wydarzenia: [
        ["Identyfikator", "Data", "Nazwa", "Podmioty"],
        ["W1", "2017-05-04", "Zostaje", "Sąsiedzi; Usunięty"],
        ["W2", "2017-05-05", "Usunięte", "Sąsiedzi"],
      ],
      Obecności: [
        ["Wydarzenie", "Osoba"],
        ["W1", "A"],
        ["W1", "B"],
        ["W2", "A"],
      ],
    });
    const events = (await client.events.list({ programmeId })).rows;
    const gone = events.find(({ title }) => title === "Usunięte");
    await client.events.remove({ id: gone?.id ?? "", revision: gone?.revision ?? 1 });
    await workspace.kernel.storage.write(async (db) => {
      const deleted = { deleted_at: "2018-01-01T00:00:00.000Z" };
      await db.updateTable("person").set(deleted).where("code", "=", "B").execute();
      await db.updateTable("organisation").set(deleted).where("name", "=", "Usunięty").execute();
    });
    const workbook = await exported();
    expect(workbook.get("Wydarzenia")?.table(1)).toMatchObject([
      { Identyfikator: "W1", Podmioty: "Sąsiedzi: uczestnik" },
    ]);
    expect(workbook.get("Obecności")?.table(1)).toEqual([
      { Wydarzenie: "W1", Osoba: "A", Rola: "uczestnik" },
    ]);
    expect(
      workbook
        .get("Osoby")
        ?.table(1)
        .map((row) => row.Kod),
    ).toEqual(["A"]);
    expect(
      workbook
        .get("Podmioty")
        ?.table(1)
        .map((row) => row.Nazwa),
    ).toEqual(["Sąsiedzi"]);
  });

  it("follows merges of people, with the higher role", async () => {
    await bringIn({
      Wydarzenia: [
        ["Identyfikator", "Data", "Nazwa"],
        ["W1", "2017-05-04", "Festyn"],
      ],
      Obecności: [
        ["Wydarzenie", "Osoba", "Rola"],
        ["W1", "A", "uczestnik"],
        ["W1", "B", "inicjator"],
      ],
    });
    const people = (await client.people.list({})).rows;
    const [a, b] = ["A", "B"].map((code) => people.find((person) => person.code === code));
    await client.people.merge({ id: b?.id ?? "", revision: b?.revision ?? 1, intoId: a?.id ?? "" });
    const workbook = await exported();
    expect(workbook.get("Obecności")?.table(1)).toEqual([
      { Wydarzenie: "W1", Osoba: "A", Rola: "inicjator" },
    ]);
    expect(
      workbook
        .get("Osoby")
        ?.table(1)
        .map((row) => row.Kod),
    ).toEqual(["A"]);
  });

  it("writes members with their own dates, and a row for each measure and actual of an action", async () => {
    const members = await Promise.all(
      ["Szkoła", "Fundacja; i przyjaciele"].map((name) =>
        client.organisations.create({ name, sector: "ngo" }),
      ),
    );
    await client.partnerships.create({
      programmeId,
      name: "Koalicja",
      kind: "coalition",
      startsOn: "2014-01-01",
      members: [
        { organisationId: members[0]?.id ?? "" },
        { organisationId: members[1]?.id ?? "", startsOn: "2015-01-01", endsOn: "2015-12-31" },
      ],
    });
    await bringIn({
      Zadania: [
        ["Identyfikator", "Zadanie", "Miara", "Wartość bazowa", "Wartość osiągnięta", "Data pomiaru"],
        ["Z1", "Ogród", "metry", 0, 640.5, "2017-05-01"],
        ["Z1", "Ogród", "metry", 0, 700, "2017-06-01"],
        ["Z1", "Ogród", "osoby", null, null, null],
        ["Z2", "Klub", null, null, null, null],
      ],
    });
    expect(await rowsOf("Partnerstwa")).toMatchObject([
      { Członkowie: "Fundacja\\; i przyjaciele (od 2015-01-01 do 2015-12-31); Szkoła", Do: null },
    ]);
    expect(
      (await rowsOf("Zadania")).map((row) => [
        row.Identyfikator,
        row.Miara,
        row["Wartość bazowa"],
        row["Wartość osiągnięta"],
        row["Data pomiaru"],
      ]),
    ).toEqual([
      ["Z1", "metry", 0, 640.5, day("2017-05-01")],
      ["Z1", "metry", 0, 700, day("2017-06-01")],
      ["Z1", "osoby", null, null, null],
      ["Z2", null, null, null, null],
    ]);
  });

  it("takes the organisations that the programme names and the resident groups that no programme names", async () => {
    const other = await newProgramme("PAL-UGOREK");
    const made = async (name: string, sector: "ngo" | "resident-group") =>
      (await client.organisations.create({ name, sector })).id;
    const at = async (programme: string, organisationId: string) =>
      client.events.create({
        programmeId: programme,
        date: "2017-05-04",
        title: "Festyn",
        organisations: [{ organisationId, role: "host" }],
      });
    await at(programmeId, await made("Nasza fundacja", "ngo"));
    await at(other, await made("Cudza fundacja", "ngo"));
    await at(other, await made("Cudza grupa", "resident-group"));
    await made("Niczyja grupa", "resident-group");
    await made("Niczyja fundacja", "ngo");
    expect((await rowsOf("Podmioty")).map((row) => row.Nazwa)).toEqual(["Nasza fundacja", "Niczyja grupa"]);
  });

  it("tells apart two organisations of one name, which two files brought together can have", async () => {
    for (const name of ["Klub", "Klub bis"]) {
      const { id } = await client.organisations.create({ name, sector: "ngo" });
      await client.events.create({
        programmeId,
        date: "2017-05-04",
        title: name,
        organisations: [{ organisationId: id, role: "host" }],
      });
    }
    await workspace.kernel.storage.write((db) =>
      db
        .updateTable("organisation")
        .set({ name: "KLUB", name_fold: "klub" })
        .where("name", "=", "Klub bis")
        .execute(),
    );
    const workbook = await exported();
    expect(
      workbook
        .get("Podmioty")
        ?.table(1)
        .map((row) => row.Nazwa),
    ).toEqual(["Klub", "KLUB (2)"]);
    expect(
      workbook
        .get("Wydarzenia")
        ?.table(1)
        .map((row) => row.Podmioty),
    ).toEqual(["Klub: gospodarz", "KLUB (2): gospodarz"]);
  });

  it("speaks English when asked", async () => {
    await client.events.create({ programmeId, date: "2017-05-04", title: "Picnic", kind: "festival" });
    const events = (await exported("en")).get("Events");
    expect(events?.table(1)).toMatchObject([{ Title: "Picnic", Kind: "festival/picnic", Status: "held" }]);
  });

  it("tells how far it is, and stops when asked to without leaving a file", async () => {
    for (let number = 0; number < 3; number++)
      await client.events.create({ programmeId, date: `2017-05-0${number + 1}`, title: "Festyn" });
    const steps: string[] = [];
    for await (const event of await client.registers.export({ programmeId }))
      steps.push(event.type === "progress" ? `${event.step} ${event.done}/${event.total}` : event.type);
    expect(steps.at(-1)).toBe("done");
    expect(steps).toContain("registerRows 3/3");

    const path = await exportFile(workspace, programmeId);
    const folder = dirname(dirname(path));
    const before = readdirSync(folder);
    const controller = new AbortController();
    const cancelled = failureOf(
      (async () => {
        for await (const _ of await client.registers.export({ programmeId }, { signal: controller.signal }))
          controller.abort();
      })(),
    );
    expect((await cancelled).code).toBe("CANCELLED");
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync(path)).toBe(true);
  });

  it("refuses a programme that is not there", async () => {
    expect((await failureOf(exportFile(workspace, "nowhere"))).code).toBe("NOT_FOUND");
  });

  describe("comes back the same", () => {
    it("cell by cell and with all forty indicators, when imported into an empty workspace", async () => {
      await resultOf(client.workspace.createSample({}));
      const example = (await client.programmes.list({})).find(({ code }) => code === "PRZYKLAD");
      if (!example) throw new Error("the sample has no PRZYKLAD");
      const file = await exportFile(workspace, example.id);
      const copy = await open("2018-01-31");
      try {
        const { id: _, ...same } = example;
        const target = (
          await copy.client.programmes.create({
            ...same,
            areaId: null,
            continuesId: null,
            revision: undefined,
          } as never)
        ).id;
        await copy.client.workspace.updateSettings({
          volunteerHourGrosze: (await client.workspace.settings({})).volunteerHourGrosze,
        } as never);
        const summary = await importFile(copy, target, file);
        expect(summary.warnings).toEqual([]);
        expect(summary.ignored).toEqual([]);
        const [first, second] = await Promise.all([
          openWorkbook(file),
          exportFile(copy, target).then(openWorkbook),
        ]);
        for (const [name, sheet] of first) {
          expect(sheet.rows.length, name).toBeGreaterThan(1);
          expect(second.get(name)?.rows, name).toEqual(sheet.rows);
        }
        for (const period of PERIODS) {
          const question = {
            ...period,
            asOf: "2018-01-31",
            mode: "provisional" as const,
            withRecords: false,
          };
          const [ours, theirs] = await Promise.all([
            client.indicators.compute({ ...question, programmeIds: [example.id] }),
            copy.client.indicators.compute({ ...question, programmeIds: [target] }),
          ]);
          expect(theirs.indicators.map(figures), period.from).toEqual(ours.indicators.map(figures));
          expect(ours.indicators).toHaveLength(40);
        }
      } finally {
        await copy.dispose();
      }
    }, 120_000);
  });
});
