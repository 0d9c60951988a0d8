import type { Exploration, ExplorationTable } from "../../../shared/contract/explore.ts";
import { isOfNamed, isOfPersons } from "../../../shared/vocabulary/index.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { checkedPeriod } from "../indicators/index.ts";
import { invalidField } from "../kernel/failures.ts";
import { computeTable } from "./compute-table.ts";
import { readCells } from "./read-cells.ts";

/** The table of an exploration, from one state of the workspace. */
export async function explore(db: ReadableDatabase, exploration: Exploration): Promise<ExplorationTable> {
  checkExploration(exploration);
  const { rows, columns, measure } = exploration;
  return computeTable(await readCells(db, exploration), {
    rows,
    columns,
    countsEvents: measure === "events",
  });
}

export function checkExploration({ from, to, rows, columns, measure }: Exploration): void {
  checkedPeriod(from, to);
  if (rows === columns) throw invalidField("columns", "sameDimension");
  for (const [field, dimension] of [
    ["rows", rows],
    ["columns", columns],
  ] as const) {
    if (dimension !== null && isOfPersons(dimension) && !isOfNamed(measure))
      throw invalidField(field, "measureNotOfPersons");
  }
}
