import { foldText } from "../../../shared/vocabulary/polish-text.ts";

/**
 * Names by which the register tells its records apart, whatever case and diacritics: of two that are called the same the
 * second gets ` (2)`.
 */
export function uniqueNames(records: readonly { id: string; name: string }[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { id, name } of records) {
    let unique = name;
    for (let number = 2; taken.has(foldText(unique)); number++) unique = `${name} (${number})`;
    taken.add(foldText(unique));
    names.set(id, unique);
  }
  return names;
}
