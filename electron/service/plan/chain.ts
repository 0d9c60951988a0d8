import { type RawBuilder, sql } from "kysely";
import type { ChainLink } from "../../../shared/contract/plan.ts";
import type { ReadableDatabase } from "../../storage/database.ts";

type LinkRow = Omit<ChainLink, "kind">;
type LinkQuery = (id: string) => RawBuilder<LinkRow>;
type Kind = "diagnosis" | "proposal" | "action" | "event";

/** Every link of the chain diagnosis → proposal → action → event, measure, with the table between two kinds. */
const LINKS: { from: Kind; to: Kind | "measure"; before: LinkQuery | null; after: LinkQuery }[] = [
  {
    from: "diagnosis",
    to: "action",
    before: (id) =>
      sql<LinkRow>`select e.id, e.text as title, e.date from diagnosis_entry e join action_diagnosis l on l.entry_id = e.id and l.deleted_at is null where l.action_id = ${id} and e.deleted_at is null`,
    after: (id) =>
      sql<LinkRow>`select a.id, a.title, a.due_on as date from plan_action a join action_diagnosis l on l.action_id = a.id and l.deleted_at is null where l.entry_id = ${id} and a.deleted_at is null`,
  },
  {
    from: "proposal",
    to: "action",
    before: (id) =>
      sql<LinkRow>`select p.id, p.text as title, p.date from proposal p join proposal_action l on l.proposal_id = p.id and l.deleted_at is null where l.action_id = ${id} and p.deleted_at is null`,
    after: (id) =>
      sql<LinkRow>`select a.id, a.title, a.due_on as date from plan_action a join proposal_action l on l.action_id = a.id and l.deleted_at is null where l.proposal_id = ${id} and a.deleted_at is null`,
  },
  {
    from: "action",
    to: "event",
    before: (id) =>
      sql<LinkRow>`select a.id, a.title, a.due_on as date from plan_action a join event_action l on l.action_id = a.id and l.deleted_at is null where l.event_id = ${id} and a.deleted_at is null`,
    after: (id) =>
      sql<LinkRow>`select e.id, e.title, e.date from event e join event_action l on l.event_id = e.id and l.deleted_at is null where l.action_id = ${id} and e.deleted_at is null`,
  },
  {
    from: "diagnosis",
    to: "event",
    before: (id) =>
      sql<LinkRow>`select d.id, d.text as title, d.date from diagnosis_entry d join event_asset l on l.entry_id = d.id and l.deleted_at is null where l.event_id = ${id} and d.deleted_at is null`,
    after: (id) =>
      sql<LinkRow>`select e.id, e.title, e.date from event e join event_asset l on l.event_id = e.id and l.deleted_at is null where l.entry_id = ${id} and e.deleted_at is null`,
  },
  {
    from: "action",
    to: "measure",
    before: null,
    after: (id) =>
      sql<LinkRow>`select m.id, m.name as title, m.target_on as date from measure m where m.action_id = ${id} and m.deleted_at is null`,
  },
];

/** What stands before and after a record in the chain. */
export async function linksAround(
  db: ReadableDatabase,
  kind: Kind,
  id: string,
): Promise<{ before: ChainLink[]; after: ChainLink[] }> {
  const read = async (query: LinkQuery | null, linkKind: ChainLink["kind"]): Promise<ChainLink[]> => {
    if (!query) return [];
    // A query in a query: in the inner ones `id` would be that of the link's table as well.
    const { rows } =
      await sql<LinkRow>`select * from (${query(id)}) as linked order by date nulls last, id`.execute(
        db as never,
      );
    return rows.map((row) => ({ ...row, kind: linkKind }));
  };
  const before: ChainLink[] = [];
  const after: ChainLink[] = [];
  for (const link of LINKS) {
    if (link.to === kind) before.push(...(await read(link.before, link.from)));
    if (link.from === kind) after.push(...(await read(link.after, link.to)));
  }
  return { before, after };
}
