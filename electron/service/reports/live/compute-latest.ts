/** Those of the latest day. */
export function latestBy<Item>(items: readonly Item[], dayOf: (item: Item) => string): Item[] {
  const latest = items.reduce((day, item) => (dayOf(item) > day ? dayOf(item) : day), "");
  return items.filter((item) => dayOf(item) === latest);
}

/** One of the latest day; undefined without any. */
export function latestOf<Item>(items: readonly Item[], dayOf: (item: Item) => string): Item | undefined {
  return latestBy(items, dayOf)[0];
}
