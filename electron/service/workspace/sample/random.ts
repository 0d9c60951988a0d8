/** Chance that is the same for the same seed on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One item, each as likely as its weight. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item;
  /** `count` different items (fewer when there are fewer of positive weight), the heavier the likelier. */
  several<Item>(items: readonly Item[], count: number, weightOf?: (item: Item) => number): Item[];
}

/** `stream` keeps parts of the sample apart, so that a change in one does not stir the others. */
export function createRandom(seed: number, stream: string): Random {
  let state = hash(`${seed}/${stream}`);
  // A 32-bit Weyl sequence, each step mixed by two multiplications and three shifts (the splitmix family).
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const weighted = <Item>(items: readonly Item[], weightOf: (item: Item) => number): Item => {
    let rest = next() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      rest -= weightOf(item);
      if (rest < 0) return item;
    }
    return items.at(-1) as Item;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
    weighted,
    several: (items, count, weightOf = () => 1) =>
      items
        // Efraimidis and Spirakis 2006: the smallest of −ln(u)/weight are a weighted sample without repetition.
        .map((item) => ({ item, weight: weightOf(item), draw: next() }))
        .filter(({ weight }) => weight > 0)
        .map(({ item, weight, draw }) => ({ item, key: -Math.log(1 - draw) / weight }))
        .sort((one, other) => one.key - other.key)
        .slice(0, count)
        .map(({ item }) => item),
  };
}

/** FNV-1a over the text's UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place++)
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  return value | 0;
}
