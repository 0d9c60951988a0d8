import { MARKS, PRIMARY_GROUPS, QUOTES, TAKEN_APART } from "./sort-order.ts";

/** What one character adds to each of the three levels of a key: letters, then accents, then case. */
type Weights = { letters: string; accents: string; cases: string };

const separator = " ";
/** The commonest and lowest weight of the lower levels: no accent, lower case. */
const plain = "!";
const upperCase = "#";
const compatibleLower = '"';
const compatible = "$";
const nothing: Weights = { letters: "", accents: "", cases: "" };

// All weights of letters lie between U+0100 and U+D7FF, so that UTF-16, UTF-8 and COLLATE "C" order them alike.
const firstLetter = 0x100;
const unknownCharacter = "\u0fff";

const known = new Map<string, Weights>();

function learn(): void {
  // Above "plain": first the four kinds of quotation marks, then the combining marks.
  const accentWeight = (index: number) => String.fromCharCode(plain.charCodeAt(0) + 1 + index);
  const markWeight = (index: number) => accentWeight(4 + index);
  [...MARKS].forEach((mark, index) => {
    known.set(mark, { letters: "", accents: markWeight(index), cases: plain });
  });
  const notQuite: Weights = { letters: "", accents: markWeight(MARKS.length), cases: plain };
  PRIMARY_GROUPS.forEach((group, index) => {
    const letters = String.fromCharCode(firstLetter + index);
    [...group].forEach((character, position) => {
      const cases = [plain, upperCase, compatible][position] ?? compatible;
      known.set(character, { letters, accents: plain, cases });
    });
    [...(QUOTES[group] ?? "")].forEach((quote, position) => {
      known.set(quote, { letters, accents: accentWeight(position), cases: plain });
    });
  });
  for (const [character, parts] of Object.entries(TAKEN_APART)) {
    known.set(character, join([...parts].map((part) => (part === "+" ? notQuite : known.get(part)!))));
  }
}

function join(parts: Weights[]): Weights {
  return {
    letters: parts.map((part) => part.letters).join(""),
    accents: parts.map((part) => part.accents).join(""),
    cases: parts.map((part) => part.cases).join(""),
  };
}

/** Weights of a character that the table does not hold: from its decomposition, else by its code, after all letters. */
function workOut(character: string): Weights {
  if (/[\p{Cc}\p{Cf}]/u.test(character)) return nothing;
  const canonical = [...character.normalize("NFD")];
  if (canonical.length > 1 || canonical[0] !== character) return join(canonical.map(weightsOf));
  const parts = [...character.normalize("NFKD")];
  if (parts.length > 1 || parts[0] !== character) {
    return join(parts.map((part) => asVariant(weightsOf(part), parts.length > 1)));
  }
  if (/\p{M}/u.test(character)) return { letters: "", accents: "~", cases: plain };
  const code = character.codePointAt(0)!;
  const letters = unknownCharacter + String.fromCharCode(0x1000 + (code >> 10), 0x1000 + (code & 0x3ff));
  return { letters, accents: plain, cases: plain };
}

/** A superscript, ligature or no-break form comes after the plain one. */
function asVariant({ letters, accents, cases }: Weights, ligature: boolean): Weights {
  const variant = ligature && cases === plain && /\p{L}/u.test(letters) ? compatibleLower : compatible;
  return { letters, accents, cases: variant.repeat(cases.length) };
}

function weightsOf(character: string): Weights {
  const weights = known.get(character);
  if (weights) return weights;
  const workedOut = workOut(character);
  known.set(character, workedOut);
  return workedOut;
}

function withoutPlainEnd(level: string): string {
  let end = level.length;
  while (end > 0 && level[end - 1] === plain) end--;
  return level.slice(0, end);
}

/**
 * A key whose plain binary order (code units, UTF-8 bytes, `COLLATE "C"`) is the Polish alphabetical order, that of
 * `Intl.Collator("pl")`: databases sort by it, because they cannot sort Polish by themselves on every engine.
 */
export function sortKey(text: string): string {
  if (known.size === 0) learn();
  let letters = "";
  let accents = "";
  let cases = "";
  let anyAccent = false;
  let anyCase = false;
  for (const character of text.normalize("NFC")) {
    const weights = weightsOf(character);
    letters += weights.letters;
    accents += weights.accents;
    cases += weights.cases;
    anyAccent ||= weights.accents !== plain;
    anyCase ||= weights.cases !== plain;
  }
  // Weights that end a level and say "plain" are left out: most names then keep little more than their letters.
  accents = anyAccent ? withoutPlainEnd(accents) : "";
  cases = anyCase ? withoutPlainEnd(cases) : "";
  if (cases !== "") return letters + separator + accents + separator + cases;
  return accents === "" ? letters : letters + separator + accents;
}
