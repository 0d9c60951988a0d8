import { foldText, sortKey } from "../../../shared/vocabulary/polish-text.ts";

/** A name with the keys that lists sort and search by; computed here because SQLite can neither sort nor fold Polish. */
export function nameColumns(name: string): { name: string; name_sort: string; name_fold: string } {
  return { name, name_sort: sortKey(name), name_fold: foldText(name) };
}
