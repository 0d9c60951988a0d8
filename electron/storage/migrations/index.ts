import type { Kysely } from "kysely";
import type { Engine } from "../database.ts";
import * as records from "./0001-records.ts";
import * as evaluationRecord from "./0002-evaluation-record.ts";
import * as workstation from "./0003-workstation.ts";
import * as evaluations from "./0004-evaluations.ts";
import * as trust from "./0005-trust.ts";
import * as shared from "./0006-shared.ts";
import * as attachments from "./0007-attachments.ts";
import * as peopleLeftOut from "./0008-people-left-out.ts";

interface Step {
  up(db: Kysely<never>, engine: Engine): Promise<void>;
}

/** Every migration, in order. They stand alone, are never edited once released, and are the same for both engines. */
export const MIGRATIONS: Record<string, Step> = {
  "0001-records": records,
  "0002-evaluation-record": evaluationRecord,
  "0003-workstation": workstation,
  "0004-evaluations": evaluations,
  "0005-trust": trust,
  "0006-shared": shared,
  "0007-attachments": attachments,
  "0008-people-left-out": peopleLeftOut,
};

export const LATEST_SCHEMA = Object.keys(MIGRATIONS).at(-1) as string;
