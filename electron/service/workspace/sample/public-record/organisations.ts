import type { Sector } from "../../../../../shared/vocabulary/records.ts";

/** An institution that the public record names: its sector, other ways in which the sources write it, and what they leave open. */
interface KnownOrganisation {
  name: string;
  sector: Sector;
  alsoWritten?: string[];
  note?: string;
}

const unnamedSeveral = "Źródło wymienia je ogólnie, bez nazw i liczby.";

/** Every institution named by an event of the public record. A name missing here stops the sample: nothing is classified by guessing. */
export const KNOWN_ORGANISATIONS: KnownOrganisation[] = [
  { name: "Miejski Ośrodek Pomocy Społecznej", sector: "mops" },
  {
    name: "Punkt Aktywności Lokalnej (ul. Jaremy)",
    sector: "mops",
    alsoWritten: ["Punkt Aktywności Lokalnej"],
    note: "Punkt programu aktywności lokalnej na Azorach; źródło ue/226307 pisze nazwę bez ulicy.",
  },
  {
    name: "Punkt Aktywności Lokalnej – Olsza",
    sector: "mops",
    note: "Źródło (ptk) pisze „Punkt Aktywności Lokalnej”; to punkt programu PAL-OLSZA.",
  },
  { name: "Urząd Miasta Krakowa", sector: "city-office" },
  { name: "Urząd Miasta Krakowa, Referat ds. Rewitalizacji", sector: "city-office" },
  { name: "Zarząd Zieleni Miejskiej", sector: "municipal-unit" },
  { name: "Ośrodek Interwencji Kryzysowej", sector: "municipal-unit" },
  { name: "Miejski Ośrodek Wspierania Inicjatyw Społecznych", sector: "municipal-unit" },
  { name: "Rada Dzielnicy IV", sector: "district-council" },
  { name: "Straż Miejska", sector: "police-guard" },
  { name: "Policja", sector: "police-guard" },
  { name: "Szkoła nr 119", sector: "school" },
  { name: "Śródmiejska Biblioteka Publiczna", sector: "culture-library" },
  { name: "Klub Vademecum", sector: "culture-library" },
  { name: "Polskie Towarzystwo Kulturalne – Oddział Kraków", sector: "ngo" },
  { name: "Maltańska Służba Medyczna", sector: "ngo" },
  { name: "Towarzystwo Przyjaciół Dzieci (ul. Elsnera)", sector: "ngo" },
  {
    name: "Chatka Puchatka (Towarzystwo Przyjaciół Dzieci)",
    sector: "ngo",
    note: "Być może ta sama placówka co „Towarzystwo Przyjaciół Dzieci (ul. Elsnera)”: źródła tego nie mówią, dlatego zapisano osobno.",
  },
  { name: "spółdzielnie mieszkaniowe", sector: "housing", note: unnamedSeveral },
  { name: "wspólnoty mieszkaniowe", sector: "housing", note: unnamedSeveral },
  { name: "rada osiedla", sector: "other", note: "Źródło nie mówi, czyim organem jest ta rada." },
  { name: "Politechnika Krakowska", sector: "university" },
  {
    name: "Centrum Aktywności Seniora (ul. Weissa)",
    sector: "other",
    alsoWritten: ["Centrum Aktywności Seniora"],
    note: "Źródła nie mówią, kto prowadzi centrum; ue/226307 pisze nazwę bez ulicy.",
  },
  { name: "Krajowy Punkt URBACT", sector: "other" },
  ...[
    "Barcelona",
    "Glasgow",
    "Grenoble",
    "Kopenhaga",
    "Lizbona",
    "Lyon",
    "Timisoara",
    "Trikala",
    "Turyn",
  ].map((name): KnownOrganisation => ({ name, sector: "foreign-city" })),
];

/** Those who took part without being an institution: they stay words in the event's notes. */
export const NOT_ORGANISATIONS = [
  "mieszkańcy",
  "mieszkańcy Azorów",
  "mieszkańcy Ugorka",
  "instytucje",
  "radni",
  "wolontariusze PTK",
  "członkowie Lokalnej Grupy Wsparcia",
];

/** One programme's source means its own point when it writes the general name. */
export const NAMES_WITHIN_PROGRAMME: Record<string, Record<string, string>> = {
  "PAL-OLSZA": { "Punkt Aktywności Lokalnej": "Punkt Aktywności Lokalnej – Olsza" },
};
