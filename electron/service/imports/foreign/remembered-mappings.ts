import { createHash } from "node:crypto";
import type { ForeignField, ForeignKind, ForeignTable } from "../../../../shared/contract/foreign.ts";
import { foldText } from "../../../../shared/vocabulary/polish-text.ts";
import type { ReadableDatabase, WritableDatabase } from "../../../storage/database.ts";

/** What a person decided for an earlier file with the same column headings. */
export interface RememberedMapping {
  kind: ForeignKind | null;
  /** By folded heading. */
  fields: Record<string, ForeignField | null>;
  withPartnerships: boolean;
  answers: Record<string, string>;
}

/** Files of one shape have the same headings; days across the top of a list of attendance are not part of it. */
export function shapeOf(columns: ForeignTable["columns"]): string {
  const headers = columns.filter(({ field }) => field !== "session").map(({ header }) => foldText(header));
  return createHash("sha256").update(JSON.stringify(headers)).digest("hex");
}

export async function findRemembered(
  db: ReadableDatabase,
  shapes: string[],
): Promise<Map<string, RememberedMapping>> {
  if (shapes.length === 0) return new Map();
  const rows = await db.selectFrom("import_mapping").selectAll().where("shape", "in", shapes).execute();
  return new Map(
    rows.map((row) => [
      row.shape,
      {
        kind: row.kind as ForeignKind | null,
        ...(JSON.parse(row.columns) as Pick<RememberedMapping, "fields" | "withPartnerships">),
        answers: JSON.parse(row.answers) as Record<string, string>,
      },
    ]),
  );
}

/** Keeps the mapping and the answers for the next file of each shape; newer answers replace older ones. */
export async function rememberMappings(
  db: WritableDatabase,
  tables: ForeignTable[],
  answers: Record<string, string>,
  by: { userName: string; now: string },
): Promise<void> {
  const shapes = tables.map(({ columns }) => shapeOf(columns));
  const known = await findRemembered(db, shapes);
  for (const [place, table] of tables.entries()) {
    const shape = shapes[place] as string;
    const fields = Object.fromEntries(
      table.columns
        .filter(({ field }) => field !== "session")
        .map(({ header, field }) => [foldText(header), field]),
    );
    const row = {
      kind: table.kind,
      columns: JSON.stringify({ fields, withPartnerships: table.options.withPartnerships }),
      answers: JSON.stringify({ ...known.get(shape)?.answers, ...answers }),
      changed_at: by.now,
      changed_by: by.userName,
    };
    await db
      .insertInto("import_mapping")
      .values({ shape, ...row })
      .onConflict((conflict) => conflict.column("shape").doUpdateSet(row))
      .execute();
  }
}
