// Fifty people of an office at work in one shared workspace: `node scripts/load-test.mjs [--minutes 10] [--people 50] [--pause 1.5]
// [--address postgres://…] [--json]`. Without an address it starts a PostgreSQL of its own in a temporary folder. Every person has an own
// program (service, connections, journal); at the end every saved record is looked for once, and the journal's chain is followed.
import { parseArgs } from "node:util";
import pg from "pg";
import { openWorkspace } from "../electron/compose.ts";
import { startPostgres } from "../tests/support/postgres-server.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    people: { type: "string", default: "50" },
    pause: { type: "string", default: "1.5" },
    address: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const people = Number(values.people);
const milliseconds = Number(values.minutes) * 60_000;
const pauseMs = Number(values.pause) * 1000;

/** @type {Map<string, number[]>} */
const times = new Map();
/** @type {Map<string, number>} how many attendances were saved with each event */
const saved = new Map();
/** @type {string[]} */
const failed = [];
let refusedAsStale = 0;
let changesHeard = 0;

/**
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result | undefined>}
 */
async function timed(name, work) {
  const start = performance.now();
  try {
    return await work();
  } catch (error) {
    const code = /** @type {{ code?: string }} */ (error).code ?? String(error);
    if (code === "REVISION_CONFLICT") refusedAsStale += 1;
    else failed.push(`${name}: ${code}`);
    return undefined;
  } finally {
    const of = times.get(name) ?? [];
    of.push(performance.now() - start);
    times.set(name, of);
  }
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
const between = (/** @type {number} */ from, /** @type {number} */ to) =>
  from + Math.floor(Math.random() * (to - from + 1));

/**
 * What one person does until the end: looks most of the time, logs, corrects, now and then asks for the numbers.
 * @param {import("../electron/compose.ts").OpenWorkspace} workspace
 * @param {{ id: string, code: string }[]} programmes
 * @param {string[]} personIds
 * @param {number} until
 */
async function workDay({ client }, programmes, personIds, until) {
  while (Date.now() < until) {
    await pause(pauseMs * (0.5 + Math.random()));
    const programmeId = /** @type {{ id: string }} */ (programmes[between(0, programmes.length - 1)]).id;
    const chance = Math.random();
    if (chance < 0.45) await timed("events.list", () => client.events.list({ programmeId, limit: 100 }));
    else if (chance < 0.6) await timed("people.list", () => client.people.list({ programmeId, limit: 100 }));
    else if (chance < 0.8) {
      const start = between(0, personIds.length - 12);
      const attendances = personIds
        .slice(start, start + between(3, 12))
        .map((personId) => ({ personId, role: /** @type {const} */ ("participant") }));
      const date = `2017-${String(between(1, 12)).padStart(2, "0")}-${String(between(1, 28)).padStart(2, "0")}`;
      const made = await timed("events.create", () =>
        client.events.create({
          programmeId,
          date,
          title: "Spotkanie w biurze",
          kind: "meeting",
          attendances,
        }),
      );
      if (made) saved.set(made.id, attendances.length);
    } else if (chance < 0.93) {
      const [row] =
        (
          await timed("events.list", () =>
            client.events.list({ programmeId, limit: 1, offset: between(0, 50) }),
          )
        )?.rows ?? [];
      const event = row && (await timed("events.get", () => client.events.get({ id: row.id })));
      if (event)
        await timed("events.update", () =>
          client.events.update({ ...event, notes: `Poprawka ${Date.now()}` }),
        );
    } else {
      const year = { from: "2017-01-01", to: "2017-12-31" };
      await timed("indicators.compute", () =>
        client.indicators.compute({ programmeIds: [programmeId], ...year }),
      );
    }
  }
}

const server = values.address === undefined ? await startPostgres({ durable: true }) : undefined;
let address = values.address ?? "";
if (server) {
  const maintenance = new pg.Client({ connectionString: server.url });
  await maintenance.connect();
  await maintenance.query("create database office");
  await maintenance.end();
  address = server.url.replace(/\/postgres$/, "/office");
}
try {
  const first = await openWorkspace(address, { userName: "Kierownik" });
  for await (const _ of await first.client.workspace.createSample({})) {
    // Only the end of it matters.
  }
  const programmes = (await first.client.programmes.list({})).filter(({ code }) =>
    /^(PRZYKLAD|USER|URBINC)/.test(code),
  );
  const personIds = (await first.client.people.list({ limit: 500 })).rows.map(({ id }) => id);
  const entriesBefore = (await first.client.workspace.check({})).journalEntries;

  const office = [];
  for (let number = 1; number <= people; number++)
    office.push(await openWorkspace(address, { userName: `Pracownik ${number}` }));
  for (const { kernel } of office) kernel.storage.onForeignChange(() => (changesHeard += 1));
  const started = Date.now();
  await Promise.all(
    office.map((workspace) => workDay(workspace, programmes, personIds, started + milliseconds)),
  );
  const seconds = (Date.now() - started) / 1000;
  await pause(1000);

  const { db, problems } = { db: first.kernel.storage.read, problems: /** @type {string[]} */ ([]) };
  for (const [id, attendances] of saved) {
    const rows = await db
      .selectFrom("event")
      .select("id")
      .where("id", "=", id)
      .where("deleted_at", "is", null)
      .execute();
    const there = await db
      .selectFrom("attendance")
      .select("id")
      .where("event_id", "=", id)
      .where("deleted_at", "is", null)
      .execute();
    if (rows.length !== 1 || there.length !== attendances) problems.push(id);
  }
  const twice = await db
    .selectFrom("event")
    .select("id")
    .where("title", "=", "Spotkanie w biurze")
    .where("deleted_at", "is", null)
    .execute();
  const { sound, journalEntries } = await first.client.workspace.check({});
  const commands = [...times].reduce(
    (sum, [name, of]) => sum + (/create|update/.test(name) ? of.length : 0),
    0,
  );
  const expected = commands - refusedAsStale - failed.filter((each) => /create|update/.test(each)).length;
  const operations = [...times.values()].reduce((sum, of) => sum + of.length, 0);
  const result = {
    people,
    seconds: Math.round(seconds),
    operations,
    perSecond: round(operations / seconds),
    percentile95Ms: Object.fromEntries([...times].map(([name, of]) => [name, percentile95(of)])),
    eventsSaved: saved.size,
    lost: problems.length,
    doubled: twice.length - saved.size,
    journalSound: sound,
    journalEntries: journalEntries - entriesBefore,
    journalExpected: expected,
    refusedAsStale,
    failed: [...new Set(failed)].map(
      (each) => `${each} × ${failed.filter((other) => other === each).length}`,
    ),
    changesHeard,
  };
  if (values.json) console.log(JSON.stringify(result));
  else console.log(result);
  if (result.lost + result.doubled > 0 || !sound || failed.length > 0) process.exitCode = 1;
  for (const workspace of [...office, first]) await workspace.close();
} finally {
  await server?.stop();
}

/** @param {number[]} of */
function percentile95(of) {
  const sorted = of.toSorted((one, other) => one - other);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0);
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}
