import type { ForeignCell } from "../../../../shared/contract/foreign-sheet.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import { findDays } from "./compute-day.ts";

export type ForeignAgreement =
  /** Nothing is said. */
  { kind: "none" } | { kind: "no" } | { kind: "yes"; until: string | null } | { kind: "unclear" };

/** Whether there is a written agreement: `tak`, `nie`, `TAK (do 31.12.2018)`; `ustne` and the like are for a person to say. */
export function readAgreement(cell: ForeignCell): ForeignAgreement {
  if (cell === null || cell === "") return { kind: "none" };
  if (typeof cell === "boolean") return cell ? { kind: "yes", until: null } : { kind: "no" };
  if (typeof cell !== "string") return { kind: "unclear" };
  const text = foldText(cell).replace(/[–—]/g, "-");
  if (text === "-" || text === "nie" || text === "n" || text === "no" || text === "brak")
    return { kind: "no" };
  if (text === "tak" || text === "t" || text === "yes") return { kind: "yes", until: null };
  const [, until] = /^(?:tak|yes)\s*[,(]?\s*(?:do|until|to)\s+(.*?)\)?$/.exec(text) ?? [];
  const day = until === undefined ? undefined : findDays(until, null)[0];
  return day === undefined ? { kind: "unclear" } : { kind: "yes", until: day };
}
