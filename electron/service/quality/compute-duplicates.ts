import { foldText } from "../../../shared/vocabulary/polish-text.ts";

interface DatedEvent {
  id: string;
  title: string;
  /** ISO day. */
  date: string;
  /** `16:00`; null = not known. */
  startsAt: string | null;
}

/**
 * Events that may be entered twice: of the same day, with the same title however it is written (case, Polish letters, spaces), and
 * not known to begin at different hours. Each event that came later (by id, which grows with time) with the first that it repeats.
 * Titles are compared here and not by the database, because the two engines fold letters differently.
 */
export function computeDuplicates<Event extends DatedEvent>(
  events: readonly Event[],
): { later: Event; earlier: Event }[] {
  const inOrder = events.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const met = new Map<string, Met<Event>>();
  const foldedOf = new Map<string, string>();
  return inOrder.flatMap((event) => {
    const folded = foldedOf.get(event.title) ?? foldText(event.title);
    foldedOf.set(event.title, folded);
    const key = `${event.date} ${folded}`;
    const alike = met.get(key) ?? { first: null, firstWithoutHour: null, firstAt: new Map() };
    met.set(key, alike);
    const earlier = firstRepeated(alike, event);
    alike.first ??= event;
    if (event.startsAt === null) alike.firstWithoutHour ??= event;
    else if (!alike.firstAt.has(event.startsAt)) alike.firstAt.set(event.startsAt, event);
    return earlier === null ? [] : [{ later: event, earlier }];
  });
}

/** The events of one day and title that were met before. */
interface Met<Event> {
  first: Event | null;
  firstWithoutHour: Event | null;
  firstAt: Map<string, Event>;
}

function firstRepeated<Event extends DatedEvent>(alike: Met<Event>, { startsAt }: Event): Event | null {
  if (startsAt === null) return alike.first;
  const { firstWithoutHour } = alike;
  const sameHour = alike.firstAt.get(startsAt) ?? null;
  if (sameHour === null || firstWithoutHour === null) return sameHour ?? firstWithoutHour;
  return sameHour.id < firstWithoutHour.id ? sameHour : firstWithoutHour;
}
