import { describe, expect, it } from "vitest";
import { readCell } from "../../../electron/service/imports/compute-cell.ts";
import { readAgreement } from "../../../electron/service/imports/foreign/compute-agreement.ts";
import { readForeignCount } from "../../../electron/service/imports/foreign/compute-count.ts";
import { findDays, readForeignDay } from "../../../electron/service/imports/foreign/compute-day.ts";
import { readMark } from "../../../electron/service/imports/foreign/compute-mark.ts";
import {
  nameLikeness,
  personName,
  sectorOfName,
} from "../../../electron/service/imports/foreign/compute-names.ts";
import { readOrganisers } from "../../../electron/service/imports/foreign/compute-organisers.ts";
import type { ForeignCell } from "../../../shared/contract/foreign-sheet.ts";
import { registerSheet } from "../../../shared/vocabulary/register-columns.ts";

describe("a day as people write it", () => {
  it.each<[ForeignCell, string]>([
    [{ day: "2014-03-21", time: null }, "2014-03-21"],
    ["12.05.2014", "2014-05-12"],
    ["12.05.2014 r.", "2014-05-12"],
    ["2014-05-12", "2014-05-12"],
    ["12/05/2014", "2014-05-12"],
    ["12-05-2014", "2014-05-12"],
    ["28 kwietnia 2014", "2014-04-28"],
    ["10 grudnia 2014 r.", "2014-12-10"],
    ["3 V 2014", "2014-05-03"],
    ["1 PAŹDZIERNIKA 2014 roku", "2014-10-01"],
    ["6.12.14", "2014-12-06"],
  ])("%j is that day for certain", (cell, day) => {
    expect(readForeignDay(cell, 2014)).toEqual({ kind: "day", day, lastDay: null, needsYear: false });
  });

  it.each<[string, string, string]>([
    ["24-25.05.2014", "2014-05-24", "2014-05-25"],
    ["3-4.07.2014", "2014-07-03", "2014-07-04"],
    ["30.05–1.06.2014", "2014-05-30", "2014-06-01"],
    ["30.05.2014 - 01.06.2014", "2014-05-30", "2014-06-01"],
    ["24-25 maja 2014", "2014-05-24", "2014-05-25"],
    ["30 maja-1 czerwca 2014", "2014-05-30", "2014-06-01"],
  ])("%s is several days", (cell, day, lastDay) => {
    expect(readForeignDay(cell, null)).toEqual({ kind: "day", day, lastDay, needsYear: false });
  });

  it.each<[ForeignCell, string]>([
    ["03.01", "2017-01-03"],
    ["28 kwietnia", "2017-04-28"],
    ["6.12.14", "2014-12-06"],
    [42736, "2017-01-01"],
  ])("%j needs somebody to agree to its year", (cell, day) => {
    expect(readForeignDay(cell, 2017)).toEqual({ kind: "day", day, lastDay: null, needsYear: true });
  });

  it.each<[ForeignCell, string]>([
    ["31.02.2014", "impossible"],
    ["29 lutego 2014", "impossible"],
    ["25-24.05.2014", "impossible"],
    ["13.13.2014", "impossible"],
    ["odwołane", "cancelled"],
    ["nie odbyło się (deszcz)", "cancelled"],
    ["wiosną", "unclear"],
    ["co roku", "unclear"],
    ["03.01", "unclear"],
    [true, "unclear"],
    [{ error: "#REF!" }, "unclear"],
    [{ minutes: 60 }, "unclear"],
    ["", "none"],
    ["–", "none"],
    [null, "none"],
  ])("%j is %s", (cell, kind) => {
    expect(readForeignDay(cell, null).kind).toBe(kind);
  });

  it("alone of a month or a year stays a month or a year", () => {
    expect(readForeignDay("maj 2014", null)).toEqual({ kind: "month", month: "2014-05" });
    expect(readForeignDay("05.2014", null)).toEqual({ kind: "month", month: "2014-05" });
    expect(readForeignDay("2013", null)).toEqual({ kind: "year", year: 2013 });
    expect(readForeignDay(2013, null)).toEqual({ kind: "year", year: 2013 });
  });

  it("is found in remarks", () => {
    expect(findDays("deszcz – 20.09.2014", null)).toEqual(["2014-09-20"]);
    expect(findDays("przełożone z 20.09.2014 na 4 października 2014", null)).toEqual([
      "2014-09-20",
      "2014-10-04",
    ]);
    expect(findDays("tel. 600 000 000, koszt 12.50", null)).toEqual([]);
  });
});

describe("a number of people", () => {
  it.each<[ForeignCell, number, number | null, string]>([
    [18, 18, null, "exact"],
    ["23", 23, null, "exact"],
    ["35 osób", 35, null, "exact"],
    ["1 200", 1200, null, "exact"],
    ["120 (70)", 120, 70, "exact"],
    ["52 (w tym 40 dzieci)", 52, 40, "exact"],
    ["ok. 40 (15)", 40, 15, "about"],
    ["około 100", 100, null, "about"],
    ["~30", 30, null, "about"],
    ["> 200", 200, null, "atLeast"],
    ["ponad 50", 50, null, "atLeast"],
    ["60+", 60, null, "atLeast"],
    ["do 20", 20, null, "atMost"],
  ])("%j is %i people, %j in brackets, %s", (cell, total, inBrackets, quality) => {
    expect(readForeignCount(cell)).toEqual({ kind: "count", total, inBrackets, quality });
  });

  it.each<[ForeignCell, string]>([
    [null, "none"],
    ["?", "none"],
    ["dużo", "unclear"],
    ["30-40", "unclear"],
    ["20 (30)", "unclear"],
    [-3, "unclear"],
    [2.5, "unclear"],
    [{ day: "2014-05-01", time: null }, "unclear"],
  ])("%j is %s", (cell, kind) => {
    expect(readForeignCount(cell).kind).toBe(kind);
  });
});

describe("a mark of attendance", () => {
  it.each<[ForeignCell, string]>([
    ["x", "present"],
    ["X", "present"],
    ["ob.", "present"],
    [1, "present"],
    ["+", "present"],
    [true, "present"],
    [null, "absent"],
    ["-", "absent"],
    ["nb.", "absent"],
    [0, "absent"],
    ["?", "unclear"],
    ["spóźn.", "unclear"],
    [2, "unclear"],
  ])("%j is %s", (cell, meaning) => {
    expect(readMark(cell)).toBe(meaning);
  });
});

describe("an agreement", () => {
  it.each<[ForeignCell, object]>([
    ["tak", { kind: "yes", until: null }],
    ["TAK (do 31.12.2018)", { kind: "yes", until: "2018-12-31" }],
    ["tak, do 31 grudnia 2018", { kind: "yes", until: "2018-12-31" }],
    ["nie", { kind: "no" }],
    ["-", { kind: "no" }],
    [null, { kind: "none" }],
    ["ustne", { kind: "unclear" }],
    ["TAK (do odwołania)", { kind: "unclear" }],
  ])("%j", (cell, read) => {
    expect(readAgreement(cell)).toEqual(read);
  });
});

describe("a name", () => {
  it.each([
    ["Rada Dz. IV", "Rada Dzielnicy IV", 1],
    ["szkoła nr 119", "Szkoła 119", 1],
    ["UMK", "Urząd Miasta Krakowa", 0.9],
    ["TPD", "Towarzystwo Przyjaciół Dzieci – „Chatka Puchatka”", 0.9],
    ["szkoła nr 119", "Szkoła Podstawowa nr 119", 0.8],
    ["Politehnika Krakowska", "Politechnika Krakowska", 0.8],
    ["Szkoła Podstawowa nr 118", "Szkoła Podstawowa nr 119", 0],
    ["Rada Dzielnicy IV", "Rada Dzielnicy V", 0],
    ["Parafia", "Przychodnia", 0],
    ["constructor", "Urząd", 0],
  ])("%s beside %s: %d", (one, other, likeness) => {
    expect(nameLikeness(one, other)).toBe(likeness);
    expect(nameLikeness(other, one)).toBe(likeness);
  });

  it("of an organisation may tell its sector", () => {
    expect(sectorOfName("Szkoła Podstawowa nr 119")).toBe("school");
    expect(sectorOfName("grupa „Sąsiedzi z Azorów”")).toBe("resident-group");
    expect(sectorOfName("Klub Vademecum")).toBeUndefined();
  });

  it("of a person is kept as first name and initial", () => {
    expect(personName("Maria Kowalska")).toBe("Maria K.");
    expect(personName("Maria K.")).toBe("Maria K.");
    expect(personName("Ćwikła H.")).toBe("Ćwikła H.");
    expect(personName("Jan")).toBe("Jan");
  });
});

describe("who organised it", () => {
  it.each<[string | null, number | null, string, string[]]>([
    ["animator", 180, "staff", []],
    ["animator, szkoła nr 119", 270, "staff", ["szkoła nr 119"]],
    ["UMK, MOPS", 120, "staff", ["UMK"]],
    ["UMK", 120, "institutions", ["UMK"]],
    [
      "Urząd Miasta Krakowa; Politechnika Krakowska",
      360,
      "institutions",
      ["Urząd Miasta Krakowa", "Politechnika Krakowska"],
    ],
    ["mieszkańcy sami!", 0, "residents-alone", []],
    ["grupa „Sąsiedzi z Azorów”", 0, "residents-alone", ["grupa „Sąsiedzi z Azorów”"]],
    ["grupa „Sąsiedzi z Azorów”", null, "residents-supported", ["grupa „Sąsiedzi z Azorów”"]],
    ["mieszkańcy sami", 60, "residents-supported", []],
    ["mieszkańcy (p. Anna K.), animator pomagał", 60, "residents-supported", []],
    ["animator + grupa „Sąsiedzi z Azorów”", 180, "joint", ["grupa „Sąsiedzi z Azorów”"]],
    [null, null, "unknown", []],
  ])("%j with %j minutes of staff: %s", (text, minutes, group, organisations) => {
    expect(readOrganisers(text, minutes)).toMatchObject({ group, organisations });
  });
});

describe("a length of time kept as one", () => {
  const column = (key: string) => {
    const found = registerSheet("events").columns.find((one) => one.key === key);
    if (!found) throw new Error(key);
    return found;
  };

  it("is hours of work, also beyond a day; a time of day only below one", () => {
    expect(readCell(column("staffMinutes"), { minutes: 2160 })).toEqual({ value: 2160 });
    expect(readCell(column("startsAt"), { minutes: 990 })).toEqual({ value: "16:30" });
    expect(readCell(column("startsAt"), { minutes: 2160 })).toMatchObject({
      problem: { messageKey: "notATime" },
    });
  });

  it("is neither a day nor a number of people", () => {
    expect(readCell(column("date"), { minutes: 990 })).toMatchObject({ problem: { messageKey: "notADay" } });
    expect(readCell(column("children"), { minutes: 990 })).toMatchObject({
      problem: { messageKey: "notANumber" },
    });
  });
});
