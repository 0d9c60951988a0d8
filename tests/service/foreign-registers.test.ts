import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import type { ForeignTable } from "../../shared/contract/foreign.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { ForeignImport, registerPath } from "../support/foreign-import.ts";
import { type Cell, registerFile } from "../support/register-file.ts";

const EVENTS = "rejestr-wydarzen-azory-2014.xlsx";
const CLUB = "klub-seniora-obecnosc-2017.xlsx";
const PARTNERS = "partnerzy-azory.xlsx";
const PLAN = "plan-dzialania-azory.csv";

/** What the person at the screen knows and the files do not say; everything else is answered as proposed. */
const EVENT_ANSWERS = { "organisation|klub vademecum": "new:ngo", "day|II półrocze 2014|7": "skip" };
const PARTNER_ANSWERS = { "sector|inst.": "municipal-unit", "since|Partnerzy|10": "none" };
const PLAN_ANSWERS = { "measuredOn|plan-dzialania-azory": "2017-12-31" };

forEachEngine("an office's own register", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;
  let foreign: ForeignImport;

  const openAnew = async () => {
    await workspace?.dispose();
    workspace = await open();
    client = workspace.client;
    programmeId = (
      await client.programmes.create({ code: "PAL-AZORY", name: "PAL Azory", kind: "pal-territorial" })
    ).id;
    foreign = new ForeignImport(workspace, programmeId);
  };
  afterAll(() => workspace.dispose());

  const bringIn = async (name: string, answers: Record<string, string>) => {
    const tables = await foreign.inspect(registerPath(name));
    return foreign.import(tables, await foreign.answered(tables, answers));
  };
  const eventsByTitle = async () => {
    const { rows } = await client.events.list({ programmeId, limit: 100 });
    return new Map(
      await Promise.all(
        rows.map(async (row) => [row.title, await client.events.get({ id: row.id })] as const),
      ),
    );
  };

  describe("rejestr-wydarzen-azory-2014.xlsx", () => {
    beforeAll(async () => {
      await openAnew();
      await bringIn(EVENTS, { ...EVENT_ANSWERS, "level|institutions": "1" });
    });

    it("has its header in row 4 of the first sheet and row 1 of the second; the third is a legend", async () => {
      const tables = await foreign.inspect(registerPath(EVENTS));
      expect(
        tables.map(({ sheet, kind, headerRow, options }) => [sheet, kind, headerRow, options.year]),
      ).toEqual([
        ["I półrocze 2014", "events", 4, 2014],
        ["II półrocze 2014", "events", 1, 2014],
        ["legenda", null, 1, null],
      ]);
      expect(tables[0]?.columns.map(({ field }) => field)).toEqual([
        "number",
        "date",
        "title",
        "place",
        "organisers",
        "participants",
        "people",
        "staffHours",
        "notes",
      ]);
      expect(tables[0]?.examples[1]).toEqual(["15 stycznia 2014", "12.02.2014", "2014-03-21"]);
    });

    it("holds ten events that took place and one cancelled; the day that is not in the calendar is asked and left out", async () => {
      const tables = await foreign.inspect(registerPath(EVENTS));
      const { questions, rows } = await foreign.propose(tables);
      expect(questions.find(({ key }) => key === "day|II półrocze 2014|7")).toMatchObject({
        text: "dayImpossible",
        proposal: null,
        places: [{ sheet: "II półrocze 2014", row: 7, column: "Data", value: "31.02.2014" }],
      });
      expect(rows.filter(({ outcome }) => outcome === "total")).toEqual([
        expect.objectContaining({ sheet: "I półrocze 2014", row: 13 }),
      ]);
      const events = [...(await eventsByTitle()).values()];
      expect(events.filter(({ status }) => status === "held")).toHaveLength(10);
      expect(
        events.filter(({ status }) => status === "cancelled").map(({ title, date }) => [title, date]),
      ).toEqual([["Kino plenerowe", "2014-09-20"]]);
      expect(events.some(({ title }) => title === "Bal")).toBe(false);
    });

    it("reads every way of writing a day; what lasted two days begins on the first, and says so", async () => {
      const events = await eventsByTitle();
      const dayOf = (title: string) => events.get(title)?.date;
      expect(dayOf("Spotkanie noworoczne klubu")).toBe("2014-01-15");
      expect(dayOf("Warsztaty „Mapa zasobów i potrzeb”")).toBe("2014-02-12");
      expect(dayOf("Sprzątanie skweru")).toBe("2014-03-21");
      expect(dayOf("Lokalna Grupa Wsparcia")).toBe("2014-04-28");
      expect(dayOf("Mikołajki")).toBe("2014-12-06");
      expect(dayOf("Prezentacja Lokalnego Planu Działania")).toBe("2014-12-10");
      expect([dayOf("Piknik rodzinny"), dayOf("Konferencja partnerów projektu USER")]).toEqual([
        "2014-05-24",
        "2014-07-03",
      ]);
      expect(events.get("Piknik rodzinny")?.notes).toContain("Trwało do 25.05.2014.");
      expect(events.get("Konferencja partnerów projektu USER")?.notes).toContain("Trwało do 04.07.2014.");
    });

    it("reads numbers of people with children among them, approximate ones with what was written, unknown as unknown", async () => {
      const events = await eventsByTitle();
      const heads = (title: string) => {
        const { children, unknown } = events.get(title)?.headCounts ?? {};
        return [children, unknown];
      };
      expect(heads("Warsztaty „Mapa zasobów i potrzeb”")).toEqual([15, 25]);
      expect(events.get("Warsztaty „Mapa zasobów i potrzeb”")?.notes).toContain("„ok. 40 (15)”");
      expect(heads("Wielkanocny festyn")).toEqual([null, 200]);
      expect(events.get("Wielkanocny festyn")?.notes).toContain("„> 200”");
      expect(heads("Piknik rodzinny")).toEqual([70, 50]);
      expect(heads("Mikołajki")).toEqual([40, 12]);
      expect(heads("Spotkanie noworoczne klubu")).toEqual([null, 23]);
      expect(heads("Prezentacja Lokalnego Planu Działania")).toEqual([null, null]);
      expect(events.get("Warsztaty „Mapa zasobów i potrzeb”")?.staffMinutes).toBe(270);
      expect(events.get("Piknik rodzinny")?.staffMinutes).toBe(0);
    });

    it("asks the levels by who organised, and takes what is answered", async () => {
      const levels = Object.fromEntries(
        [...(await eventsByTitle()).values()].map(({ title, initiativeLevel }) => [title, initiativeLevel]),
      );
      expect(levels).toEqual({
        "Spotkanie noworoczne klubu": 0,
        "Warsztaty „Mapa zasobów i potrzeb”": 0,
        "Sprzątanie skweru": 3,
        "Wielkanocny festyn": 1,
        "Lokalna Grupa Wsparcia": 1,
        "Piknik rodzinny": 4,
        "Konferencja partnerów projektu USER": 1,
        "Turniej podwórkowy": 4,
        "Kino plenerowe": null,
        Mikołajki: 2,
        "Prezentacja Lokalnego Planu Działania": 0,
      });
    });

    it("reads UMK as its legend says, once with the full name of another row", async () => {
      const { rows } = await client.organisations.list({ limit: 100 });
      expect(rows.map(({ name, sector }) => [name, sector])).toEqual([
        ["grupa „Sąsiedzi z Azorów”", "resident-group"],
        ["Klub Vademecum", "ngo"],
        ["MOPS", "mops"],
        ["Politechnika Krakowska", "university"],
        ["szkoła nr 119", "school"],
        ["Urząd Miasta Krakowa", "city-office"],
      ]);
      const events = await eventsByTitle();
      const organisersOf = (title: string) =>
        events.get(title)?.organisations.map(({ name, role }) => [name, role]);
      expect(organisersOf("Lokalna Grupa Wsparcia")).toEqual([["Urząd Miasta Krakowa", "organiser"]]);
      expect(organisersOf("Mikołajki")).toEqual([
        ["grupa „Sąsiedzi z Azorów”", "organiser"],
        ["MOPS", "organiser"],
      ]);
    });
  });

  describe("klub-seniora-obecnosc-2017.xlsx", () => {
    beforeAll(openAnew);

    it("is eight Tuesdays of one activity, five persons and 21 attendances", async () => {
      const tables = await foreign.inspect(registerPath(CLUB));
      expect(tables[0]).toMatchObject({
        kind: "attendance",
        headerRow: 3,
        options: { year: 2017, activityName: "Klub seniora", startsAt: "16:00", lengthMinutes: 120 },
      });
      const { questions, rows, remarks } = await foreign.propose(tables);
      expect(questions.map(({ key, proposal }) => [key, proposal])).toEqual([
        ["year|Klub seniora 2017", "2017"],
        ["samePerson|maria k.", "same"],
      ]);
      expect(
        rows.filter(({ outcome }) => outcome === "total" || outcome === "note").map(({ row }) => row),
      ).toEqual([11, 13]);
      expect(remarks).toEqual([]);

      await bringIn(CLUB, {});
      const { rows: events } = await client.events.list({
        programmeId,
        sort: { column: "date", direction: "asc" },
      });
      expect(events.map(({ date, namedCount }) => [date, namedCount])).toEqual([
        ["2017-01-03", 3],
        ["2017-01-10", 1],
        ["2017-01-17", 3],
        ["2017-01-24", 3],
        ["2017-02-07", 2],
        ["2017-02-14", 3],
        ["2017-02-21", 3],
        ["2017-02-28", 3],
      ]);
      expect(events[0]).toMatchObject({
        scope: "session",
        activityName: "Klub seniora",
        startsAt: "16:00",
        lengthMinutes: 120,
        initiativeLevel: null,
        staffMinutes: null,
      });
      const { rows: people } = await client.people.list({ programmeId });
      expect(people.map(({ code, displayName, eventCount }) => [code, displayName, eventCount])).toEqual([
        ["O-0001", "Maria K.", 8],
        ["O-0002", "Jan W.", 5],
        ["O-0003", "Zofia Ł.", 4],
        ["O-0004", "Stanisław Ż.", 1],
        ["O-0005", "Ćwikła H.", 3],
      ]);
    });

    it("of the next year finds its people again, asking whether they are the same", async () => {
      const path = await registerFile({
        "Klub seniora 2018": [
          ["Lp.", "Osoba", "09.01", "16.01"],
          [1, "Maria K.", "x", "?"],
          [2, "Nowa N.", "x", "x"],
        ],
      });
      const tables = await foreign.inspect(path);
      const { questions } = await foreign.propose(tables);
      const [maria] = (await client.people.list({ search: "Maria" })).rows;
      expect(questions.map(({ key, proposal }) => [key, proposal])).toEqual([
        ["year|Klub seniora 2018", "2018"],
        ["person|maria k.", `id:${maria?.id}`],
        ["mark|?", null],
      ]);
      await foreign.import(tables, await foreign.answered(tables, { "mark|?": "absent" }));
      const { rows } = await client.people.list({ programmeId });
      expect(rows.map(({ displayName, eventCount }) => [displayName, eventCount]).slice(0, 1)).toEqual([
        ["Maria K.", 9],
      ]);
      expect(rows).toHaveLength(6);
    });
  });

  describe("partnerzy-azory.xlsx", () => {
    beforeAll(openAnew);

    it("is seven organisations when TPD is the Society, eight when a person says that it is another", async () => {
      const tables = await foreign.inspect(registerPath(PARTNERS));
      const { questions } = await foreign.propose(tables);
      const alike = questions.filter(({ text }) => text === "organisationAlike");
      expect(alike.map(({ params, proposal }) => [params.name, proposal])).toEqual([
        ["UMK", "name:Urząd Miasta Krakowa"],
        ["Rada Dzielnicy IV", "name:Rada Dzielnicy IV Prądnik Biały"],
        ["TPD", "name:Towarzystwo Przyjaciół Dzieci – „Chatka Puchatka”"],
      ]);
      const partnersWith = async (answers: Record<string, string>) => {
        const given = await foreign.answered(tables, { ...PARTNER_ANSWERS, ...answers });
        const { sheets } = await foreign.import(tables, given, true);
        return sheets.find(({ sheet }) => sheet === "Podmioty")?.created;
      };
      expect(await partnersWith({})).toBe(7);
      expect(await partnersWith({ "organisation|tpd": "new" })).toBe(8);
    });

    it("keeps the private telephone number out, and says so", async () => {
      const { warnings } = await bringIn(PARTNERS, PARTNER_ANSWERS);
      expect(warnings.filter(({ messageKey }) => messageKey === "personalDataKeptOut")).toEqual([
        {
          sheet: "Partnerzy",
          row: 10,
          column: "kontakt",
          value: null,
          messageKey: "personalDataKeptOut",
          params: {},
        },
      ]);
      const { rows } = await client.organisations.list({ limit: 100 });
      expect(JSON.stringify(rows)).not.toContain("600 000 000");
      expect(rows.find(({ name }) => name === "Szkoła Podstawowa nr 119")).toMatchObject({
        sector: "school",
        contact: "sekretariat",
      });
      expect(rows.find(({ name }) => name === "Urząd Miasta Krakowa")?.shortName).toBe("UMK");
    });

    it("reads agreements: with an end, with the more exact of two beginnings, only spoken as none", async () => {
      const { rows } = await client.partnerships.list({ programmeId, limit: 100 });
      const agreements = Object.fromEntries(
        rows.map(({ name, agreementFrom, agreementTo }) => [name, [agreementFrom, agreementTo]]),
      );
      expect(agreements).toEqual({
        "Urząd Miasta Krakowa": [null, null],
        "Rada Dzielnicy IV Prądnik Biały": ["2013-02-01", null],
        "Towarzystwo Przyjaciół Dzieci – „Chatka Puchatka”": ["2014-05-01", "2018-12-31"],
        "Szkoła Podstawowa nr 119": [null, null],
        "Centrum Aktywności Seniora": ["2013-12-01", null],
        "grupa „Sąsiedzi z Azorów”": [null, null],
        Parafia: [null, null],
      });
      const council = rows.find(({ name }) => name === "Rada Dzielnicy IV Prądnik Biały");
      expect(council).toMatchObject({ purpose: "festyny, LGW; dotacja", memberCount: 2 });
    });
  });

  describe("plan-dzialania-azory.csv", () => {
    beforeAll(openAnew);

    it("is four actions, two finished, one of these a day late; a word is no day", async () => {
      const tables = await foreign.inspect(registerPath(PLAN));
      expect(tables[0]).toMatchObject({ kind: "plan", encoding: "windows-1250", delimiter: ";" });
      await bringIn(PLAN, PLAN_ANSWERS);
      const { rows } = await client.plan.list({ programmeId, asOf: "2018-01-31" });
      expect(rows.map(({ title, status, finishedOn }) => [title, status, finishedOn])).toEqual([
        ["Festyn wielkanocny co roku", "finished-late", "2017-04-16"],
        ["Oświetlenie skweru", "finished", "2017-05-12"],
        ["Sprzątanie raz na kwartał", "late", null],
        ["Ogród społeczny przy ul. Jaremy", "planned", null],
      ]);
      expect(rows.at(-1)).toMatchObject({
        objective: "Miejsce spotkań",
        responsibleName: "MOPS",
        notes: "Z czego wynika: Brak miejsc piknikowych.",
        measures: [
          {
            name: "powierzchnia (m2)",
            baseline: 0,
            target: 1200.5,
            actuals: [{ date: "2017-12-31", value: 640.25 }],
          },
        ],
      });
    });
  });

  it("writes nothing while a question is open, and nothing in a dry run", async () => {
    await openAnew();
    const tables = await foreign.inspect(registerPath(EVENTS));
    expect(await failureOf(foreign.import(tables, {}))).toMatchObject({
      code: "REFUSED",
      messageKey: "questionsOpen",
      params: { count: 14 },
    });
    const answers = await foreign.answered(tables, EVENT_ANSWERS);
    const tried = await foreign.import(tables, answers, true);
    expect(tried.journalId).toBeNull();
    expect((await client.events.list({ programmeId })).total).toBe(0);
    expect((await client.organisations.list({})).total).toBe(0);
    const done = await foreign.import(tables, answers);
    expect({ ...tried, dryRun: false, journalId: done.journalId }).toEqual(done);
  });

  it("takes an answer that is none of the choices for no answer", async () => {
    const tables = await foreign.inspect(registerPath(EVENTS));
    const answers = await foreign.answered(tables, EVENT_ANSWERS);
    for (const wrong of ["9", "", "constructor", "2014-02-30"]) {
      const failed = await failureOf(foreign.import(tables, { ...answers, "level|staff": wrong }));
      expect(failed.messageKey).toBe("questionsOpen");
    }
  });

  it("is undone as a whole and, brought in twice, changes nothing", async () => {
    await openAnew();
    const { journalId } = await bringIn(EVENTS, EVENT_ANSWERS);
    const again = await bringIn(EVENTS, EVENT_ANSWERS);
    expect(again.sheets.map(({ sheet, created, updated }) => [sheet, created, updated])).toEqual([
      ["Wydarzenia", 0, 0],
    ]);
    await client.journal.undo({ journalId: journalId ?? "" });
    expect((await client.events.list({ programmeId })).total).toBe(0);
    expect((await client.organisations.list({})).total).toBe(0);
  });

  it("is remembered: the next file of the shape comes with its mapping and the answers that last", async () => {
    await openAnew();
    const tables: ForeignTable[] = (await foreign.inspect(registerPath(PARTNERS))).map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.header === "kontakt" ? { ...column, field: null } : column,
      ),
    }));
    await foreign.import(
      tables,
      await foreign.answered(tables, { ...PARTNER_ANSWERS, "agreement|ustne": "yes" }),
    );
    const path = await registerFile({
      "Partnerzy 2019": [
        ["Podmiot", "typ", "porozumienie", "od kiedy", "kontakt", "co razem robimy"],
        ["Dom Kultury", "inst.", "ustne", "01.02.2019", "600 100 200", "koncert"],
      ] satisfies Cell[][],
    });
    const [next] = await foreign.inspect(path);
    expect(next?.remembered).toBe(true);
    expect(next?.columns.find(({ header }) => header === "kontakt")?.field).toBeNull();
    const { questions } = await foreign.propose([next as ForeignTable]);
    expect(questions.map(({ key, proposal, remembered }) => [key, proposal, remembered])).toEqual([
      ["sector|inst.", "municipal-unit", true],
      ["agreement|ustne", "yes", true],
    ]);
  });

  it("with hostile headings and names harms nothing", async () => {
    await openAnew();
    const path = await registerFile({
      __proto__x: [
        ["Data", "Nazwa wydarzenia", "__proto__", "Kto zorganizował"],
        ["2017-01-02", '=HYPERLINK("http://x")', "constructor", "__proto__; constructor"],
      ],
    });
    const tables = await foreign.inspect(path);
    const given = await foreign.answered(tables, {
      "organisation|__proto__": "new:other",
      "organisation|constructor": "none",
    });
    await foreign.import(tables, given);
    const [event] = (await eventsByTitle()).values();
    expect(event?.title).toBe('=HYPERLINK("http://x")');
    expect(event?.organisations.map(({ name }) => name)).toEqual(["__proto__"]);
  });
});
