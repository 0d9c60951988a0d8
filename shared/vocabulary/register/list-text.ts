/** Several names in one cell of the register: `;` between them. A `;` that belongs to a name is written `\;`. */
export function joinList(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(";", "\\;")).join("; ");
}

export function splitList(text: string): string[] {
  return text
    .split(/(?<!\\);/)
    .map((part) => part.replaceAll("\\;", ";").trim())
    .filter((part) => part !== "");
}
