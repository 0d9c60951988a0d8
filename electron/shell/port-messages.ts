import { z } from "zod";

const MOST_CHARACTERS = 4 * 1024 * 1024;
const id = z.string().min(1).max(100);
// A body of another type would be decoded as a file or a form, which no operation of ours takes.
const headers = z
  .record(z.string(), z.string())
  .refine((all) => !Object.keys(all).some((name) => /^content-(type|disposition)$/i.test(name)));

/** What our page's client may send (oRPC's peer protocol): a request of an operation by its path, or the end of one. */
const messageSchema = z.union([
  z.strictObject({
    i: id,
    t: z.literal(1).optional(),
    p: z.strictObject({
      u: z.string().startsWith("/").max(200),
      b: z.unknown().optional(),
      h: headers.optional(),
      m: z.literal("POST").optional(),
    }),
  }),
  z.strictObject({ i: id, t: z.literal(4), p: z.unknown().optional() }),
]);

/**
 * Whether a message of the port can be one of our client's. What the handler could not decode would be an unhandled rejection there,
 * and end the window's process.
 */
export function isPortMessage(data: unknown): boolean {
  if (typeof data !== "string" || data.length > MOST_CHARACTERS) return false;
  try {
    return messageSchema.safeParse(JSON.parse(data)).success;
  } catch {
    return false;
  }
}
