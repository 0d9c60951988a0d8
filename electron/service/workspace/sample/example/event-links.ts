import type { Random } from "../random.ts";
import type { SampleEvent } from "../sample-records.ts";
import type { DiagnosisKey } from "./diagnosis.ts";
import type { ActionKey, ExampleAction } from "./plan.ts";

/** Which actions an event of that title carries out, and which assets it uses. */
const LINKS: Record<string, { actions?: ActionKey[]; assets?: DiagnosisKey[] }> = {
  "Klub seniora": { actions: ["seniorsClub"], assets: ["clubRoom"] },
  "Dzień Sąsiada": { actions: ["neighbourDay"], assets: ["bakery"] },
  "Wigilia sąsiedzka": { actions: ["neighbourDay"], assets: ["clubRoom", "bakery"] },
  "Festyn rodzinny": { actions: ["neighbourDay"], assets: ["schoolPitch"] },
  "Zajęcia po lekcjach": { actions: ["afterSchool"], assets: ["schoolPitch"] },
  "Soboty w ogrodzie": { actions: ["garden"], assets: ["emptyPlot"] },
  "Prace w ogrodzie społecznym": { actions: ["garden"], assets: ["emptyPlot"] },
  "Święto Ogrodu": { actions: ["garden"], assets: ["emptyPlot"] },
  "Sąsiedzkie zakupy i odwiedziny u chorych": { actions: ["neighbourHelp"] },
  "Zbiórka żywności dla sąsiadów": { actions: ["neighbourHelp"], assets: ["bakery"] },
  "Warsztaty: piszemy wniosek o mały grant": { actions: ["smallGrants", "leaders"], assets: ["clubRoom"] },
  "Spotkanie mieszkańców: co dalej z osiedlem": { actions: ["leaders"], assets: ["clubRoom"] },
  "Wymiana książek i ubrań": { assets: ["libraryHall"] },
  "Turniej gier planszowych": { actions: ["youthRoom"], assets: ["libraryHall"] },
  "Warsztaty rękodzieła": { assets: ["craftswomen"] },
  "Sprzątanie skweru": { actions: ["square"] },
  "Debata o bezpieczeństwie na osiedlu": { actions: ["schoolWay"] },
  "Spotkanie: Koalicja „Razem dla os. Przykładowego”": { actions: ["coalition"], assets: ["libraryHall"] },
};

/** Links events to the plan and to assets, while the action runs; now and then somebody forgot to. */
export function withLinks(
  random: Random,
  events: SampleEvent[],
  actions: Record<ActionKey, ExampleAction>,
  diagnosis: { ids: Record<DiagnosisKey, string>; recordedOn(key: DiagnosisKey): string },
): SampleEvent[] {
  return events.map((event) => {
    const links = LINKS[event.title];
    if (!links || random.chance(0.12)) return event;
    const running = (links.actions ?? [])
      .map((key) => actions[key])
      .filter((action) => runsOn(action, event.date));
    const known = (links.assets ?? []).filter((key) => diagnosis.recordedOn(key) <= event.date);
    return {
      ...event,
      actionIds: running.map(({ id }) => id),
      assetIds: known.map((key) => diagnosis.ids[key]),
    };
  });
}

function runsOn({ startedOn, finishedOn }: ExampleAction, day: string): boolean {
  return startedOn !== null && startedOn <= day && (finishedOn === null || day <= finishedOn);
}
