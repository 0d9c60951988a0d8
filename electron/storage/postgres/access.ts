import { type Kysely, sql } from "kysely";
import type { Tables } from "../database.ts";
import { LATEST_SCHEMA } from "../migrations/index.ts";
import { accountFunctions } from "./account-functions.ts";
import { GROUPS } from "./groups.ts";

/** What only a manager writes; a worker reads it. */
const FOR_MANAGERS = [
  "workspace_user",
  "user_programme",
  "period_lock",
  "lock_suspension",
  "decision_threshold",
  "evaluation",
];
/** Read whole by everybody who works: the chain of hashes goes through all of it. */
const JOURNAL = ["journal", "journal_record"];
/** Tables of a programme that say so by another record, and which. */
const THROUGH: Record<string, { column: string; table: string }> = {
  attendance: { column: "event_id", table: "event" },
  event_organisation: { column: "event_id", table: "event" },
  event_action: { column: "event_id", table: "event" },
  event_asset: { column: "event_id", table: "event" },
  partnership_member: { column: "partnership_id", table: "partnership" },
  action_diagnosis: { column: "action_id", table: "plan_action" },
  measure: { column: "action_id", table: "plan_action" },
  measure_actual: { column: "measure_id", table: "measure" },
  proposal_action: { column: "proposal_id", table: "proposal" },
  function_done: { column: "function_id", table: "animator_function" },
  survey_response: { column: "wave_id", table: "survey_wave" },
  partner_level: { column: "survey_id", table: "partner_survey" },
  partner_principles: { column: "survey_id", table: "partner_survey" },
  lock_suspension: { column: "lock_id", table: "period_lock" },
  follow_up_pursuit: { column: "follow_up_id", table: "follow_up" },
};
/** Never changed once it is there; a manager's program lets go of what nobody names any more. */
const CONTENTS = "attachment_content";
const DONE = "postgresAccess";

/**
 * Who may do what in a shared workspace, kept by PostgreSQL itself (trust.md): a person's own role is a member of one of three
 * groups. Nothing in our code has to be trusted to keep an analyst from writing.
 *
 * Gives the groups their rights on every table there is; again whenever the schema has grown. Only the owner of the workspace can,
 * and only where the server has the groups (README: what its administrator runs).
 */
export async function applyAccess(db: Kysely<Tables>): Promise<void> {
  const state = `${LATEST_SCHEMA}/4`;
  const row = await db.selectFrom("setting").select("value").where("key", "=", DONE).executeTakeFirst();
  if (row?.value === state) return;
  if (!(await isOwner(db)) || !(await groupsExist(db))) return;
  await db.transaction().execute(async (transaction) => {
    for (const statement of await accessStatements(transaction))
      await sql.raw(statement).execute(transaction);
    await transaction
      .insertInto("setting")
      .values({ key: DONE, value: state })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: state }))
      .execute();
  });
}

export async function isOwner(db: Kysely<Tables>): Promise<boolean> {
  return (await ownerOf(db))?.isMe ?? false;
}

/** Whose the workspace is; undefined where there is none yet. */
export async function ownerOf(db: Kysely<Tables>): Promise<{ name: string; isMe: boolean } | undefined> {
  const { rows } = await sql<{ name: string; isMe: boolean }>`
    select tableowner as name, pg_has_role(tableowner, 'usage') as "isMe" from pg_tables
    where schemaname = current_schema() and tablename = 'journal'`.execute(db);
  return rows[0];
}

async function groupsExist(db: Kysely<Tables>): Promise<boolean> {
  const names = sql.join(Object.values(GROUPS).map((name) => sql.lit(name)));
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from pg_roles where rolname in (${names})`.execute(db);
  return rows[0]?.count === Object.keys(GROUPS).length;
}

async function accessStatements(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string; has_programme: boolean }>`
    select t.tablename as name, exists (select 1 from information_schema.columns c where c.table_schema = t.schemaname
      and c.table_name = t.tablename and c.column_name = 'programme_id') as has_programme
    from pg_tables t where t.schemaname = current_schema() order by t.tablename`.execute(db);
  const place = await sql<{ schema: string; owner: string }>`
    select quote_ident(schemaname) as schema, quote_ident(tableowner) as owner from pg_tables
    where schemaname = current_schema() and tablename = 'journal'`.execute(db);
  const { schema = "public", owner = "current_user" } = place.rows[0] ?? {};
  return [
    `grant usage on schema ${schema} to ${Object.values(GROUPS).join(", ")}`,
    ...rowFunctions(schema, owner),
    ...accountFunctions(schema, owner),
    ...rows.flatMap(({ name, has_programme }) => tableStatements(name, has_programme)),
  ];
}

/**
 * Who logged in, among the users; `session_user` is that also inside these functions. The server may not know how to lower Polish
 * letters: then only the name as it stands is the person's.
 */
const ME = `select id from workspace_user
  where deleted_at is null and (account = session_user::text or account_fold = lower(session_user::text))`;
const MINE = `select programme_id from user_programme where deleted_at is null and user_id in (${ME})`;

/**
 * Asked once per statement, with the rights of the owner. `pg_temp` stands last, or somebody's temporary table of the same name
 * would be asked instead. A login that is not among the users is held to nothing, i.e. sees no programme.
 */
function rowFunctions(schema: string, owner: string): string[] {
  const functions = {
    "sees_all_programmes() returns boolean": `select not exists (select from workspace_user where deleted_at is null)
      or (exists (${ME}) and not exists (${MINE}))`,
    "seen_programmes() returns setof text": MINE,
  };
  return Object.entries(functions).flatMap(([head, body]) => [
    `create or replace function ${head} language sql stable security definer
      set search_path = ${schema}, pg_temp as $$ ${body} $$`,
    `alter function ${head.split(" ")[0]} owner to ${owner}`,
  ]);
}

function tableStatements(table: string, hasProgramme: boolean): string[] {
  const { worker, manager, analyst } = GROUPS;
  const statements = [`revoke all on ${table} from ${worker}, ${manager}, ${analyst}`];
  if (table.startsWith("kysely_"))
    return [...statements, `grant select on ${table} to ${worker}, ${manager}, ${analyst}`];
  const isJournal = JOURNAL.includes(table);
  statements.push(`grant select on ${table} to ${worker}, ${manager}, ${analyst}`);
  // Deleting is a mark; only the passing lists (settings, drafts, mappings) lose rows.
  const isPassing = !isJournal && !hasStamps(table);
  const isKept = isJournal || table === CONTENTS;
  statements.push(
    table === CONTENTS
      ? `grant insert, delete on ${table} to ${manager}`
      : `grant insert, update${isPassing ? ", delete" : ""} on ${table} to ${manager}`,
  );
  if (!FOR_MANAGERS.includes(table))
    statements.push(
      `grant insert${isKept ? "" : ", update"}${isPassing ? ", delete" : ""} on ${table} to ${worker}`,
    );

  const rule = rowRule(table, hasProgramme);
  if (!rule) return statements;
  const policy = (name: string, to: string, using: string) => [
    `drop policy if exists ${name} on ${table}`,
    `create policy ${name} on ${table} for all to ${to} using (${using}) with check (${using})`,
  ];
  return [
    ...statements,
    `alter table ${table} enable row level security`,
    ...policy("managers_see_all", manager, "true"),
    ...policy("own_programmes", isJournal ? analyst : `${worker}, ${analyst}`, rule),
    ...(isJournal ? policy("workers_see_the_chain", worker, "true") : []),
  ];
}

const PASSING = ["setting", "import_mapping", "saved_view", "draft"];
function hasStamps(table: string): boolean {
  return !PASSING.includes(table);
}

function rowRule(table: string, hasProgramme: boolean): string | undefined {
  const all = "(select sees_all_programmes())";
  if (JOURNAL.includes(table)) return all;
  if (table === "programme") return `${all} or id in (select seen_programmes())`;
  if (table === "user_programme") return undefined;
  // Of several programmes: only to who sees them all.
  if (table === "document_made")
    return `${all} or programme_ids::jsonb <@ (select to_jsonb(array(select seen_programmes())))`;
  if (table === CONTENTS)
    return `${all} or exists (select 1 from attachment named where named.sha256 = ${table}.sha256)`;
  const through = THROUGH[table];
  if (through)
    return `${all} or exists (select 1 from ${through.table} parent where parent.id = ${table}.${through.column})`;
  // A record of no programme (a lock of all) is everybody's.
  return hasProgramme
    ? `${all} or programme_id is null or programme_id in (select seen_programmes())`
    : undefined;
}
