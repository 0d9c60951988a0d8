import { z } from "zod";
import { idField, recordAtRevision } from "./fields.ts";
import { command, document, MANAGERS, madeFileSchema, progressThen, query } from "./operation.ts";

/** What may be held about people; each has its purpose in messages (`personalData.*`). */
export const PERSONAL_KINDS = [
  "names",
  "attendances",
  "consents",
  "surveyAnswers",
  "attachments",
  "journal",
  "users",
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

export const personalDataContract = {
  /** What is held about people, how much and since when: the page that states it and why. */
  summary: query.input(z.object({})).output(
    z.object({
      kinds: z.array(
        z.object({ kind: z.enum(PERSONAL_KINDS), count: z.number().int(), oldest: z.string().nullable() }),
      ),
      /** Months after a person's last event until the name is due for erasing; null = nobody has decided it yet. */
      retentionMonths: z.number().int().nullable(),
      dueCount: z.number().int(),
    }),
  ),
  /** People whose name is kept longer than the retention says. */
  due: query.input(z.object({ limit: z.number().int().min(1).max(1000).default(200) })).output(
    z.array(
      z.object({
        id: z.string(),
        revision: z.number().int(),
        code: z.string(),
        displayName: z.string(),
        lastEventOn: z.string().nullable(),
      }),
    ),
  ),
  /** Free texts that look as if they held a PESEL, a telephone number or an e-mail address. A warning, not a judgement. */
  warnings: query.input(z.object({ limit: z.number().int().min(1).max(1000).default(200) })).output(
    z.array(
      z.object({
        kind: z.string(),
        id: z.string(),
        field: z.string(),
        finding: z.enum(["pesel", "phone", "email"]),
        programmeId: z.string().nullable(),
      }),
    ),
  ),
  setRetention: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(
      z.object({
        months: z.number("notANumber").int("notWhole").min(1, "tooSmall").max(600, "tooLarge").nullable(),
      }),
    )
    .output(z.object({ months: z.number().int().nullable() })),
  /**
   * Empties people's names, also in the journal; codes, events and counts stay. Cannot be undone. Backups made before hold the names
   * until they expire.
   */
  erase: command
    .meta({ effect: "command", roles: MANAGERS })
    .input(z.object({ people: z.array(recordAtRevision).min(1, "required").max(500, "tooLarge") }))
    .output(z.object({ people: z.number().int(), journalEntries: z.number().int() })),
  /** Everything held about one person, as a file that can be handed over. */
  exportPerson: document
    .meta({ effect: "document", roles: ["worker", "manager"] })
    .input(z.object({ personId: idField }))
    .output(progressThen(madeFileSchema)),
};
