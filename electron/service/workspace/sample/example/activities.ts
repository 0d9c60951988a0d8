import { addDays, weekdayIndex } from "../../../../../shared/vocabulary/dates.ts";
import type { EventKind, InitiativeLevel } from "../../../../../shared/vocabulary/records.ts";
import type { SampleActivity } from "../sample-records.ts";
import type { EventTemplate } from "./event-templates.ts";
import type { OrganisationKey } from "./organisations.ts";

/** A line of work with its sessions. `highestLevel`: advice is given by staff whatever the residents can do by themselves. */
interface InventedActivity {
  name: string;
  kind: EventKind;
  weekday: number;
  everyDays: 7 | 14;
  recurrence: string;
  place: string;
  from: string;
  to?: string;
  months: number[];
  startsAt: string;
  minutes: number;
  named: [number, number];
  draws: EventTemplate["draws"];
  highestLevel: InitiativeLevel;
  mopsZloty: [number, number];
  partners: OrganisationKey[];
}

const INVENTED: InventedActivity[] = [
  {
    name: "Klub seniora",
    kind: "meeting",
    weekday: 1,
    everyDays: 7,
    recurrence: "co tydzień",
    place: "Klub na os. Przykładowym",
    from: "2015-01-20",
    months: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12],
    startsAt: "16:00",
    minutes: 120,
    named: [8, 16],
    draws: ["seniors"],
    highestLevel: 4,
    mopsZloty: [0, 40],
    partners: ["seniorsClub", "library", "clinic"],
  },
  {
    name: "Zajęcia po lekcjach",
    kind: "workshop",
    weekday: 2,
    everyDays: 7,
    recurrence: "co tydzień w roku szkolnym",
    place: "Szkoła Podstawowa na os. Przykładowym",
    from: "2015-02-18",
    months: [2, 3, 4, 5, 6, 9, 10, 11],
    startsAt: "15:30",
    minutes: 90,
    named: [7, 14],
    draws: ["children", "youth"],
    highestLevel: 2,
    mopsZloty: [10, 60],
    partners: ["school", "parents", "university"],
  },
  {
    name: "Grupa wsparcia rodziców",
    kind: "support-group",
    weekday: 3,
    everyDays: 14,
    recurrence: "co dwa tygodnie",
    place: "Klub na os. Przykładowym",
    from: "2015-03-12",
    to: "2017-06-22",
    months: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12],
    startsAt: "17:30",
    minutes: 105,
    named: [5, 10],
    draws: ["adults"],
    highestLevel: 3,
    mopsZloty: [0, 20],
    partners: ["parents", "foundation"],
  },
  {
    name: "Poradnictwo obywatelskie",
    kind: "counselling",
    weekday: 0,
    everyDays: 14,
    recurrence: "co dwa tygodnie",
    place: "Klub na os. Przykładowym",
    from: "2015-01-26",
    months: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12],
    startsAt: "15:00",
    minutes: 180,
    named: [2, 5],
    draws: ["adults", "seniors"],
    highestLevel: 0,
    mopsZloty: [0, 0],
    partners: ["foundation"],
  },
  {
    name: "Soboty w ogrodzie",
    kind: "volunteering",
    weekday: 5,
    everyDays: 14,
    recurrence: "co dwa tygodnie od kwietnia do października",
    place: "Ogród społeczny",
    from: "2016-04-09",
    months: [4, 5, 6, 7, 8, 9, 10],
    startsAt: "10:00",
    minutes: 150,
    named: [5, 11],
    draws: ["adults", "seniors"],
    highestLevel: 4,
    mopsZloty: [0, 60],
    partners: ["gardeners", "greenery"],
  },
];

export interface ExampleActivity extends InventedActivity {
  id: string;
  sessionDays: string[];
}

/** Activities with the days of their sessions up to the sample's last day. */
export function exampleActivities(
  newId: () => string,
  programmeId: string,
  lastDay: string,
): { records: SampleActivity[]; activities: ExampleActivity[] } {
  const activities = INVENTED.map((invented) => ({
    ...invented,
    id: newId(),
    sessionDays: sessionDays(invented, lastDay),
  }));
  const records = activities.map((activity) => ({
    id: activity.id,
    programmeId,
    name: activity.name,
    kind: activity.kind,
    weekday: activity.weekday,
    recurrence: activity.recurrence,
    place: activity.place,
    startsOn: activity.from,
    endsOn: activity.to ?? null,
    usualStartsAt: activity.startsAt,
    usualLengthMinutes: activity.minutes,
    usualPeopleIds: [],
    notes: null,
  }));
  return { records, activities };
}

function sessionDays({ from, to, weekday, everyDays, months }: InventedActivity, lastDay: string): string[] {
  const end = to !== undefined && to < lastDay ? to : lastDay;
  const days = [];
  const first = addDays(from, (weekday - weekdayIndex(from) + 7) % 7);
  for (let day = first; day <= end; day = addDays(day, everyDays)) {
    // No sessions between Christmas and the New Year.
    if (months.includes(Number(day.slice(5, 7))) && !/-12-2[3-9]|-12-3/.test(day)) days.push(day);
  }
  return days;
}
