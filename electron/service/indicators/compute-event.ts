import { AGE_BANDS, type AttendanceRole } from "../../../shared/vocabulary/index.ts";
import type { EventFact, PersonFact } from "./compute-facts.ts";

/** People present who are not on the named list; null = nobody counted them. */
export function headCount({ heads }: EventFact): number | null {
  return heads && AGE_BANDS.reduce((sum, band) => sum + heads[band], 0);
}

/** Named people who are not staff + head-count; known when somebody is named or somebody counted (indicators.md, rules). */
export function peoplePresent(event: EventFact): number | null {
  const heads = headCount(event);
  return event.people.length === 0 && heads === null ? null : event.people.length + (heads ?? 0);
}

const LEADER_ROLES: readonly AttendanceRole[] = ["co-organiser", "initiator"];

/** Co-organisers and initiators lead. */
export function isLeading(role: AttendanceRole | undefined): boolean {
  return role !== undefined && LEADER_ROLES.includes(role);
}

/** Named people, not staff, who started the event or helped to organise it. */
export function leadersOf(event: EventFact): PersonFact[] {
  return event.people.filter((_, place) => isLeading(event.roles[place]));
}

/** Each person who is named at one of the events, once. */
export function distinctPeople(events: readonly EventFact[]): Set<PersonFact> {
  const people = new Set<PersonFact>();
  for (const event of events) for (const person of event.people) people.add(person);
  return people;
}

export function communityEvents(events: readonly EventFact[]): EventFact[] {
  return events.filter((event) => event.scope === "community");
}

export function sum<Item>(items: readonly Item[], amountOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + amountOf(item), 0);
}
