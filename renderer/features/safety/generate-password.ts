/** Without letters and digits that are taken for one another when read aloud or from paper. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const LETTERS_PER_GROUP = 5;

/** A password for somebody's first day, nearly a hundred bits: `k7mfw-…` in groups that can be typed over. */
export function generatePassword(): string {
  const letters: string[] = [];
  while (letters.length < GROUPS * LETTERS_PER_GROUP) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // What is over would make some letters likelier.
    if (byte < Math.floor(256 / LETTERS.length) * LETTERS.length)
      letters.push(LETTERS[byte % LETTERS.length] as string);
  }
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * LETTERS_PER_GROUP, (group + 1) * LETTERS_PER_GROUP).join(""),
  ).join("-");
}
