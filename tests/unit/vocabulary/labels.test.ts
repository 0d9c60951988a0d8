import { describe, expect, it } from "vitest";
import * as vocabulary from "../../../shared/vocabulary/index.ts";
import {
  AGE_BANDS,
  ATTENDANCE_ROLES,
  EVENT_KINDS,
  INITIATIVE_LEVEL_COLOURS,
  INITIATIVE_LEVELS,
  initiativeLevelLabel,
  isInitiativeLevel,
  LANGUAGES,
  LIST_NAMES,
  label,
  labelsOf,
  parseLabel,
  SECTORS,
} from "../../../shared/vocabulary/index.ts";

/** What records.md writes in the register, in its order. */
const registerWords: [(typeof LIST_NAMES)[number], string][] = [
  ["EVENT_SCOPES", "wydarzenie|spotkanie"],
  ["EVENT_STATUSES", "planowane|odbyło się|odwołane"],
  ["RECORD_STATES", "szkic|zgłoszony|zwrócony|zatwierdzony"],
  ["ATTENDANCE_ROLES", "uczestnik|pomocnik|współorganizator|inicjator"],
  ["AGE_BANDS", "dzieci|młodzież|dorośli|seniorzy|nie wiadomo"],
  ["RESIDENCE", "tak|nie|nie wiadomo"],
  ["YES_NO", "tak|nie"],
  [
    "SECTORS",
    "MOPS|urząd miasta|jednostka miejska|rada dzielnicy|policja/straż|szkoła|kultura/biblioteka|zdrowie|NGO|parafia|" +
      "mieszkalnictwo|firma|uczelnia|grupa mieszkańców|miasto zagraniczne|inny",
  ],
  ["PARTNERSHIP_KINDS", "koalicja|partnerstwo|lokalna grupa wsparcia|sieć"],
  ["DIAGNOSIS_TYPES", "problem|potrzeba|zasób|możliwość"],
  ["DIAGNOSIS_SOURCES", "mieszkańcy|pracownicy|instytucja|dane|nie wiadomo"],
  ["PROPOSAL_DECISIONS", "przyjęty|częściowo|odrzucony"],
  ["PROGRAMME_STAGES", "rozpoznanie|pobudzanie|budowanie struktur|przekazywanie|zakończony"],
  [
    "EVENT_KINDS",
    "spotkanie|warsztaty|festyn/piknik|konkurs|debata|grupa wsparcia|poradnictwo|wizyta studyjna|seminarium|" +
      "akcja wolontariacka|posiedzenie partnerstwa|inne",
  ],
];

const exported = new Map<string, unknown>(Object.entries(vocabulary));

describe("labels of the closed lists", () => {
  it.each(registerWords)("says %s as the register does", (list, words) => {
    expect(labelsOf(list, "pl").map((entry) => entry.label)).toEqual(words.split("|"));
  });

  it.each(LIST_NAMES)("labels every id of %s in the order of the list, in both languages", (list) => {
    const ids = exported.get(list) as readonly string[];
    for (const language of LANGUAGES) {
      const entries = labelsOf(list, language);
      expect(entries.map((entry) => entry.id)).toEqual(ids);
      expect(new Set(entries.map((entry) => entry.label)).size).toBe(ids.length);
      for (const entry of entries) expect(label(list, entry.id, language)).toBe(entry.label);
    }
  });

  it.each(LIST_NAMES)("reads back every id and label of %s, whatever the case and diacritics", (list) => {
    for (const language of LANGUAGES) {
      for (const { id, label: word } of labelsOf(list, language)) {
        for (const written of [
          id,
          word,
          word.toUpperCase(),
          ` ${word.normalize("NFD").replace(/\p{M}/gu, "")} `,
        ]) {
          expect(parseLabel(list, written), `${list} ${written}`).toBe(id);
        }
      }
    }
  });

  it("understands either half of a double word, and nothing else", () => {
    expect(parseLabel("EVENT_KINDS", "Piknik")).toBe("festival");
    expect(parseLabel("SECTORS", "straż")).toBe("police-guard");
    expect(parseLabel("SECTORS", "biblioteka")).toBe("culture-library");
    expect(parseLabel("ORGANISATION_ROLES", "wspolorganizator")).toBe("co-organiser");
    expect(parseLabel("EVENT_KINDS", "bal")).toBeUndefined();
    expect(parseLabel("EVENT_KINDS", "")).toBeUndefined();
  });

  it("keeps the rising order of roles, the 16 sectors, 12 kinds and 5 age bands", () => {
    expect(ATTENDANCE_ROLES).toEqual(["participant", "helper", "co-organiser", "initiator"]);
    expect([SECTORS.length, EVENT_KINDS.length, AGE_BANDS.length]).toEqual([16, 12, 5]);
  });
});

describe("initiative levels", () => {
  /** Relative luminance of a #RRGGBB colour (WCAG). */
  const luminance = (colour: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index]!, 0);

  it("grow darker from 0 to 4, so that grey print keeps them apart", () => {
    const shades = INITIATIVE_LEVELS.map((level) => luminance(INITIATIVE_LEVEL_COLOURS[level]));
    for (let level = 1; level <= 4; level++) expect(shades[level]!).toBeLessThan(shades[level - 1]! * 0.8);
  });

  it("have different labels at both lengths in both languages, the unknown one too", () => {
    for (const language of LANGUAGES) {
      for (const length of ["short", "long"] as const) {
        const names = [...INITIATIVE_LEVELS, null].map((level) =>
          initiativeLevelLabel(level, length, language),
        );
        expect(new Set(names).size).toBe(6);
      }
    }
    expect(initiativeLevelLabel(null, "short", "pl")).toBe("nie wiadomo");
  });

  it("are the whole numbers 0 to 4 and nothing else", () => {
    expect([0, 4].every(isInitiativeLevel)).toBe(true);
    expect([5, -1, 1.5, null, "1"].some(isInitiativeLevel)).toBe(false);
  });
});
