import { foldText } from "../../../shared/vocabulary/polish-text.ts";

export interface NamedPerson {
  id: string;
  displayName: string | null;
  ageBand: string;
  staff: boolean;
}

export interface LikelyPair {
  oneId: string;
  otherId: string;
  reason: "sameName" | "nearlySameName";
}

const fewestLetters = 4;
const nameMark = /[.,;:()'"„”-]+/g;

/** The name as people compare it by ear: `Anna K.`, `anna k` and `ANNA  K` are one; word order does not matter. */
export function comparableName(name: string | null): string {
  return foldText((name ?? "").replaceAll(nameMark, " "))
    .split(" ")
    .filter((word) => word !== "")
    .sort()
    .join(" ");
}

/**
 * Pairs of people whose names are the same, or one letter apart (a slip of the pen), and whose age bands do not contradict.
 * Names of fewer than four letters are too common to say anything. Same names first, then in the order given.
 */
export function findLikelyPairs(people: NamedPerson[]): LikelyPair[] {
  const named = people
    .map((person) => ({ ...person, name: comparableName(person.displayName) }))
    .filter(({ name }) => name.length >= fewestLetters);
  const byKey = new Map<string, typeof named>();
  const pairs = new Map<string, LikelyPair>();
  for (const person of named) {
    // One letter left out of both gives the same text when the two are one letter apart: no name is compared with all others.
    for (const key of oneLetterOut(person.name)) {
      const like = byKey.get(key) ?? [];
      for (const earlier of like) {
        if (earlier.staff !== person.staff || !agesAgree(earlier.ageBand, person.ageBand)) continue;
        const reason = earlier.name === person.name ? "sameName" : "nearlySameName";
        pairs.set(`${earlier.id} ${person.id}`, { oneId: earlier.id, otherId: person.id, reason });
      }
      byKey.set(key, [...like, person]);
    }
  }
  const rank = (pair: LikelyPair) => (pair.reason === "sameName" ? 0 : 1);
  return [...pairs.values()].sort((a, b) => rank(a) - rank(b));
}

function agesAgree(one: string, other: string): boolean {
  return one === other || one === "unknown" || other === "unknown";
}

/** The name and every text that it becomes when one letter is left out; the initial is not one of them: it tells people apart. */
function oneLetterOut(name: string): Set<string> {
  const keys = new Set([name]);
  for (let place = 0; place < name.length; place++) {
    const alone = (name[place - 1] ?? " ") === " " && (name[place + 1] ?? " ") === " ";
    if (name[place] === " " || alone) continue;
    keys.add(`${name.slice(0, place)}${name.slice(place + 1)}`);
  }
  return keys;
}
