import { addDays, isoDay, weekdayIndex } from "../../../../../shared/vocabulary/dates.ts";
import type { Random } from "../random.ts";
import type { ExampleActivity } from "./activities.ts";
import { EVENT_TEMPLATES, type EventTemplate } from "./event-templates.ts";
import type { ExamplePartnership } from "./partnerships.ts";

/** What happens on a day: enough to make the event. */
export interface Occurrence {
  date: string;
  startsAt: string;
  template: EventTemplate;
  activity: ExampleActivity | null;
  partnership: ExamplePartnership | null;
}

/** Community events of each year; a few more every year. The last year of the sample is a beginning. */
const COMMUNITY_EVENTS = [
  { year: 2015, months: 12, count: 54 },
  { year: 2016, months: 12, count: 61 },
  { year: 2017, months: 12, count: 68 },
  { year: 2018, months: 5, count: 27 },
];

const MONTH_WEIGHTS = [0.8, 0.9, 1.1, 1.2, 1.4, 1.3, 0.6, 0.6, 1.2, 1.2, 1, 1];

/** Everything that happens, in order of days: partnership meetings, yearly events, others to fill the year, sessions. */
export function exampleCalendar(
  random: Random,
  partnerships: ExamplePartnership[],
  activities: ExampleActivity[],
): Occurrence[] {
  const occurrences = COMMUNITY_EVENTS.flatMap(({ year, months, count }) => {
    const meetings = partnerships.flatMap((partnership) =>
      partnershipMeetings(random, partnership, year, months),
    );
    const yearly = EVENT_TEMPLATES.filter((template) => template.yearly && template.months[0]! <= months).map(
      (template) => occurrence(random, template, year, template.months[0]!),
    );
    const others = Array.from({ length: count - meetings.length - yearly.length }, () =>
      anyEvent(random, year, months),
    );
    return [...meetings, ...yearly, ...others];
  });
  const sessions = activities.flatMap((activity) =>
    activity.sessionDays.map((date) => ({
      date,
      startsAt: activity.startsAt,
      template: sessionTemplate(activity),
      activity,
      partnership: null,
    })),
  );
  return [...occurrences, ...sessions].sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  );
}

function anyEvent(random: Random, year: number, months: number): Occurrence {
  const month = random.weighted(
    Array.from({ length: months }, (_, place) => place + 1),
    (number) => MONTH_WEIGHTS[number - 1]!,
  );
  return occurrence(
    random,
    random.pick(EVENT_TEMPLATES.filter((template) => !template.yearly && template.months.includes(month))),
    year,
    month,
  );
}

function occurrence(random: Random, template: EventTemplate, year: number, month: number): Occurrence {
  const weekend = template.kind === "festival" || (template.kind === "volunteering" && random.chance(0.6));
  const day = addDays(isoDay(year, month, 1), random.whole(0, 20));
  // Festivals move on to the next Saturday or Sunday, the rest off Sunday.
  const shift = weekend ? 5 + random.whole(0, 1) - weekdayIndex(day) : weekdayIndex(day) === 6 ? 1 : 0;
  const date = addDays(day, shift < 0 ? shift + 7 : shift);
  const startsAt = weekend
    ? `${random.whole(10, 15)}:00`
    : `${random.whole(15, 18)}:${random.pick(["00", "30"])}`;
  return { date, startsAt, template, activity: null, partnership: null };
}

function partnershipMeetings(
  random: Random,
  partnership: ExamplePartnership,
  year: number,
  months: number,
): Occurrence[] {
  const template: EventTemplate = {
    title: `Spotkanie: ${partnership.name}`,
    kind: "partnership-meeting",
    months: partnership.meetsIn,
    place: "Biblioteka na os. Przykładowym",
    minutes: [75, 120],
    named: [3, 8],
    draws: ["adults", "seniors"],
    mopsZloty: [0, 40],
    partners: [],
  };
  return partnership.meetsIn
    .filter((month) => month <= months)
    .map((month) => ({ ...occurrence(random, template, year, month), startsAt: "15:00", partnership }))
    .filter(
      ({ date }) =>
        partnership.startsOn <= date && (partnership.endsOn === null || date <= partnership.endsOn),
    );
}

function sessionTemplate(activity: ExampleActivity): EventTemplate {
  const { name, kind, months, place, minutes, named, draws, mopsZloty, partners } = activity;
  return { title: name, kind, months, place, minutes: [minutes, minutes], named, draws, mopsZloty, partners };
}
