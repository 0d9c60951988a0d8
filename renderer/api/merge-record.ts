/** A place of a record that two people changed, each in its own way. */
export interface FieldConflict {
  /** `["title"]`, `["headCounts", "children"]`, `["attendances", "<person's id>"]`. */
  path: string[];
  before: unknown;
  mine: unknown;
  /** undefined: they took it out of the list. */
  theirs: unknown;
}

export type Side = "mine" | "theirs";

export interface RecordMerge<Values> {
  merged: Values;
  conflicts: FieldConflict[];
  /** Fields that only they changed, and that were taken over. */
  taken: string[];
}

/**
 * What two people made of one record, put together: a field that one of them changed is as that person left it; what both changed is
 * a conflict, in which mine stays until `choose` says otherwise. Lists are merged entry by entry where the entries can be told apart.
 */
export function mergeRecord<Values extends Record<string, unknown>>(
  before: Values,
  mine: Values,
  theirs: Values,
  choose: (conflict: FieldConflict) => Side = () => "mine",
): RecordMerge<Values> {
  const conflicts: FieldConflict[] = [];
  const taken = new Set<string>();

  const merge = (path: string[], old: unknown, here: unknown, there: unknown): unknown => {
    if (isSame(here, there) || isSame(old, there)) return here;
    if (isSame(old, here)) {
      taken.add(path[0] ?? "");
      return there;
    }
    if (isGroup(old) && isGroup(here) && isGroup(there))
      return Object.fromEntries(
        Object.keys(here).map((key) => [key, merge([...path, key], old[key], here[key], there[key])]),
      );
    if (Array.isArray(old) && Array.isArray(here) && Array.isArray(there))
      return mergeLists(path, old, here, there) ?? decide({ path, before: old, mine: here, theirs: there });
    return decide({ path, before: old, mine: here, theirs: there });
  };

  const decide = (conflict: FieldConflict) => {
    conflicts.push(conflict);
    return conflict[choose(conflict)];
  };

  const mergeLists = (path: string[], ...lists: [unknown[], unknown[], unknown[]]): unknown[] | undefined => {
    const [old, here, there] = lists;
    const nameOf = namingOf(path, lists);
    if (nameOf) {
      const [o, h, t] = lists.map((list) => new Map(list.map((entry) => [nameOf(entry), entry]))) as [
        Map<string, unknown>,
        Map<string, unknown>,
        Map<string, unknown>,
      ];
      return [...new Set([...h.keys(), ...t.keys()])]
        .map((name) => merge([...path, name], o.get(name), h.get(name), t.get(name)))
        .filter((entry) => entry !== undefined);
    }
    // Answers to fixed questions: a place in the list is a question.
    const isAnswers = lists.every((list) => list.length === old.length && list.every(isPlain));
    if (!isAnswers) return undefined;
    return here.map((answer, place) => merge([...path, String(place)], old[place], answer, there[place]));
  };

  const merged = Object.fromEntries(
    Object.keys(mine).map((field) => [field, merge([field], before[field], mine[field], theirs[field])]),
  ) as Values;
  return { merged, conflicts, taken: [...taken] };
}

export const keyOf = ({ path }: FieldConflict) => path.join(".");

type Entry = Record<string, unknown>;

const isPlain = (value: unknown) => value === null || typeof value !== "object";
const isEntry = (value: unknown): value is Entry => !isPlain(value) && !Array.isArray(value);

/** A group of figures that stand for themselves, like the head counts. What has a `kind` is one value. */
const isGroup = (value: unknown): value is Entry =>
  isEntry(value) && !("kind" in value) && Object.values(value).every(isPlain);

/** By what the entries of a list are told apart; the first that does so in every list is taken. */
const NAMINGS = [
  ["personId"],
  ["organisationId"],
  ["organisationId", "aboutId"],
  ["organisationId", "goal"],
  ["id"],
  ["year"],
  ["stage"],
  ["date"],
  ["name"],
];

function namingOf(path: string[], lists: unknown[][]): ((entry: unknown) => string) | undefined {
  if (path.at(-1)?.endsWith("Ids")) return String;
  if (!lists.flat().every(isEntry)) return undefined;
  const naming = NAMINGS.find((keys) =>
    (lists as Entry[][]).every((list) => {
      const names = list
        .filter((entry) => keys.every((key) => key in entry))
        .map((entry) => named(entry, keys));
      return names.length === list.length && new Set(names).size === list.length;
    }),
  );
  return naming && ((entry) => named(entry as Entry, naming));
}

const named = (entry: Entry, keys: string[]) => keys.map((key) => String(entry[key])).join(" ");

/** Blank is unknown, the order of keys means nothing, and a name that only the form carries is no part of the record. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plainOf(one)) === JSON.stringify(plainOf(other));
}

function plainOf(value: unknown): unknown {
  if (value === undefined || value === null || value === "") return null;
  if (Array.isArray(value)) return value.map(plainOf);
  if (!isEntry(value)) return value;
  const carriesName = "personId" in value || "organisationId" in value;
  return Object.keys(value)
    .filter((key) => !(carriesName && (key === "name" || key === "detail")))
    .sort()
    .map((key) => [key, plainOf(value[key])])
    .filter(([, part]) => part !== null);
}
