import type { WriteScope } from "../kernel/scopes.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The id and external id of a new record: one of our own ids is kept as the id (a register exported here comes back as the
 * same records), unless another record has it; any other identifier is kept beside a new id.
 */
export async function newIdentity(
  { db, kernel }: WriteScope,
  table: "event" | "diagnosis_entry" | "plan_action",
  identifier: string | null,
): Promise<{ id: string; external_id: string | null }> {
  if (identifier === null) return { id: kernel.newId(), external_id: null };
  if (!UUID.test(identifier)) return { id: kernel.newId(), external_id: identifier };
  const taken = await db.selectFrom(table).select("id").where("id", "=", identifier).executeTakeFirst();
  return taken ? { id: kernel.newId(), external_id: identifier } : { id: identifier, external_id: null };
}
