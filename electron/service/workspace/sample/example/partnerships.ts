import type { PartnershipKind } from "../../../../../shared/vocabulary/records.ts";
import type { SamplePartnership } from "../sample-records.ts";
import type { OrganisationKey } from "./organisations.ts";

interface InventedPartnership {
  name: string;
  kind: PartnershipKind;
  startsOn: string;
  endsOn?: string;
  agreementFrom?: string;
  agreementTo?: string;
  purpose: string;
  /** `absent`: on the list, but nobody ever comes. */
  members: { key: OrganisationKey; role?: string; startsOn?: string; endsOn?: string; absent?: true }[];
  /** Months of its meetings, from its first day to its last. */
  meetsIn: number[];
}

const INVENTED: InventedPartnership[] = [
  {
    name: "Koalicja „Razem dla os. Przykładowego”",
    kind: "coalition",
    startsOn: "2015-03-18",
    agreementFrom: "2015-05-27",
    purpose: "Wspólne wydarzenia, wymiana informacji, jeden głos wobec miasta.",
    members: [
      { key: "mops", role: "koordynator", endsOn: "2017-05-31" },
      { key: "district" },
      { key: "school" },
      { key: "library" },
      { key: "housing" },
      { key: "parish" },
      { key: "culture", endsOn: "2016-12-31" },
      { key: "clinic" },
      { key: "sportsClub", absent: true },
      { key: "bakery", startsOn: "2016-02-10" },
      { key: "seniorsClub", startsOn: "2016-02-10" },
      { key: "association", role: "koordynator", startsOn: "2015-09-16" },
    ],
    meetsIn: [3, 6, 9, 11],
  },
  {
    name: "Partnerstwo na rzecz ogrodu społecznego",
    kind: "partnership",
    startsOn: "2016-03-02",
    agreementFrom: "2016-04-01",
    agreementTo: "2018-03-31",
    purpose: "Urządzenie i utrzymanie ogrodu społecznego.",
    members: [
      { key: "greenery" },
      { key: "housing" },
      { key: "mops" },
      { key: "gardeners", role: "gospodarz", startsOn: "2016-04-09" },
      { key: "university", startsOn: "2016-10-05" },
    ],
    meetsIn: [2, 5, 10],
  },
  {
    name: "Lokalna grupa wsparcia os. Przykładowego",
    kind: "local-support-group",
    startsOn: "2015-10-14",
    purpose: "Rozmowa mieszkańców i instytucji o lokalnym planie działania.",
    members: [
      { key: "mops" },
      { key: "city" },
      { key: "district" },
      { key: "guard" },
      { key: "association" },
      { key: "parents", startsOn: "2016-10-12" },
      { key: "neighbours", startsOn: "2017-04-05" },
    ],
    meetsIn: [1, 4, 10],
  },
  {
    name: "Sieć pomocy sąsiedzkiej",
    kind: "network",
    startsOn: "2017-03-14",
    agreementFrom: "2017-04-20",
    purpose: "Odwiedziny, zakupy, zbiórki – bez pośrednictwa MOPS.",
    members: [
      { key: "neighbours", role: "koordynator" },
      { key: "parish" },
      { key: "clinic" },
      { key: "foundation" },
      { key: "twinCity", endsOn: "2017-06-30" },
    ],
    meetsIn: [4, 7, 11],
  },
  {
    name: "Partnerstwo „Bezpieczna droga do szkoły”",
    kind: "partnership",
    startsOn: "2015-02-11",
    endsOn: "2016-06-24",
    agreementFrom: "2015-03-01",
    agreementTo: "2016-06-30",
    purpose: "Przejścia i oświetlenie przy szkole; zakończone po remoncie ulicy.",
    members: [{ key: "school" }, { key: "guard" }, { key: "city" }, { key: "kindergarten" }],
    meetsIn: [2, 5, 9],
  },
];

export interface ExamplePartnership {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string | null;
  meetsIn: number[];
  /** Who could come to a meeting of that day. */
  membersOn(day: string): OrganisationKey[];
}

export function examplePartnerships(
  newId: () => string,
  programmeId: string,
  organisationIds: Record<OrganisationKey, string>,
): { records: SamplePartnership[]; partnerships: ExamplePartnership[] } {
  const ids = INVENTED.map(() => newId());
  const records = INVENTED.map((invented, place) => ({
    id: ids[place] as string,
    programmeId,
    name: invented.name,
    kind: invented.kind,
    startsOn: invented.startsOn,
    endsOn: invented.endsOn ?? null,
    agreementFrom: invented.agreementFrom ?? null,
    agreementTo: invented.agreementTo ?? null,
    purpose: invented.purpose,
    members: invented.members.map(({ key, role, startsOn, endsOn }) => ({
      organisationId: organisationIds[key],
      role: role ?? null,
      startsOn: startsOn ?? invented.startsOn,
      endsOn: endsOn ?? null,
    })),
  }));
  const partnerships = INVENTED.map((invented, place) => ({
    id: ids[place] as string,
    name: invented.name,
    startsOn: invented.startsOn,
    endsOn: invented.endsOn ?? null,
    meetsIn: invented.meetsIn,
    membersOn: (day: string) =>
      invented.members
        .filter(
          ({ startsOn, endsOn, absent }) =>
            !absent && (startsOn === undefined || startsOn <= day) && (endsOn === undefined || day <= endsOn),
        )
        .map(({ key }) => key),
  }));
  return { records, partnerships };
}
