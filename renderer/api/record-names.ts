import { client } from "./index.ts";
import type { FieldConflict } from "./merge-record.ts";

/** How a field that holds another record's id is told in words. */
const NAME_OF: Record<string, (id: string) => Promise<string | undefined>> = {
  activityId: async (id) => (await client.activities.get({ id })).name,
  partnershipId: async (id) => (await client.partnerships.get({ id })).name,
  programmeId: async (id) => (await client.programmes.get({ id })).name,
  continuesId: async (id) => (await client.programmes.get({ id })).name,
  responsibleId: async (id) => (await client.organisations.get({ id })).name,
  areaId: async (id) => (await client.areas.list({})).find((area) => area.id === id)?.name,
  instrumentId: async (id) =>
    (await client.surveys.listInstruments({})).find((instrument) => instrument.id === id)?.name,
};

/** The names of the records that the conflicting fields point to, by id. A name that cannot be had is left out. */
export async function readRecordNames(conflicts: FieldConflict[]): Promise<Record<string, string>> {
  const asked = conflicts.flatMap(({ path, before, mine, theirs }) => {
    const nameOf = NAME_OF[path[0] ?? ""];
    return nameOf
      ? [before, mine, theirs].flatMap((id) => (typeof id === "string" ? [{ id, nameOf }] : []))
      : [];
  });
  const names = await Promise.all(
    asked.map(async ({ id, nameOf }) => [id, await nameOf(id).catch(() => undefined)] as const),
  );
  return Object.fromEntries(names.flatMap(([id, name]) => (name === undefined ? [] : [[id, name]])));
}
