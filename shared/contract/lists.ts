import { z } from "zod";

/** The page of a list: sorted, filtered and cut in the database. `limit` ≤ 500; `search` is folded (ŁÓDŹ finds łódź). */
export function listInput<const Columns extends [string, ...string[]], Filters extends z.ZodRawShape>(
  columns: Columns,
  filters: Filters,
) {
  return z.object({
    search: z.string().max(200, "tooLong").optional(),
    sort: z.object({ column: z.enum(columns), direction: z.enum(["asc", "desc"]) }).optional(),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(500).default(100),
    ...filters,
  });
}

export function listOutput<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.number().int().nonnegative() });
}
