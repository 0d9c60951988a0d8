/** Letters whose stroke or ligature no Unicode decomposition takes off. */
const foldedLetters: Record<string, string> = {
  ł: "l",
  đ: "d",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
  ð: "d",
  ħ: "h",
};

/**
 * The text as search compares it: case and diacritics off (ŁÓDŹ → lodz), white space collapsed and trimmed.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .replace(/[łđøßæœıþðħ]/g, (letter) => foldedLetters[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}

export { sortKey } from "./sort-key.ts";
