import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { type Cell, importFile, registerFile } from "../support/register-file.ts";

const EVENTS = [
  "Identyfikator",
  "Data",
  "Nazwa",
  "Zakres",
  "Działanie",
  "Rodzaj",
  "Czas trwania (h)",
  "Poziom inicjatywy",
  "Dorośli",
  "Godziny pracowników",
  "Koszt MOPS (zł)",
  "Podmioty",
  "Partnerstwo",
];

forEachEngine("the import of a register", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;
  const bringIn = async (sheets: Record<string, Cell[][]>, dryRun = false) =>
    importFile(workspace, programmeId, await registerFile(sheets), dryRun);

  beforeEach(async () => {
    workspace = await open();
    client = workspace.client;
    programmeId = (
      await client.programmes.create({ code: "PAL-AZORY", name: "PAL Azory", kind: "pal-territorial" })
    ).id;
  });
  afterEach(() => workspace.dispose());

  describe("reads", () => {
    it("a row as a careful person would: dates real or ISO, hours and złoty with a comma, words of the lists, blank as unknown", async () => {
      await bringIn({
        Wydarzenia: [
          EVENTS,
          [
            "W1",
            new Date(Date.UTC(2017, 4, 4)),
            "Festyn",
            "wydarzenie",
            null,
            "festyn/piknik",
            "1,5",
            3,
            0,
            null,
            "1200,50",
            "Szkoła nr 119: organizator; MOPS",
            null,
          ],
        ],
      });
      const [row] = (await client.events.list({ programmeId })).rows;
      const event = await client.events.get({ id: row?.id ?? "" });
      expect(event).toMatchObject({
        date: "2017-05-04",
        title: "Festyn",
        scope: "community",
        kind: "festival",
        lengthMinutes: 90,
        initiativeLevel: 3,
        staffMinutes: null,
        mopsCostGrosze: 120_050,
        headCounts: { adults: 0, children: null },
        status: "held",
        recordState: "approved",
        enteredOn: "2018-01-31",
      });
      expect(event.organisations.map(({ name, role }) => [name, role])).toEqual([
        ["MOPS", "participant"],
        ["Szkoła nr 119", "organiser"],
      ]);
    });

    it("a month as a month, English headers, columns in any order, and a colon that belongs to a name", async () => {
      await bringIn({
        Events: [
          ["Title", "Organisations", "Date"],
          ["Wigilia", "Klub: Sąsiedzi; Dom: kultury: host", "2018-12"],
        ],
      });
      const [row] = (await client.events.list({ programmeId })).rows;
      const event = await client.events.get({ id: row?.id ?? "" });
      expect(event.date).toBe("2018-12");
      expect(event.organisations.map(({ name, role }) => [name, role])).toEqual([
        ["Dom: kultury", "host"],
        ["Klub: Sąsiedzi", "participant"],
      ]);
    });

    it("sessions with their activity, people with their marks, attendances by identifier and code", async () => {
      const summary = await bringIn({
        Wydarzenia: [
          EVENTS,
          [
            "S1",
            "2017-03-07",
            "Klub",
            "spotkanie",
            "Klub seniora",
            "spotkanie",
            2,
            1,
            null,
            2,
            null,
            null,
            null,
          ],
        ],
        Osoby: [
          ["Kod", "Grupa wieku", "Mieszka na obszarze", "Pracownik"],
          ["MK", "seniorzy", "tak", "nie"],
        ],
        Obecności: [
          ["Wydarzenie", "Osoba", "Rola"],
          ["S1", "MK", "inicjator"],
          ["S1", "X9", null],
        ],
      });
      expect((await client.activities.list({ programmeId })).rows).toMatchObject([
        { name: "Klub seniora", sessionCount: 1 },
      ]);
      const [row] = (await client.events.list({ programmeId })).rows;
      const { attendances } = await client.events.get({ id: row?.id ?? "" });
      expect(attendances).toMatchObject([
        { code: "MK", role: "initiator" },
        { code: "X9", role: "participant" },
      ]);
      expect(summary.warnings.map((warning) => [warning.messageKey, warning.row])).toEqual([
        ["personMade", 3],
      ]);
    });

    it("what the register does not know as ignored, not as data", async () => {
      const summary = await bringIn({
        Wydarzenia: [
          ["Data", "Nazwa", "Pogoda"],
          ["2017-01-01", "Spotkanie", "mróz"],
        ],
        Legenda: [["x"]],
      });
      expect(summary.ignored).toEqual([
        { sheet: "Wydarzenia", column: "Pogoda" },
        { sheet: "Legenda", column: null },
      ]);
    });

    it("a telephone number in a note with a warning", async () => {
      const summary = await bringIn({
        Wydarzenia: [
          ["Data", "Nazwa", "Uwagi"],
          ["2017-01-01", "Spotkanie", "dzwonić: 601 234 567"],
        ],
      });
      expect(summary.warnings).toMatchObject([
        { sheet: "Wydarzenia", row: 2, column: "Uwagi", messageKey: "personalData.phone" },
      ]);
    });
  });

  describe("refuses", () => {
    it("the whole file for one bad row, naming sheet, row, column, value and what would be right", async () => {
      const failed = await failureOf(
        bringIn({
          Podmioty: [
            ["Nazwa", "Sektor"],
            ["Dobry podmiot", "NGO"],
          ],
          Wydarzenia: [
            EVENTS,
            ["W1", "2017-05-04", "Dobre", null, null, null, null, null, null, null, null, null, null],
            ["W2", "2017-02-30", "Złe", null, null, null, null, null, null, null, null, null, null],
          ],
        }),
      );
      expect(failed).toMatchObject({
        code: "FILE_REFUSED",
        messageKey: "rowsRefused",
        rows: [{ sheet: "Wydarzenia", row: 3, column: "Data", value: "2017-02-30", messageKey: "notADay" }],
      });
      expect((await client.events.list({ programmeId })).total).toBe(0);
      expect((await client.organisations.list({})).total).toBe(0);
      expect((await client.journal.list({})).rows.map((entry) => entry.operation)).toEqual([
        "programmes.create",
      ]);
    });

    it.each([
      ["a level that is none", "Poziom inicjatywy", 5, "outOfRange"],
      ["a level of half", "Poziom inicjatywy", 2.5, "notWhole"],
      ["a negative count", "Dorośli", -3, "negative"],
      ["a count in words", "Dorośli", "ok. 40", "notANumber"],
      ["hours in words", "Czas trwania (h)", "dwie", "notHours"],
      ["an amount in words", "Koszt MOPS (zł)", "sporo", "notMoney"],
      ["a kind that is on no list", "Rodzaj", "impreza", "notAChoice"],
      ["a partnership that is nowhere", "Partnerstwo", "Koalicja X", "unknownPartnership"],
      ["a spreadsheet's own error", "Dorośli", "#REF!", "cellError"],
      ["a missing title", "Nazwa", null, "required"],
    ])("%s", async (_what, column, value, messageKey) => {
      const row: Cell[] = [
        "W1",
        "2017-05-04",
        "Festyn",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ];
      row[EVENTS.indexOf(column)] = value;
      const failed = await failureOf(bringIn({ Wydarzenia: [EVENTS, row] }));
      expect(failed.rows).toMatchObject([{ sheet: "Wydarzenia", row: 2, column, messageKey }]);
    });

    it("level 4 with staff hours, an identifier twice, a person twice, an event that is nowhere, a missing column", async () => {
      const failed = await failureOf(
        bringIn({
          Wydarzenia: [
            ["Identyfikator", "Data", "Nazwa", "Poziom inicjatywy", "Godziny pracowników"],
            ["W1", "2017-05-04", "Festyn", 4, 2],
            ["W2", "2017-05-04", "Piknik", 4, 0],
            ["W2", "2017-05-05", "Piknik", 4, null],
          ],
          Obecności: [
            ["Wydarzenie", "Osoba"],
            ["W2", "MK"],
            ["W2", "MK"],
            ["W9", "MK"],
          ],
          Osoby: [["Grupa wieku"], ["dorośli"]],
        }),
      );
      expect(failed.rows.map((issue) => [issue.sheet, issue.row, issue.messageKey])).toEqual([
        ["Wydarzenia", 2, "levelFourWithStaffHours"],
        ["Wydarzenia", 4, "rowTwice"],
        ["Obecności", 3, "personTwice"],
        ["Obecności", 4, "unknownEvent"],
        ["Osoby", 1, "columnMissing"],
      ]);
    });

    it("a workbook without any sheet of the register", async () => {
      expect((await failureOf(bringIn({ Arkusz1: [["a"]] }))).messageKey).toBe("noRegisterSheets");
    });

    it("a file that was never given to the host", async () => {
      const call = client.registers.import({ programmeId, files: [{ name: "x", fileId: "/etc/passwd" }] });
      const failed = await failureOf(
        (async () => {
          for await (const _event of await call);
        })(),
      );
      expect(failed.messageKey).toBe("fileGone");
    });
  });

  describe("again", () => {
    const everything: Record<string, Cell[][]> = {
      Podmioty: [
        ["Nazwa", "Sektor", "Założono"],
        ["Szkoła nr 119", "szkoła", null],
        ["Sąsiedzi", "grupa mieszkańców", "2015-03-01"],
      ],
      Osoby: [
        ["Kod", "Grupa wieku", "Mieszka na obszarze", "Pracownik"],
        ["MK", "seniorzy", "tak", "nie"],
      ],
      Partnerstwa: [
        ["Nazwa", "Rodzaj", "Od", "Członkowie"],
        ["Koalicja", "koalicja", "2015-01-01", "Szkoła nr 119; Sąsiedzi (od 2016-01-01)"],
      ],
      Diagnoza: [
        ["Identyfikator", "Data", "Typ", "Treść", "Źródło", "Priorytet"],
        ["D1", "2015-02-01", "problem", "Brak miejsca spotkań", "mieszkańcy", "tak"],
        ["D2", "2015-02-01", "zasób", "Ogród", null, "nie"],
      ],
      Zadania: [
        [
          "Identyfikator",
          "Zadanie",
          "Wpisy diagnozy",
          "Odpowiedzialny",
          "Termin",
          "Miara",
          "Wartość bazowa",
          "Cel liczbowy",
          "Wartość osiągnięta",
          "Data pomiaru",
        ],
        ["Z1", "Klub", "D1", "Sąsiedzi", "2017-06-30", "metry", 0, "1200,5", 640, "2017-05-01"],
        ["Z1", "Klub", "D1", "Sąsiedzi", "2017-06-30", "metry", 0, "1200,5", 700, "2017-06-01"],
      ],
      Postulaty: [
        ["Data", "Treść", "Od mieszkańców", "Rozstrzygnięto", "Decyzja"],
        ["2016-01-01", "Lampy", "tak", "2017-02-02", "częściowo"],
      ],
      Wydarzenia: [
        ["Identyfikator", "Data", "Nazwa", "Podmioty", "Partnerstwo", "Zasoby", "Zadania"],
        ["W1", "2017-05-04", "Festyn", "Sąsiedzi: organizator", "Koalicja", "D2", "Z1"],
        [null, "2017-05-05", "Piknik", null, null, null, null],
        [null, "2017-05-05", "Piknik", null, null, null, null],
      ],
      Obecności: [
        ["Wydarzenie", "Osoba", "Rola"],
        ["W1", "MK", "pomocnik"],
      ],
      Funkcje: [
        ["Funkcja", "Właściciel", "Wykonano"],
        ["Promocja", "Sąsiedzi", "2017-10-01; 2017-11-01"],
        ["Własna", "MK", null],
        ["Inna", "MOPS", null],
      ],
      Struktury: [
        ["Podmiot", "Data", "pytanie_1", "pytanie_2", "pytanie_3", "pytanie_4", "pytanie_5", "pytanie_6"],
        ["Sąsiedzi", "2017-09-01", "tak", "tak", "nie", "tak", null, "tak"],
      ],
      Ankieta: [
        ["Data", "poczucie_1", "sprawczosc_5"],
        ["2017-10-10", 5, 1],
        ["2017-10-10", 4, null],
      ],
      "Partnerzy – ankieta": [
        ["Data", "Podmiot", "O podmiocie", "Poziom", "zasada_1", "zasada_2"],
        ["2017-11-01", "Sąsiedzi", "Szkoła nr 119", 3, null, null],
        ["2017-11-01", "Sąsiedzi", null, null, 4, 3],
      ],
      Zdolność: [
        ["Data", "obszar_1", "obszar_2"],
        ["2017-11-05", 3, 4],
      ],
      Obszar: [
        ["Rok", "Ludność"],
        [2016, 11000],
        [2017, 10900],
      ],
    };

    it("brings in all fourteen sheets, and the second time changes nothing at all", async () => {
      const first = await bringIn(everything);
      expect(first.sheets.every((sheet) => sheet.created > 0)).toBe(true);
      expect(first.sheets).toHaveLength(14);
      const entries = (await client.journal.list({})).total;
      const second = await bringIn(everything);
      expect(second.sheets.map(({ sheet, created, updated }) => [sheet, created, updated])).toEqual(
        first.sheets.map(({ sheet }) => [sheet, 0, 0]),
      );
      expect(second.journalId).toBeNull();
      expect((await client.journal.list({})).total).toBe(entries);
      expect((await client.events.list({ programmeId })).total).toBe(3);
    });

    it("changes only what a corrected row says, and only in columns that it has", async () => {
      await bringIn(everything);
      const second = await bringIn({
        Wydarzenia: [
          ["Identyfikator", "Data", "Nazwa"],
          ["W1", "2017-05-04", "Festyn rodzinny"],
        ],
      });
      expect(second.sheets).toMatchObject([{ created: 0, updated: 1, unchanged: 0 }]);
      const [row] = (await client.events.list({ programmeId, search: "rodzinny" })).rows;
      expect(await client.events.get({ id: row?.id ?? "" })).toMatchObject({
        title: "Festyn rodzinny",
        partnershipName: "Koalicja",
        organisations: [{ name: "Sąsiedzi" }],
      });
    });

    it("undone as a whole, and redone as a whole", async () => {
      const { journalId } = await bringIn(everything);
      const undo = await client.journal.undo({ journalId: journalId ?? "" });
      expect([
        (await client.events.list({ programmeId })).total,
        (await client.people.list({})).total,
        (await client.organisations.list({})).total,
      ]).toEqual([0, 0, 0]);
      await client.journal.undo({ journalId: undo.journalId });
      expect([
        (await client.events.list({ programmeId })).total,
        (await client.people.list({})).total,
        (await client.organisations.list({})).total,
      ]).toEqual([3, 1, 2]);
    });

    it("tried first, writes nothing and tells the same", async () => {
      const trial = await bringIn(everything, true);
      expect(trial).toMatchObject({ dryRun: true, journalId: null });
      expect((await client.events.list({ programmeId })).total).toBe(0);
      expect((await bringIn(everything)).sheets).toEqual(trial.sheets);
    });
  });
});
