import type { EventFact } from "./compute-facts.ts";

type Breakdown = Record<string, number | null>;

/** A figure within each group of items, groups in order of their key; groups without items are not there. */
export function breakdown<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  figureOf: (items: readonly Item[]) => number | null,
): Breakdown {
  const groups = [...Map.groupBy(items, keyOf)].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(groups.map(([key, group]) => [key, figureOf(group)]));
}

/** A figure of events within each scope, kind (`unknown` where nobody wrote it) or month (`2017-04`). */
export const EVENT_KEYS = {
  scope: (event: EventFact) => event.scope as string,
  kind: (event: EventFact) => event.kind ?? "unknown",
  month: (event: EventFact) => event.date.slice(0, 7),
};

export function eventBreakdowns<Key extends keyof typeof EVENT_KEYS>(
  events: readonly EventFact[],
  keys: readonly Key[],
  figureOf: (events: readonly EventFact[]) => number | null,
): Record<Key, Breakdown> {
  return Object.fromEntries(keys.map((key) => [key, breakdown(events, EVENT_KEYS[key], figureOf)])) as Record<
    Key,
    Breakdown
  >;
}
