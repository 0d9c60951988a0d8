import type { Sector } from "../../../../../shared/vocabulary/records.ts";
import type { SampleOrganisation } from "../sample-records.ts";

/** The invented organisations: `key` is what the other invented records call them by. */
interface InventedOrganisation {
  name: string;
  sector: Sector;
  foundedOn?: string;
  endedOn?: string;
}

const INVENTED = {
  mops: { name: "MOPS w Przykładowie", sector: "mops" },
  city: { name: "Urząd Miasta Przykładowa", sector: "city-office" },
  greenery: { name: "Zarząd Zieleni w Przykładowie", sector: "municipal-unit" },
  district: { name: "Rada Dzielnicy Przykładowej", sector: "district-council" },
  guard: { name: "Straż Miejska w Przykładowie", sector: "police-guard" },
  school: { name: "Szkoła Podstawowa na os. Przykładowym", sector: "school" },
  kindergarten: { name: "Przedszkole na os. Przykładowym", sector: "school" },
  library: { name: "Biblioteka na os. Przykładowym", sector: "culture-library" },
  culture: { name: "Dom Kultury „Przykład”", sector: "culture-library" },
  clinic: { name: "Przychodnia na os. Przykładowym", sector: "health" },
  association: { name: "Stowarzyszenie „Przykładni Sąsiedzi”", sector: "ngo" },
  foundation: { name: "Fundacja „Dobry Przykład”", sector: "ngo" },
  parish: { name: "Parafia na os. Przykładowym", sector: "parish" },
  sportsClub: { name: "Klub Sportowy „Przykład”", sector: "ngo" },
  housing: { name: "Spółdzielnia Mieszkaniowa „Przykład”", sector: "housing" },
  bakery: { name: "Piekarnia „Przykładowa”", sector: "business" },
  university: { name: "Uczelnia w Przykładowie", sector: "university" },
  twinCity: { name: "Miasto partnerskie Beispielstadt", sector: "foreign-city" },
  seniorsClub: {
    name: "Klub Seniora „Przykładna Jesień”",
    sector: "resident-group",
    foundedOn: "2015-10-06",
  },
  youthCrew: {
    name: "Młodzieżowa Ekipa z Przykładowego",
    sector: "resident-group",
    foundedOn: "2015-09-12",
    endedOn: "2016-08-31",
  },
  gardeners: { name: "Grupa „Ogród na Przykładowym”", sector: "resident-group", foundedOn: "2016-04-09" },
  parents: { name: "Rodzice z os. Przykładowego", sector: "resident-group", foundedOn: "2016-09-21" },
  neighbours: {
    name: "Sąsiedzka Grupa Pomocy „Na przykład my”",
    sector: "resident-group",
    foundedOn: "2017-03-14",
  },
} satisfies Record<string, InventedOrganisation>;

export type OrganisationKey = keyof typeof INVENTED;

/** The key's organisation on a day; a resident group is there only between its founding and its end. */
export function existsOn(key: OrganisationKey, day: string): boolean {
  const { foundedOn, endedOn }: InventedOrganisation = INVENTED[key];
  return (foundedOn === undefined || foundedOn <= day) && (endedOn === undefined || day <= endedOn);
}

export const isResidentGroup = (key: OrganisationKey) => INVENTED[key].sector === "resident-group";

export function exampleOrganisations(newId: () => string): {
  records: SampleOrganisation[];
  ids: Record<OrganisationKey, string>;
} {
  const entries = Object.entries(INVENTED) as [OrganisationKey, InventedOrganisation][];
  const ids = Object.fromEntries(entries.map(([key]) => [key, newId()])) as Record<OrganisationKey, string>;
  const records = entries.map(([key, { name, sector, foundedOn, endedOn }]) => ({
    id: ids[key],
    name,
    shortName: null,
    sector,
    contact: null,
    foundedOn: foundedOn ?? null,
    endedOn: endedOn ?? null,
    notes: "Podmiot zmyślony.",
  }));
  return { records, ids };
}
