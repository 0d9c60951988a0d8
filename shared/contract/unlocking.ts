import { z } from "zod";

/**
 * What the hosts and the page say to each other before a shared workspace is open: there is no service yet to have an operation of it,
 * and a password must not pass through one.
 */
export const problemSchema = z.object({
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Problem = z.infer<typeof problemSchema>;

export const passwordQuestionSchema = z.object({
  /** Server and database, as people may see them. */
  place: z.string(),
  account: z.string(),
  /** What was wrong with the last try; null before the first. */
  problem: problemSchema.nullable(),
  /** Whether this host has a safe place for passwords. */
  canKeep: z.boolean(),
});
export type PasswordQuestion = z.infer<typeof passwordQuestionSchema>;

export const passwordAnswerSchema = z.strictObject({
  account: z.string().max(200),
  password: z.string().max(1000),
  /** Keep it for the next start; only where the question said that it can be kept. */
  keep: z.boolean(),
});
export type PasswordAnswer = z.infer<typeof passwordAnswerSchema>;

/** What became of an answer: opened, or what was wrong with it. */
export const unlockingSchema = z.object({ problem: problemSchema.nullable() });
export type Unlocking = z.infer<typeof unlockingSchema>;
