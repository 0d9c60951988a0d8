// A day of 24 simulated hours, the night of the clock change in it: two workers, a manager and an analyst on one workspace, random
// operations at the same time. Afterwards every acknowledged change must be there exactly once, and the journal's chain sound:
//   node scripts/day-simulation.mjs [--rounds 1500] [--seed 1]
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { node24 } from "./places.mjs";

/** @typedef {import("../electron/compose.ts").OpenWorkspace["client"]} Client */

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "1500" }, seed: { type: "string", default: "1" } },
});

// Noon of the day before Poland set its clocks back in 2018.
const BEGIN = Date.parse("2018-10-27T10:00:00.000Z");
const DAY_MS = 24 * 3600 * 1000;
// Once the machine's own clock jumps back, as after a battery change.
const SETBACK = { atRound: 0.6, byMs: 45 * 60 * 1000 };

if (Number(process.versions.node.split(".")[0]) < 24) process.exit(await again());
else process.exit(await simulate(Number(values.rounds), Number(values.seed)));

/** Our sources run directly in Node 24 alone. */
function again() {
  const child = spawn(node24(), process.argv.slice(1), { stdio: "inherit" });
  return new Promise((resolve) => child.once("close", (status) => resolve(status ?? 1)));
}

/**
 * @param {number} rounds
 * @param {number} seed
 */
async function simulate(rounds, seed) {
  const { openWorkspace } = await import("../electron/compose.ts");
  const { seededRandom } = await import("../tests/support/fuzz-inputs.ts");
  const { FAILURE_CODES } = await import("../shared/contract/failures.ts");
  const random = seededRandom(seed);
  /** @template T @param {T[]} items @returns {T} */
  const pick = (items) => /** @type {T} */ (items[Math.floor(random() * items.length)]);
  let now = BEGIN;
  const polishDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Warsaw" });
  const clock = { now: () => new Date(now).toISOString(), today: () => polishDay.format(now) };
  const folder = mkdtempSync(join(tmpdir(), "ewaluator-day-"));
  const options = { create: true, clock, userName: "Anna" };
  const workspace = await openWorkspace(join(folder, "day.sqlite"), options);
  const programmeId = (await workspace.client.programmes.create({ code: "PAL-A", name: "A", kind: "other" }))
    .id;
  for (const [account, role] of /** @type {const} */ ([
    ["Wojtek", "worker"],
    ["Ola", "worker"],
    ["Ala", "analyst"],
  ]))
    await workspace.client.users.create({ account, name: null, role });
  /** @param {string} name @returns {Client} */
  const as = (name) => workspace.service.client({ name });
  const [wojtek, ola, anna, ala] = [as("Wojtek"), as("Ola"), as("Anna"), as("Ala")];

  /** Every acknowledged revision of an event, and how often it was acknowledged. @type {Map<string, Map<number, number>>} */
  const acknowledged = new Map();
  /** What each acknowledged title was written with. @type {Map<string, { revision: number, title: string }>} */
  const titles = new Map();
  /** @type {string[]} */
  const ids = [];
  /** @type {Record<string, number>} */
  const outcomes = {};
  /** @type {string[]} */
  const wrong = [];
  let analystWrites = 0;
  let lockId = "";

  /** @param {string} id @param {number} revision */
  const acknowledge = (id, revision) => {
    const revisions = acknowledged.get(id) ?? new Map();
    revisions.set(revision, (revisions.get(revision) ?? 0) + 1);
    acknowledged.set(id, revisions);
  };
  // What a person saw may be minutes old by the time of writing.
  /** @type {Map<string, Awaited<ReturnType<Client["events"]["get"]>>>} */
  const seen = new Map();

  /** @param {Client} worker */
  const create = async (worker) => {
    const title = `Wydarzenie ${random()}`;
    const day = String(1 + Math.floor(random() * 27)).padStart(2, "0");
    const made = await worker.events.create({
      programmeId,
      date: `2018-10-${day}`,
      title,
      kind: "meeting",
      recordState: "draft",
    });
    ids.push(made.id);
    acknowledge(made.id, made.revision);
    titles.set(made.id, { revision: made.revision, title });
  };
  /** @param {Client} person */
  const look = async (person) => {
    const event = await person.events.get({ id: pick(ids) });
    seen.set(event.id, event);
  };
  /** @param {Client} person */
  const change = async (person) => {
    const old = pick([...seen.values()]);
    if (!old) return;
    const title = `Zmiana ${random()}`;
    const { organisations, attendances, ...fields } = old;
    const made = await person.events.update(
      /** @type {any} */ ({ ...fields, title, organisations: [], attendances: [] }),
    );
    void organisations;
    void attendances;
    acknowledge(made.id, made.revision);
    const known = titles.get(made.id);
    if (!known || known.revision < made.revision) titles.set(made.id, { revision: made.revision, title });
  };
  /** @param {"submit" | "approve" | "return"} move @param {Client} person */
  const review = async (move, person) => {
    /** @type {("draft" | "submitted")[]} */
    const states = move === "submit" ? ["draft"] : ["submitted"];
    const { rows } = await person.review.list({ states, limit: 5 });
    if (rows.length === 0) return;
    const records = rows.map(({ id, revision }) => ({ id, revision }));
    if (move === "return") await person.review.return({ records, note: "Do poprawy" });
    else await person.review[move]({ records });
    for (const { id, revision } of records) acknowledge(id, revision + 1);
  };
  const close = async () => {
    if (lockId) return;
    const lock = { programmeId, from: "2018-10-01", to: "2018-10-05", note: null, evenUnapproved: true };
    lockId = (await anna.review.lock(lock)).id;
  };
  const reopen = async () => {
    if (lockId) await anna.review.suspend({ lockId, hours: 1, reason: "Uzupełnienie" });
  };
  const backUp = async () => {
    for await (const _ of await anna.backups.create({}));
  };
  const analyse = async () => {
    const period = { from: "2018-10-01", to: "2018-10-31" };
    await ala.indicators.compute(
      /** @type {any} */ ({ programmeId, ...period, mode: "provisional", asOf: clock.today() }),
    );
  };
  const tryToWrite = async () => {
    analystWrites += 1;
    await ala.events.create({ programmeId, date: "2018-10-01", title: "Nie wolno", kind: "meeting" });
    wrong.push("the analyst could write");
  };
  /** @type {[number, () => Promise<unknown>][]} */
  const habits = [
    [30, () => create(pick([wojtek, ola]))],
    [25, () => look(pick([wojtek, ola, anna]))],
    [30, () => change(pick([wojtek, ola, anna]))],
    [8, () => review("submit", pick([wojtek, ola]))],
    [5, () => review("approve", anna)],
    [3, () => review("return", anna)],
    [4, analyse],
    [2, tryToWrite],
    [0.3, close],
    [0.5, reopen],
    [0.3, backUp],
  ];
  const whole = habits.reduce((sum, [weight]) => sum + weight, 0);
  const next = () => {
    let place = random() * whole;
    for (const [weight, act] of habits) {
      place -= weight;
      if (place < 0) return act;
    }
    return analyse;
  };

  await create(wojtek);
  await look(wojtek);
  const start = Date.now();
  for (let round = 0; round < rounds; round++) {
    now = BEGIN + (DAY_MS * round) / rounds - (round > rounds * SETBACK.atRound ? SETBACK.byMs : 0);
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        const act = next();
        try {
          await act();
          outcomes.done = (outcomes.done ?? 0) + 1;
        } catch (error) {
          const { code = "thrown" } = /** @type {{ code?: string }} */ (error);
          outcomes[code] = (outcomes[code] ?? 0) + 1;
          if (code === "UNEXPECTED" || !(/** @type {string[]} */ (FAILURE_CODES).includes(code)))
            wrong.push(String(error));
        }
      }),
    );
  }

  let lost = 0;
  for (const [id, revisions] of acknowledged) {
    const { revision, title } = await anna.events.get({ id });
    for (let each = 1; each <= revision; each++) if (revisions.get(each) !== 1) lost += 1;
    if (titles.get(id)?.title !== title) lost += 1;
  }
  const check = await anna.workspace.check({});
  const soundBackups = [];
  for (const { id } of (await anna.backups.list({})).rows)
    soundBackups.push((await anna.backups.verify({ id })).sound);
  console.log(
    `${rounds * 4} operations of four people in ${Math.round((Date.now() - start) / 1000)} s: ${JSON.stringify(outcomes)}`,
  );
  console.log(
    `events ${ids.length}, analyst's attempts to write ${analystWrites}, revision conflicts told ${outcomes.REVISION_CONFLICT ?? 0}`,
  );
  console.log(
    `lost updates ${lost}; journal ${check.journalEntries} entries, ${check.problems.join("; ") || "sound"}; backups sound ${soundBackups.filter(Boolean).length} of ${soundBackups.length}`,
  );
  for (const line of wrong) console.log(`WRONG ${line}`);
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
  return lost === 0 && wrong.length === 0 && check.sound && soundBackups.every(Boolean) ? 0 : 1;
}
