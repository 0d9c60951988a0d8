import type { MergeConflict } from "../../../shared/contract/merging.ts";
import type { TheirField } from "./compute-their-changes.ts";

export type Row = Record<string, unknown> & { id: string };

/** Columns that the recorder writes, and those computed from others: nobody decides about them. */
const STAMPS = new Set(["id", "created_at", "created_by", "changed_at", "changed_by", "revision"]);
const DERIVED = /_(sort|fold)$|^search_fold$/;

export interface RecordMerge {
  /** Columns of ours to be set; `deleted_at` null = bring back. */
  values: Record<string, unknown>;
  removes: boolean;
  conflicts: MergeConflict[];
}

const isDeleted = (value: unknown) => value !== null && value !== undefined;
const same = (column: string, one: unknown, other: unknown) =>
  column === "deleted_at" ? isDeleted(one) === isDeleted(other) : (one ?? null) === (other ?? null);

/**
 * One record that both have, three ways: what they changed is taken where ours still is as both once had it; where ours is different
 * as well, a person decides. A removal meets a change the same way.
 */
export function mergeRecord(
  kind: string,
  ours: Row,
  theirs: Row,
  fields: ReadonlyMap<string, TheirField>,
  decisions: Readonly<Record<string, string>>,
): RecordMerge {
  const merge: RecordMerge = { values: {}, removes: false, conflicts: [] };
  const decide = (field: string, changed: TheirField): "ours" | "theirs" | undefined => {
    const key = `${kind}|${ours.id}|${field}`;
    const decision = Object.hasOwn(decisions, key) ? decisions[key] : undefined;
    if (decision === "ours" || decision === "theirs") return decision;
    merge.conflicts.push(conflictOf(kind, ours, theirs, field, changed));
    return undefined;
  };
  const last = [...fields.values()].reduce<TheirField | undefined>(
    (latest, field) => (latest && latest.at > field.at ? latest : field),
    undefined,
  );
  const oursIsGone = isDeleted(ours.deleted_at);
  const theirsIsGone = isDeleted(theirs.deleted_at);
  const differs = columnsOf(ours, theirs).some(
    (column) => column !== "deleted_at" && !same(column, ours[column], theirs[column]),
  );
  if (oursIsGone !== theirsIsGone && last) {
    const removal = fields.get("deleted_at");
    // They removed what we left as it was, or brought back what we left removed: theirs; otherwise a person says.
    const isPlain =
      removal !== undefined &&
      same("deleted_at", removal.base, ours.deleted_at) &&
      !(theirsIsGone && differs);
    const decision = isPlain ? "theirs" : decide("deleted_at", removal ?? last);
    if (decision !== "theirs") return merge;
    if (theirsIsGone) return { ...merge, removes: true };
    merge.values.deleted_at = null;
  }
  if (oursIsGone && theirsIsGone) return merge;
  for (const [column, changed] of fields) {
    if (column === "deleted_at" || STAMPS.has(column) || DERIVED.test(column)) continue;
    if (!(column in theirs) || same(column, ours[column], theirs[column])) continue;
    const isFree = same(column, ours[column], changed.base);
    if (isFree || decide(column, changed) === "theirs") merge.values[column] = theirs[column] ?? null;
  }
  Object.assign(merge.values, derivedOf(ours, theirs, merge.values));
  return merge;
}

/** Two rows made on either side for the same thing (the same person at the same event): each difference is asked. */
export function mergeTwins(
  kind: string,
  ours: Row,
  theirs: Row,
  decisions: Readonly<Record<string, string>>,
): RecordMerge {
  const fields = new Map(
    columnsOf(ours, theirs)
      .filter((column) => column !== "deleted_at" && !same(column, ours[column], theirs[column]))
      .map((column) => [
        column,
        {
          base: undefined,
          by: String(theirs.changed_by),
          at: String(theirs.changed_at),
        } satisfies TheirField,
      ]),
  );
  const merge: RecordMerge = { values: {}, removes: false, conflicts: [] };
  for (const [column, changed] of fields) {
    const key = `${kind}|${ours.id}|${column}`;
    const decision = Object.hasOwn(decisions, key) ? decisions[key] : undefined;
    if (decision === "theirs") merge.values[column] = theirs[column] ?? null;
    else if (decision !== "ours") merge.conflicts.push(conflictOf(kind, ours, theirs, column, changed));
  }
  Object.assign(merge.values, derivedOf(ours, theirs, merge.values));
  return merge;
}

function columnsOf(ours: Row, theirs: Row): string[] {
  return Object.keys(ours).filter(
    (column) => column in theirs && !STAMPS.has(column) && !DERIVED.test(column),
  );
}

/** Keys for order and search follow the texts that they are made of; where texts of both sides meet, the caller makes them anew. */
function derivedOf(ours: Row, theirs: Row, values: Record<string, unknown>): Record<string, unknown> {
  const derived: Record<string, unknown> = {};
  for (const column of Object.keys(ours)) {
    if (!DERIVED.test(column) || column === "search_fold") continue;
    const source = column.replace(/_(sort|fold)$/, "");
    if (source in values && theirs[column] !== ours[column]) derived[column] = theirs[column];
  }
  return derived;
}

function conflictOf(kind: string, ours: Row, theirs: Row, field: string, changed: TheirField): MergeConflict {
  return {
    key: `${kind}|${ours.id}|${field}`,
    kind,
    id: ours.id,
    title: titleOf(ours),
    field,
    base: plain(changed.base),
    ours: plain(ours[field]),
    theirs: plain(theirs[field]),
    oursBy: String(ours.changed_by),
    oursAt: String(ours.changed_at),
    theirsBy: changed.by,
    theirsAt: changed.at,
  };
}

function titleOf(row: Row): string {
  const title = row.title ?? row.name ?? row.text ?? row.code;
  return typeof title === "string" ? title.slice(0, 200) : row.id;
}

function plain(value: unknown): string | number | null {
  return typeof value === "string" || typeof value === "number" ? value : null;
}
