import type { z } from "zod";

/** The checked input of an operation, as its contract declares it. */
export type InputOf<Procedure extends { "~orpc": { inputSchema?: unknown } }> = z.output<
  Extract<NonNullable<Procedure["~orpc"]["inputSchema"]>, z.ZodType>
>;
