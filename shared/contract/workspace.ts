import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { command, job, progressThen, query, subscription } from "./operation.ts";

export const workspaceInfoSchema = z.object({
  /** File name or database name; never the password of an address. */
  name: z.string(),
  location: z.string(),
  engine: z.enum(["sqlite", "postgres"]),
  programVersion: z.string(),
  schemaVersion: z.string(),
  userName: z.string(),
  /** It can be looked at, and nothing saved. */
  readOnly: z.boolean(),
  /** Others' changes show at once; otherwise after some seconds, and nobody is told who else is changing a record. */
  told: z.boolean(),
  empty: z.boolean(),
  today: z.string(),
});
export type WorkspaceInfo = z.infer<typeof workspaceInfoSchema>;

export const settingsSchema = z.object({
  language: z.enum(["pl", "en"]).default("pl"),
  colourScheme: z.enum(["light", "dark", "auto"]).default("auto"),
  density: z.enum(["compact", "comfortable"]).default("compact"),
  /** E2: value of one volunteer hour; null = hours stay out and the result says so. */
  volunteerHourGrosze: z.number().int().min(0, "negative").nullable().default(null),
  /** R6: counts below this are hidden in anything published. */
  smallCountThreshold: z.union([z.literal(3), z.literal(5), z.literal(10)]).default(3),
  /** The steps of the first day above the page, until they are done or put away. */
  firstDay: z.enum(["shown", "hidden"]).default("shown"),
  /** Where the office keeps its version file: https, or a path on its network. null = nobody asks for new versions. */
  updateAddress: z
    .string()
    .trim()
    .max(1000, "tooLong")
    .regex(/^(https:\/\/[^\s]+|\/.+|[A-Za-z]:[\\/].+|\\\\.+)$/, "notAnUpdateAddress")
    .nullable()
    .default(null),
});
export type Settings = z.infer<typeof settingsSchema>;

export const changeEventSchema = z.object({ operation: z.string(), kinds: z.array(z.string()) });
export type ChangeEvent = z.infer<typeof changeEventSchema>;

export const workspaceContract = {
  info: query.input(z.object({})).output(workspaceInfoSchema),
  settings: query.input(z.object({})).output(settingsSchema),
  updateSettings: command.input(settingsSchema.partial()).output(settingsSchema),
  /** File, foreign keys, journal chain and hashes of signed evaluations; `problems` is empty when all is sound. */
  check: query
    .input(z.object({}))
    .output(
      z.object({ sound: z.boolean(), journalEntries: z.number().int(), problems: z.array(z.string()) }),
    ),
  /** Reads the office's version file, when a person asks; REFUSED noUpdateAddress, updateUnreadable. Fetches nothing else and installs nothing. */
  checkForUpdate: query
    .input(z.object({}))
    .output(z.object({ current: z.string(), newest: z.string(), isNewer: z.boolean() })),
  /** Tells every open window what a command changed, so that it reads again what it shows. */
  changes: subscription.input(z.object({})).output(eventIterator(changeEventSchema)),
  /** Fills the workspace with the sample: the public record of Kraków and the invented programme PRZYKLAD. */
  createSample: job
    .input(
      z.object({
        volume: z.number().int().min(0).max(5_000_000).default(0),
        seed: z.number().int().default(1),
      }),
    )
    .output(
      progressThen(
        z.object({
          programmes: z.array(z.string()),
          events: z.number().int(),
          attendances: z.number().int(),
        }),
      ),
    ),
};
