import type { ProposalDecision } from "../../../../../shared/vocabulary/records.ts";
import type { SampleProposal } from "../evaluation-records.ts";
import type { ActionKey, ExampleAction } from "./plan.ts";

interface InventedProposal {
  date: string;
  text: string;
  byResidents?: boolean;
  to: string;
  decided?: [day: string, decision: ProposalDecision];
  became?: ActionKey[];
}

const INVENTED: InventedProposal[] = [
  {
    date: "2015-03-11",
    text: "Oświetlić przejście przez skwer w drodze do szkoły",
    byResidents: true,
    to: "Urząd Miasta Przykładowa",
    decided: ["2015-09-30", "accepted"],
    became: ["schoolWay"],
  },
  {
    date: "2015-04",
    text: "Wyznaczyć miejsca postojowe przed blokami 7–13",
    byResidents: true,
    to: "Urząd Miasta Przykładowa",
    decided: ["2015-11-16", "rejected"],
  },
  {
    date: "2015-06-10",
    text: "Oddać plac za blokiem 5 na wspólny ogród",
    byResidents: true,
    to: "Spółdzielnia Mieszkaniowa „Przykład”",
    decided: ["2016-02-24", "accepted"],
    became: ["garden"],
  },
  {
    date: "2015-10-14",
    text: "Wspólny kalendarz wydarzeń instytucji",
    byResidents: false,
    to: "Koalicja „Razem dla os. Przykładowego”",
    decided: ["2015-11-18", "accepted"],
    became: ["coalition"],
  },
  {
    date: "2016-05-18",
    text: "Wymienić ławki na skwerze i postawić kosze",
    byResidents: true,
    to: "Zarząd Zieleni w Przykładowie",
    decided: ["2017-01-31", "accepted"],
    became: ["square"],
  },
  {
    date: "2016-10-12",
    text: "Otworzyć klub także w soboty",
    byResidents: true,
    to: "MOPS w Przykładowie",
    decided: ["2017-02-06", "accepted"],
    became: ["seniorsClub"],
  },
  {
    date: "2016-11-12",
    text: "Użyczyć młodzieży pracownię w pawilonie",
    byResidents: true,
    to: "Spółdzielnia Mieszkaniowa „Przykład”",
    decided: ["2017-03-22", "partly"],
    became: ["youthRoom"],
  },
  {
    date: "2017-01-17",
    text: "Kursować autobusem nocnym także przez osiedle",
    byResidents: true,
    to: "Urząd Miasta Przykładowa",
    decided: ["2017-05-15", "rejected"],
  },
  {
    date: "2017-03-14",
    text: "Gabinet na dyżury sieci pomocy sąsiedzkiej w przychodni",
    byResidents: true,
    to: "Przychodnia na os. Przykładowym",
    decided: ["2017-04-12", "accepted"],
    became: ["neighbourHelp"],
  },
  {
    date: "2017-04",
    text: "Przeznaczyć 5 tys. zł z budżetu dzielnicy na szkołę liderów",
    byResidents: true,
    to: "Rada Dzielnicy Przykładowej",
    decided: ["2017-06-28", "accepted"],
    became: ["leaders"],
  },
  {
    date: "2017-05-24",
    text: "Zamknąć boisko po godzinie 22",
    to: "Szkoła Podstawowa na os. Przykładowym",
    decided: ["2017-09-04", "partly"],
  },
  {
    date: "2017-09-20",
    text: "Zbudować podjazd do przychodni",
    byResidents: true,
    to: "Rada Dzielnicy Przykładowej",
    decided: ["2017-12-06", "accepted"],
    became: ["ramp"],
  },
  {
    date: "2017-11-15",
    text: "Przekazać prowadzenie klubu stowarzyszeniu",
    byResidents: true,
    to: "MOPS w Przykładowie",
  },
];

/** What residents and institutions asked for, and what became of it; the last one is still open. */
export function exampleProposals(
  newId: () => string,
  programmeId: string,
  actions: Record<ActionKey, ExampleAction>,
): SampleProposal[] {
  return INVENTED.map(({ date, text, byResidents, to, decided, became }) => ({
    id: newId(),
    programmeId,
    date,
    text,
    byResidents: byResidents ?? null,
    addressedTo: to,
    decidedOn: decided?.[0] ?? null,
    decision: decided?.[1] ?? null,
    actionIds: (became ?? []).map((key) => actions[key].id),
  }));
}
