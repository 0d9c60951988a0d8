/** What free text may hold that must not be kept (records.md): a national number, a telephone number, an e-mail address. */
export type PersonalDataKind = "pesel" | "phone" | "email";

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/u;
const SOME_DIGITS = /\d(?:[\s-]?\d){8}/;
const DIGITS = /(?<![\d.,/-])(?:\+?\s?48[\s-]?)?\d(?:[\s-]?\d){8,10}(?![\d.,/-]*\d)/g;
const PESEL_WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
const PESEL_LENGTH = 11;
const PHONE_LENGTH = 9;

/** The first kind of personal data that a text seems to hold; a warning, not a judgement. */
export function findPersonalData(text: string | null): PersonalDataKind | undefined {
  if (text === null) return undefined;
  if (text.includes("@") && EMAIL.test(text)) return "email";
  // Most texts of a register hold no number to speak of; looking for long ones in each takes a while.
  if (!SOME_DIGITS.test(text)) return undefined;
  for (const [found] of text.matchAll(DIGITS)) {
    const digits = found.replaceAll(/\D/g, "");
    if (digits.length === PESEL_LENGTH && isPesel(digits)) return "pesel";
    const national = digits.length === PESEL_LENGTH && digits.startsWith("48") ? digits.slice(2) : digits;
    if (national.length === PHONE_LENGTH) return "phone";
  }
  return undefined;
}

/** The last digit of a PESEL checks the ten before it. */
function isPesel(digits: string): boolean {
  const sum = PESEL_WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return (10 - (sum % 10)) % 10 === Number(digits[PESEL_LENGTH - 1]);
}
