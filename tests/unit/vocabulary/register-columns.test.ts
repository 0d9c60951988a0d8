import { describe, expect, it } from "vitest";
import {
  findRegisterColumn,
  findRegisterSheet,
  LIST_NAMES,
  REGISTER_SHEET_KEYS,
  REGISTER_SHEETS,
  registerSheet,
} from "../../../shared/vocabulary/index.ts";

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}_${index + 1}`).join(" · ");

/** The sheets and headers of records.md, typed from it. */
const expected: [string, string][] = [
  [
    "Wydarzenia",
    "Identyfikator · Data · Godzina · Czas trwania (h) · Nazwa · Zakres · Działanie · Rodzaj · Miejsce · Status · " +
      "Poziom inicjatywy · Dzieci · Młodzież · Dorośli · Seniorzy · Wiek nieznany · Godziny pracowników · " +
      "Godziny wolontariuszy · Koszt MOPS (zł) · Wkład partnerów (zł) · Wkład rzeczowy (zł) · Podmioty · Partnerstwo · " +
      "Zasoby · Zadania · Wpisano · Stan · Uwagi",
  ],
  ["Obecności", "Wydarzenie · Osoba · Rola"],
  ["Osoby", "Kod · Grupa wieku · Mieszka na obszarze · Pracownik"],
  ["Podmioty", "Nazwa · Sektor · Założono · Zakończono"],
  ["Partnerstwa", "Nazwa · Rodzaj · Od · Do · Porozumienie od · Porozumienie do · Członkowie"],
  ["Diagnoza", "Identyfikator · Data · Typ · Treść · Źródło · Priorytet · Zamknięto"],
  [
    "Zadania",
    "Identyfikator · Cel · Zadanie · Wpisy diagnozy · Odpowiedzialny · Termin · Rozpoczęto · Zakończono · Miara · " +
      "Wartość bazowa · Cel liczbowy · Wartość osiągnięta · Data pomiaru",
  ],
  ["Postulaty", "Data · Treść · Od mieszkańców · Rozstrzygnięto · Decyzja"],
  ["Funkcje", "Funkcja · Właściciel · Wykonano"],
  ["Struktury", `Podmiot · Data · ${numbered("pytanie", 6)}`],
  [
    "Ankieta",
    `Data · ${numbered("poczucie", 6)} · ${numbered("sprawczosc", 6)} · ${numbered("mozliwosci", 4)}`,
  ],
  ["Partnerzy – ankieta", `Data · Podmiot · O podmiocie · Poziom · ${numbered("zasada", 6)}`],
  ["Zdolność", `Data · ${numbered("obszar", 9)}`],
  ["Obszar", "Rok · Ludność"],
];

describe("the register workbook", () => {
  it("has the fourteen sheets with the columns of records.md, in its order and spelling", () => {
    const actual = REGISTER_SHEETS.map((sheet) => [
      sheet.name.pl,
      sheet.columns.map((column) => column.header.pl).join(" · "),
    ]);
    expect(actual).toEqual(expected);
    expect(REGISTER_SHEETS.map((sheet) => sheet.key)).toEqual(REGISTER_SHEET_KEYS);
  });

  it.each(REGISTER_SHEETS.map((sheet) => [sheet.name.pl, sheet] as const))(
    "finds every column of %s by either header and by no other's",
    (_name, sheet) => {
      for (const column of sheet.columns) {
        expect(findRegisterColumn(sheet, column.header.pl)).toBe(column);
        expect(findRegisterColumn(sheet, ` ${column.header.en.toUpperCase()} `)).toBe(column);
      }
      expect(new Set(sheet.columns.map((column) => column.key)).size).toBe(sheet.columns.length);
    },
  );

  it("has names that a worksheet may carry", () => {
    for (const { name } of REGISTER_SHEETS) {
      for (const text of [name.pl, name.en]) {
        expect(text.length).toBeLessThanOrEqual(31);
        expect(text).not.toMatch(/[[\]:*?/\\]/);
      }
    }
  });

  it("finds sheets in both languages whatever the case and the dash", () => {
    expect(findRegisterSheet("WYDARZENIA")?.key).toBe("events");
    expect(findRegisterSheet("Partnerzy - ankieta")?.key).toBe("partner-survey");
    expect(findRegisterSheet("obecnosci")?.key).toBe("attendances");
    expect(findRegisterSheet("Attendances")?.key).toBe("attendances");
    expect(findRegisterSheet("Legenda")).toBeUndefined();
  });

  it("takes a header with its values explained, or without its unit, but never with another unit", () => {
    const events = registerSheet("events");
    const keyOf = (header: string) => findRegisterColumn(events, header)?.key;
    expect(keyOf("Status (planowane/odbyło się/odwołane)")).toBe("status");
    expect(keyOf("Poziom inicjatywy (0–4)")).toBe("initiativeLevel");
    expect(keyOf("Czas trwania")).toBe("lengthMinutes");
    expect(keyOf("Czas\ntrwania (h)")).toBe("lengthMinutes");
    expect(keyOf("Czas trwania (min)")).toBeUndefined();
    expect(keyOf("Koszt MOPS (EUR)")).toBeUndefined();
    expect(keyOf("Pogoda")).toBeUndefined();
  });

  it("names a list for every choice and bounds for every rank", () => {
    for (const { columns } of REGISTER_SHEETS) {
      for (const { type, list, min, max, key } of columns) {
        expect(type === "choice", key).toBe(list !== undefined);
        if (list) expect(LIST_NAMES).toContain(list);
        if (type === "rank") expect(min!, key).toBeLessThan(max!);
      }
    }
  });
});
