import { type Kysely, sql } from "kysely";
import type { Engine } from "../database.ts";
import { createTable } from "./create-table.ts";

/** Evaluations that freeze when signed, residents' acceptance, thresholds with history, documents made. */
export async function up(db: Kysely<never>, engine: Engine): Promise<void> {
  const table = (name: string, columns: string) => createTable(db, engine, name, columns);
  const execute = (text: string) => sql.raw(text).execute(db);
  const ofProgramme = "programme_id text not null references programme(id)";

  await table(
    "evaluation",
    `${ofProgramme}, from_day text not null, to_day text not null, mode text not null check (mode in ('approved', 'provisional')),
     title text, judgements text not null, strengths text, weaknesses text, recommendations text,
     decision text check (decision in ('hand-over', 'redesign', 'phase-out', 'continue')), decision_reasons text,
     predecessor_id text references evaluation(id), state text not null check (state in ('draft', 'signed')),
     signed_by text, signed_at text, content text, content_hash text,
     check ((state = 'signed') = (content is not null and content_hash is not null and signed_by is not null and signed_at is not null))`,
  );
  await table(
    "acceptance",
    `${ofProgramme}, date text not null, way text not null, accepted integer not null check (accepted in (0, 1)), evidence text, notes text`,
  );
  await table("decision_threshold", "name text not null, value number not null, reason text");
  const strict = engine === "sqlite" ? "strict" : "";
  const bigint = engine === "sqlite" ? "integer" : "bigint";
  await execute(
    `create table document_made (id text not null primary key, made_at text not null, made_by text not null, kind text not null,
     input text not null, programme_ids text not null, evaluation_id text references evaluation(id), file_name text not null,
     media_type text not null, size_bytes ${bigint} not null, sha256 text not null, program_version text not null,
     state_seq ${bigint} not null, state_hash text not null) ${strict}`,
  );
  await execute("create index evaluation_programme on evaluation (programme_id, from_day)");
  await execute("create index evaluation_predecessor on evaluation (predecessor_id)");
  await execute("create index acceptance_programme on acceptance (programme_id, date)");
  await execute("create index decision_threshold_name on decision_threshold (name, id)");
  await execute("create index document_made_at on document_made (made_at)");
  await keepSigned(execute, engine);
}

/** Whoever writes past the program too: what was signed can be neither changed nor deleted, and a made document stays in the history. */
async function keepSigned(execute: (text: string) => Promise<unknown>, engine: Engine): Promise<void> {
  const rules = [
    { on: "evaluation", before: "update", when: "old.state = 'signed'" },
    { on: "evaluation", before: "delete", when: "old.state = 'signed'" },
    { on: "document_made", before: "update", when: "true" },
    { on: "document_made", before: "delete", when: "true" },
  ];
  if (engine === "sqlite") {
    for (const { on, before, when } of rules) {
      await execute(
        `create trigger ${on}_stays_${before} before ${before} on ${on} when ${when} begin select raise(abort, 'a signed record stays'); end`,
      );
    }
    return;
  }
  await execute(
    `create function keep_signed() returns trigger language plpgsql as $$
     begin raise exception 'a signed record stays' using errcode = 'EW001'; end $$`,
  );
  for (const { on, before, when } of rules) {
    await execute(
      `create trigger ${on}_stays_${before} before ${before} on ${on} for each row when (${when}) execute function keep_signed()`,
    );
  }
}
