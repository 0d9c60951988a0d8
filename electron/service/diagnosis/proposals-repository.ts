import { sql } from "kysely";
import type { Proposal, ProposalInput, proposalsContract } from "../../../shared/contract/diagnosis.ts";
import { foldText, sortKey } from "../../../shared/vocabulary/polish-text.ts";
import type { ProposalTable, ReadableDatabase } from "../../storage/database.ts";
import type { InputOf } from "../kernel/input-of.ts";
import { searchConditions, unknownLast } from "../kernel/listing.ts";
import { partialDay, partialDayColumns } from "../kernel/partial-day.ts";
import { rowToStamps } from "../kernel/stamps.ts";

const SORT_COLUMNS = {
  date: "date",
  text: "text_sort",
  decidedOn: "decided_on",
  decision: "decision",
} as const;

export async function listProposals(
  db: ReadableDatabase,
  input: InputOf<typeof proposalsContract.list>,
): Promise<{ rows: Proposal[]; total: number }> {
  const filtered = db
    .selectFrom("proposal")
    .where("deleted_at", "is", null)
    .where("programme_id", "=", input.programmeId)
    .where((eb) => eb.and(searchConditions("proposal.search_fold", input.search)))
    .$if(input.decision === "open", (query) => query.where("decision", "is", null))
    .$if(input.decision !== undefined && input.decision !== "open", (query) =>
      query.where("decision", "=", input.decision as never),
    )
    .$if(input.ids !== undefined, (query) => query.where("id", "in", input.ids?.length ? input.ids : [""]));
  const { total } = await filtered.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const sort = input.sort ?? { column: "date" as const, direction: "desc" as const };
  const rows = await filtered
    .selectAll()
    .orderBy(sql.ref(SORT_COLUMNS[sort.column]), unknownLast(sort.direction))
    .orderBy("id")
    .offset(input.offset)
    .limit(input.limit)
    .execute();
  const actions = await actionsOf(
    db,
    rows.map((row) => row.id),
  );
  return { total: Number(total), rows: rows.map((row) => rowToProposal(row, actions.get(row.id) ?? [])) };
}

export async function findProposal(db: ReadableDatabase, id: string): Promise<Proposal | undefined> {
  const row = await db
    .selectFrom("proposal")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row && rowToProposal(row, (await actionsOf(db, [id])).get(id) ?? []);
}

async function actionsOf(db: ReadableDatabase, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const links = await db
    .selectFrom("proposal_action")
    .select(["proposal_id", "action_id"])
    .where("proposal_id", "in", ids)
    .where("deleted_at", "is", null)
    .execute();
  const grouped = Map.groupBy(links, (link) => link.proposal_id);
  return new Map([...grouped].map(([id, rows]) => [id, rows.map((row) => row.action_id)]));
}

function rowToProposal(row: ProposalTable, actionIds: string[]): Proposal {
  return {
    ...rowToStamps(row),
    programmeId: row.programme_id,
    date: partialDay(row),
    text: row.text,
    byResidents: row.by_residents === null ? null : row.by_residents === 1,
    addressedTo: row.addressed_to,
    decidedOn: row.decided_on,
    decision: row.decision,
    actionIds,
  };
}

export function proposalColumns(proposal: ProposalInput) {
  return {
    programme_id: proposal.programmeId,
    ...partialDayColumns(proposal.date),
    text: proposal.text,
    text_sort: sortKey(proposal.text),
    search_fold: foldText([proposal.text, proposal.addressedTo].filter((text) => text !== null).join(" ")),
    by_residents: proposal.byResidents === null ? null : proposal.byResidents ? 1 : 0,
    addressed_to: proposal.addressedTo,
    decided_on: proposal.decidedOn,
    decision: proposal.decision,
  };
}
