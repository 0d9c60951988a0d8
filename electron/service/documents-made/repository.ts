import type { DocumentMade } from "../../../shared/contract/documents-made.ts";
import type { DocumentMadeTable, ReadableDatabase, Storage } from "../../storage/database.ts";
import { newestEntry } from "../../storage/journal-chain.ts";
import { failure } from "../kernel/failures.ts";

interface Wanted {
  programmeId?: string | undefined;
  evaluationId?: string | undefined;
  offset: number;
  limit: number;
}

/** Adds to the history, past the journal: a document changes no record, and the state it was made from stays the last one. */
export async function keepDocument(storage: Storage, row: DocumentMadeTable): Promise<void> {
  await storage.write((db) => db.insertInto("document_made").values(row).execute());
}

export async function listDocuments(
  db: ReadableDatabase,
  { programmeId, evaluationId, offset, limit }: Wanted,
): Promise<{ rows: DocumentMade[]; total: number }> {
  let wanted = db.selectFrom("document_made");
  // The list holds ids of ours between quotes, so a like finds exactly the id.
  if (programmeId !== undefined) wanted = wanted.where("programme_ids", "like", `%"${programmeId}"%`);
  if (evaluationId !== undefined) wanted = wanted.where("evaluation_id", "=", evaluationId);
  const { total } = await wanted
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await wanted
    .selectAll()
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .offset(offset)
    .limit(limit)
    .execute();
  const { seq } = await newestEntry(db);
  return { rows: rows.map((row) => rowToDocument(row, seq)), total: Number(total) };
}

export interface KeptOrder {
  task: string;
  question: Record<string, unknown>;
}

/** What is needed to make a document of the history again, and what came out the first time. */
export async function keptOrder(
  db: ReadableDatabase,
  id: string,
): Promise<KeptOrder & Pick<DocumentMade, "fileName" | "mediaType" | "sha256">> {
  const row = await db.selectFrom("document_made").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw failure("NOT_FOUND", "notFound");
  const { task, question } = JSON.parse(row.input) as KeptOrder;
  return { task, question, fileName: row.file_name, mediaType: row.media_type, sha256: row.sha256 };
}

/** What was asked for the document of a kind that was made last. */
export async function lastOrder(db: ReadableDatabase, kind: string): Promise<KeptOrder | undefined> {
  const row = await db
    .selectFrom("document_made")
    .select("input")
    .where("kind", "=", kind)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && (JSON.parse(row.input) as KeptOrder);
}

function rowToDocument(row: DocumentMadeTable, seqNow: number): DocumentMade {
  return {
    id: row.id,
    madeAt: row.made_at,
    madeBy: row.made_by,
    kind: row.kind,
    programmeIds: JSON.parse(row.programme_ids),
    evaluationId: row.evaluation_id,
    fileName: row.file_name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    programVersion: row.program_version,
    stateSeq: row.state_seq,
    stateHash: row.state_hash,
    changesSince: seqNow - row.state_seq,
  };
}
