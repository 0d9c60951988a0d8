import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import type { Sector } from "../../../../shared/vocabulary/records.ts";

/** Maps, not objects: a name may be any word, also one that objects know, such as `constructor`. */
const SHORT_WORDS = new Map([
  ["dz", "dzielnicy"],
  ["sp", "szkola podstawowa"],
  ["os", "osiedle"],
  ["ul", ""],
]);
const EMPTY_WORDS = new Set(["nr", "im", "w", "z", "i", "na", "przy", ""]);

/** The words of a name as they are compared: folded, without punctuation, common short forms written out. */
export function nameWords(name: string): string[] {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .split(" ")
    .flatMap((word) => (SHORT_WORDS.get(word) ?? word).split(" "))
    .filter((word) => !EMPTY_WORDS.has(word));
}

const LIKELY = 0.8;

/**
 * How likely two names name the same: 1 when their words are the same, 0.9 for an abbreviation of initials, 0.8 when all words of
 * one are in the other or they differ by a slip of the pen; 0 otherwise. It is a proposal, never a decision.
 */
export function nameLikeness(one: string, other: string): number {
  const [words, otherWords] = [nameWords(one), nameWords(other)];
  if (words.length === 0 || otherWords.length === 0) return 0;
  if (words.join(" ") === otherWords.join(" ")) return 1;
  if (isAbbreviation(one, other) || isAbbreviation(other, one)) return 0.9;
  const [fewer, more] = words.length < otherWords.length ? [words, otherWords] : [otherWords, words];
  if (fewer.length >= 2 && fewer.every((word) => more.includes(word))) return LIKELY;
  const [text, otherText] = [words.join(" "), otherWords.join(" ")];
  const longest = Math.max(text.length, otherText.length);
  // Numbers tell schools and districts apart: a slip there is another school.
  const sameNumbers = numbersOf(text) === numbersOf(otherText);
  return sameNumbers && longest >= 5 && editDistance(text, otherText) <= Math.floor(longest / 8) + 1
    ? LIKELY
    : 0;
}

const numbersOf = (text: string) => (text.match(/\d+|\b[ivx]+\b/g) ?? []).join(" ");

function isAbbreviation(short: string, long: string): boolean {
  const letters = short.replaceAll(".", "").trim();
  if (!/^\p{Lu}{2,7}$/u.test(letters)) return false;
  const initials = long
    .replace(/[^\p{L}\s]+/gu, " ")
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
  return foldText(initials).startsWith(foldText(letters));
}

/** Changes of one letter that turn a text into another. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let place = 1; place <= other.length; place++) {
      const change = (row[place - 1] as number) + (letter === other[place - 1] ? 0 : 1);
      next.push(Math.min((row[place] as number) + 1, (next[place - 1] as number) + 1, change));
    }
    row = next;
  }
  return row.at(-1) as number;
}

const SECTOR_WORDS: [RegExp, Sector][] = [
  [/\bmops\b|osrodek pomocy spolecznej/, "mops"],
  [/rada dz/, "district-council"],
  [/^urzad|\burzad miasta/, "city-office"],
  [/szkol|\bliceum|\blo\b|przedszkol|\bsp \d/, "school"],
  [/politechnik|uniwersytet|akademi|uczelni/, "university"],
  [/bibliotek|dom kultury|muzeum|teatr/, "culture-library"],
  [/parafi|kosciol/, "parish"],
  [/straz|policj/, "police-guard"],
  [/przychodni|szpital|zdrowi/, "health"],
  [/spoldzieln|wspolnot|mieszkaniow/, "housing"],
  [/towarzystw|stowarzyszen|fundacj/, "ngo"],
  [/^zarzad |miejsk/, "municipal-unit"],
  [/grupa|sasiedz|mieszkanc/, "resident-group"],
];

/** The sector that a name speaks of, if it does. */
export function sectorOfName(name: string): Sector | undefined {
  const fold = foldText(name);
  return SECTOR_WORDS.find(([pattern]) => pattern.test(fold))?.[1];
}

const SECTOR_CELLS = new Map<string, Sector>(
  Object.entries({
    urzad: "city-office",
    ngo: "ngo",
    stowarzyszenie: "ngo",
    fundacja: "ngo",
    szkola: "school",
    przedszkole: "school",
    mieszkancy: "resident-group",
    "grupa nieformalna": "resident-group",
    kosciol: "parish",
    parafia: "parish",
    policja: "police-guard",
    "straz miejska": "police-guard",
    biblioteka: "culture-library",
    "dom kultury": "culture-library",
    uczelnia: "university",
    firma: "business",
    spoldzielnia: "housing",
  } satisfies Record<string, Sector>),
);

/** The sector that a cell of types means for certain; `samorząd` or `inst.` may mean several. */
export function sectorOfCell(text: string): Sector | undefined {
  return SECTOR_CELLS.get(foldText(text));
}

/** A person's name as it may be kept: first name and initial at most (RODO). */
export function personName(written: string): string {
  const [first = "", ...rest] = written.trim().split(/\s+/);
  const last = rest.at(-1);
  if (last === undefined) return first;
  const initial = last.replace(/\.$/, "");
  // `Ćwikła H.` is a family name and an initial: kept as it is written, its order is not ours to guess.
  return initial.length <= 2
    ? [first, ...rest].join(" ")
    : `${first} ${initial.charAt(0).toLocaleUpperCase("pl")}.`;
}
