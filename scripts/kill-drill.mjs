// Kills the program with SIGKILL in the middle of logging events and checks that every acknowledged one is there, whole:
//   node scripts/kill-drill.mjs [--runs 20] [--events 200]
// One workspace for all runs, so that each run also has to take over the lock of the process killed before.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { node24 } from "./places.mjs";

const PEOPLE_PER_EVENT = 3;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "20" },
    events: { type: "string", default: "200" },
    // Given to itself: log events into this workspace until killed.
    child: { type: "string" },
  },
});

if (values.child) await logEvents(values.child, Number(values.events));
else if (Number(process.versions.node.split(".")[0]) < 24) process.exit(await again());
else process.exit(await drill(Number(values.runs), Number(values.events)));

/** Our sources run directly in Node 24 alone. */
function again() {
  const child = spawn(node24(), process.argv.slice(1), { stdio: "inherit" });
  return new Promise((resolve) => child.once("close", (status) => resolve(status ?? 1)));
}

/**
 * The process that will be killed: each id goes out, unbuffered, only after the service has acknowledged the event.
 * @param {string} path
 * @param {number} count
 */
async function logEvents(path, count) {
  const { openWorkspace } = await import("../electron/compose.ts");
  const { client } = await openWorkspace(path);
  const [programme] = await client.programmes.list({});
  if (!programme) throw new Error("the drill's workspace has no programme");
  const people = (await client.people.list({ limit: PEOPLE_PER_EVENT })).rows;
  for (let number = 0; number < count; number++) {
    const { id } = await client.events.create({
      programmeId: programme.id,
      date: "2017-05-12",
      title: `Wydarzenie ${number}`,
      kind: "meeting",
      lengthMinutes: 90,
      attendances: people.map((person) => ({ personId: person.id, role: "participant" })),
    });
    writeSync(1, `${id}\n`);
  }
}

/**
 * @param {number} runs
 * @param {number} events
 */
async function drill(runs, events) {
  const folder = mkdtempSync(join(tmpdir(), "ewaluator-kill-drill-"));
  const path = join(folder, "drill.sqlite");
  await makeWorkspace(path);
  console.log(
    " run  acknowledged  found  lost  unacknowledged but whole  half-written  lock taken over  check",
  );
  /** @type {Set<string>} */
  const acknowledged = new Set();
  let failures = 0;
  for (let run = 1; run <= runs; run++) {
    const fresh = await logAndKill(path, events);
    for (const id of fresh) acknowledged.add(id);
    const outcome = await inspect(path, acknowledged);
    const sound =
      outcome.lost === 0 && outcome.halfWritten === 0 && outcome.takenOver && outcome.problems.length === 0;
    if (!sound) failures++;
    const cells = [
      run,
      fresh.length,
      outcome.found,
      outcome.lost,
      outcome.unacknowledged,
      outcome.halfWritten,
    ];
    const widths = [4, 14, 7, 6, 26, 14];
    console.log(
      `${cells.map((cell, place) => String(cell).padStart(widths[place] ?? 0)).join("")}${(outcome.takenOver ? "yes" : "NO").padStart(17)}  ${outcome.problems.join("; ") || "sound"}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(
    failures === 0
      ? `${runs} kills: all ${acknowledged.size} acknowledged events are there, whole.`
      : `${failures} of ${runs} runs FAILED.`,
  );
  return failures === 0 ? 0 : 1;
}

/** @param {string} path */
async function makeWorkspace(path) {
  const { openWorkspace } = await import("../electron/compose.ts");
  const workspace = await openWorkspace(path, { create: true });
  await workspace.client.programmes.create({ code: "PROBA", name: "Próba", kind: "other" });
  for (let person = 0; person < PEOPLE_PER_EVENT; person++) await workspace.client.people.create({});
  await workspace.close();
}

/**
 * Starts the logging process and kills it at a random moment; gives the ids that it acknowledged.
 * @param {string} path
 * @param {number} events
 * @returns {Promise<string[]>}
 */
function logAndKill(path, events) {
  const killAfter = 1 + Math.floor(Math.random() * (events - 1));
  const child = spawn(
    node24(),
    [fileURLToPath(import.meta.url), "--child", path, "--events", String(events)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let output = "";
  let planned = false;
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (text) => {
    output += text;
    if (planned || output.split("\n").length - 1 < killAfter) return;
    planned = true;
    // Somewhere inside one of the next commands, not just after one.
    setTimeout(() => child.kill("SIGKILL"), Math.random() * 10);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve(output.split("\n").filter((id) => id !== "")));
  });
}

/**
 * @param {string} path
 * @param {Set<string>} acknowledged
 */
async function inspect(path, acknowledged) {
  const { openWorkspace } = await import("../electron/compose.ts");
  const lock = `${path}.lock`;
  const leftBy = existsSync(lock) ? JSON.parse(readFileSync(lock, "utf8")).pid : undefined;
  const workspace = await openWorkspace(path);
  try {
    const holder = JSON.parse(readFileSync(lock, "utf8")).pid;
    const found = await allEvents(workspace.client);
    const { problems } = await workspace.client.workspace.check({});
    return {
      takenOver: leftBy !== undefined && leftBy !== process.pid && holder === process.pid,
      found: found.size,
      lost: [...acknowledged].filter((id) => !found.has(id)).length,
      unacknowledged: [...found].filter(
        ([id, people]) => !acknowledged.has(id) && people === PEOPLE_PER_EVENT,
      ).length,
      halfWritten: [...found].filter(([, people]) => people !== PEOPLE_PER_EVENT).length,
      problems,
    };
  } finally {
    await workspace.close();
  }
}

/**
 * Every event with the number of its named people.
 * @param {import("../electron/compose.ts").OpenWorkspace["client"]} client
 */
async function allEvents(client) {
  /** @type {Map<string, number>} */
  const events = new Map();
  for (;;) {
    const { rows, total } = await client.events.list({ offset: events.size, limit: 500 });
    for (const row of rows) events.set(row.id, row.namedCount);
    if (rows.length === 0 || events.size >= total) return events;
  }
}
