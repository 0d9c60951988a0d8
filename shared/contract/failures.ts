import { z } from "zod";

/** One thing that is wrong with an input: where, and the message (a key of `failure.*`) with its parameters. */
export const failureIssueSchema = z.object({
  /** Dotted path of the field in the input, e.g. `headCounts.children`. */
  field: z.string(),
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type FailureIssue = z.infer<typeof failureIssueSchema>;

/** One cell or row of a file that cannot be taken as it is; `row` as the spreadsheet counts (header = 1). */
export const rowIssueSchema = z.object({
  sheet: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type RowIssue = z.infer<typeof rowIssueSchema>;

const detail = z.object({
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  issues: z.array(failureIssueSchema).default([]),
  rows: z.array(rowIssueSchema).default([]),
});
export type FailureDetail = z.infer<typeof detail>;

/**
 * The closed list of ways an operation can fail. Every failure that leaves the service has one of these codes
 * and a message key; anything else is logged with an id and leaves as UNEXPECTED with that id only.
 */
export const failures = {
  INVALID_INPUT: { status: 422, data: detail },
  NOT_FOUND: { status: 404, data: detail },
  REVISION_CONFLICT: { status: 409, data: detail },
  REFUSED: { status: 409, data: detail },
  FILE_REFUSED: { status: 422, data: detail },
  FILE_NOT_WRITABLE: { status: 507, data: detail },
  WORKSPACE_REFUSED: { status: 503, data: detail },
  STORAGE_FAILED: { status: 507, data: detail },
  FORBIDDEN: { status: 403, data: detail },
  CANCELLED: { status: 499, data: detail },
  UNEXPECTED: { status: 500, data: detail },
} as const;

export type FailureCode = keyof typeof failures;
export const FAILURE_CODES = Object.keys(failures) as FailureCode[];
