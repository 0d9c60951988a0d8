import { GROUPS } from "./groups.ts";

/** What the program writes beside a role that it made: only such ones it touches again. */
export const ACCOUNT_MARK = "'Ewaluator PAL: ' || current_database()";

const groupList = Object.values(GROUPS)
  .map((group) => `'${group}'`)
  .join(", ");
const groupOfRole = Object.entries(GROUPS)
  .map(([role, group]) => `when '${role}' then '${group}'`)
  .join(" ");

/** Roles made here that nobody made more of since: no attribute, no group but ours, never the owner. */
const IS_OURS = `shobj_description(r.oid, 'pg_authid') = ${ACCOUNT_MARK} and r.rolname <> current_user
  and not (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls)
  and not exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid
    where m.member = r.oid and g.rolname not in (${groupList}))`;

const VERIFIER =
  "^SCRAM-SHA-256\\$[0-9]{4,7}:[A-Za-z0-9+/]{22,}={0,2}\\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$";

/**
 * How a manager gives and takes database accounts without being more than a manager: PostgreSQL runs these with the rights of the
 * workspace's owner. What an account becomes is not for the caller to say: it is what the list of users says.
 */
export function accountFunctions(schema: string, owner: string): string[] {
  const functions: Record<string, string> = {
    "settle_account(login_name text, verifier text)": settleBody(schema),
    "end_account_sessions(login_name text)": endBody,
  };
  return Object.entries(functions).flatMap(([head, body]) => [
    // Nothing of the caller's may stand in for what is named here: neither a table of his nor a function.
    `create or replace function ${schema}.${head} returns void language plpgsql security definer
       set search_path = pg_catalog, pg_temp as $body$${body}$body$`,
    `alter function ${schema}.${head} owner to ${owner}`,
    `revoke all on function ${schema}.${head} from public, ${GROUPS.worker}, ${GROUPS.analyst}`,
    `grant execute on function ${schema}.${head} to ${GROUPS.manager}`,
  ]);
}

/** Makes the role what its user is: in that group and able to log in; of nobody, unable. Made new only with a password. */
const settleBody = (schema: string) => `
declare
  wanted text;
  present record;
  one text;
begin
  if login_name is null or octet_length(login_name) > 63 or login_name ~ '^pg_' or login_name in ('public', 'none')
    or login_name ~ '[[:cntrl:][:space:]"''\`;\\\\/:@]' or login_name = '' then
    raise exception 'not a name for an account' using errcode = 'insufficient_privilege';
  end if;
  if verifier is not null and verifier !~ '${VERIFIER}' then
    raise exception 'not a SCRAM-SHA-256 verifier' using errcode = 'insufficient_privilege';
  end if;
  select case u.role ${groupOfRole} end into wanted
    from ${schema}.workspace_user u where u.account = login_name and u.deleted_at is null;
  select r.oid, ${IS_OURS} as ours into present from pg_roles r where r.rolname = login_name;

  if present.oid is null then
    if wanted is null then return; end if;
    if verifier is null then
      raise exception 'a new account needs a password' using errcode = 'insufficient_privilege';
    end if;
    execute format('create role %I login password %L', login_name, verifier);
    execute format('comment on role %I is %L', login_name, ${ACCOUNT_MARK});
  elsif present.ours is not true then
    raise exception 'not an account of this program' using errcode = 'insufficient_privilege';
  else
    execute format('alter role %I %s', login_name, case when wanted is null then 'nologin' else 'login' end);
    if verifier is not null then execute format('alter role %I password %L', login_name, verifier); end if;
  end if;

  for one in select g.rolname from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles r on r.oid = m.member
    where r.rolname = login_name and g.rolname is distinct from wanted
  loop
    execute format('revoke %I from %I', one, login_name);
  end loop;
  if wanted is not null then execute format('grant %I to %I', wanted, login_name); end if;
  if exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles r on r.oid = m.member
    where r.rolname = login_name and g.rolname is distinct from wanted)
  then
    raise exception 'somebody else put it in a group' using errcode = 'insufficient_privilege';
  end if;
end`;

/** Ends what is still open of an account that may not log in any more. Takes membership in it, held no longer than that. */
const endBody = `
begin
  if not exists (select from pg_roles r where r.rolname = login_name and not r.rolcanlogin and ${IS_OURS}) then return; end if;
  execute format('grant %I to %I', login_name, current_user);
  perform pg_terminate_backend(a.pid) from pg_stat_activity a where a.usename = login_name;
  execute format('revoke %I from %I', login_name, current_user);
end`;
