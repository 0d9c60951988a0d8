import type { OpenWorkspace } from "../../electron/compose.ts";
import { watched } from "./longest-block.ts";
import type { RawClient } from "./raw-client.ts";

const SAVES = 60;
const PEOPLE = 20;

export interface SaveTimes {
  ours: number;
  /** The same rows, those of the journal too. */
  bare: number;
  /** The rows of the event alone. */
  bareRecords: number;
}

/** Saving an event with twenty people and two organisations: through the service, and its rows in a bare transaction. */
export async function measureSave(
  { client, kernel }: OpenWorkspace,
  raw: RawClient,
  programmeId: string,
): Promise<SaveTimes> {
  const people = (await client.people.list({ offset: 0, limit: PEOPLE })).rows.map(({ id }) => id);
  const organisations = (await client.organisations.list({ offset: 0, limit: 2 })).rows.map(({ id }) => id);
  const isSqlite = kernel.storage.engine === "sqlite";
  const save = (number: number) =>
    client.events.create({
      programmeId,
      date: "2017-06-01",
      title: `Pomiar ${number}`,
      kind: "meeting",
      initiativeLevel: 2,
      lengthMinutes: 90,
      organisations: organisations.map((organisationId) => ({ organisationId, role: "host" as const })),
      attendances: people.map((personId) => ({ personId, role: "participant" as const })),
    });
  const first = await save(0);
  const rows = {
    event: (await raw.run(`select * from event where id = '${first.id}'`))[0] as Record<string, unknown>,
    attendance: await raw.run(`select * from attendance where event_id = '${first.id}'`),
    event_organisation: await raw.run(`select * from event_organisation where event_id = '${first.id}'`),
  };
  const insert = (table: string, records: Record<string, unknown>[]) => {
    const columns = Object.keys(records[0] ?? {});
    let number = 0;
    const mark = () => (isSqlite ? "?" : `$${++number}`);
    const tuples = records.map(() => `(${columns.map(mark).join(", ")})`).join(", ");
    return raw.run(
      `insert into ${table} (${columns.join(", ")}) values ${tuples}`,
      records.flatMap((record) => columns.map((column) => record[column])),
    );
  };
  const [journal] = await raw.run(`select * from journal where id = '${first.journalId}'`);
  // Below every number that the journal uses.
  let seq = -Date.now();
  const bareSave = async (withJournal: boolean) => {
    const id = kernel.newId();
    const of = (records: Record<string, unknown>[]) =>
      records.map((record) => ({ ...record, id: kernel.newId(), event_id: id }));
    await raw.run(isSqlite ? "begin immediate" : "begin");
    await insert("event", [{ ...rows.event, id }]);
    await insert("event_organisation", of(rows.event_organisation));
    await insert("attendance", of(rows.attendance));
    if (withJournal) {
      const entry = kernel.newId();
      await insert("journal", [{ ...journal, id: entry, seq: --seq }]);
      await insert("journal_record", [{ journal_id: entry, record_id: id }]);
    }
    await raw.run("commit");
  };
  // In turns, so that both meet the same disk and the same neighbours.
  const times = { ours: [] as number[], bare: [] as number[], bareRecords: [] as number[] };
  for (let number = 1; number <= SAVES; number++) {
    times.ours.push(await timed(() => watched("saving an event", () => save(number))));
    times.bare.push(await timed(() => bareSave(true)));
    times.bareRecords.push(await timed(() => bareSave(false)));
  }
  return {
    ours: median(times.ours),
    bare: median(times.bare),
    bareRecords: median(times.bareRecords),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Not the best: a flush to the disk is part of it. */
function median(times: number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
