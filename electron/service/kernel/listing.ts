import { type Expression, type OrderByItemBuilder, type SqlBool, sql } from "kysely";
import { foldText } from "../../../shared/vocabulary/polish-text.ts";

/** Conditions that match every folded word of a search, in any order: „łódź festyn” finds „Festyn w Łodzi” by `fest` and `lodz`. */
export function searchConditions(column: string, search: string | undefined): Expression<SqlBool>[] {
  return foldText(search ?? "")
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => sql<SqlBool>`${sql.ref(column)} like ${`%${escapeLike(word)}%`} escape '\\'`);
}

function escapeLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}

/** Ascending or descending, unknown values always last: nobody looks for the empty ones first. */
export function unknownLast(direction: "asc" | "desc") {
  return (order: OrderByItemBuilder) => (direction === "asc" ? order.asc() : order.desc()).nullsLast();
}
