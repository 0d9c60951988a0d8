// Lets one write of a scripted session fail, a different one each run, until every write has failed once, with a full disk (ENOSPC) and
// with a broken one (EIO); then with a failing flush. Needs strace (Debian: apt-get install strace):
//   node scripts/fault-drill.mjs [--every 1]
// Each run must end in a failure of our closed list, or, where SQLite could put it right, in success; and the file must be sound.
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { node24 } from "./places.mjs";

const { values } = parseArgs({
  options: {
    every: { type: "string", default: "1" },
    // e.g. pwrite64:ENOSPC,fsync:EIO
    faults: { type: "string", default: "pwrite64:ENOSPC,pwrite64:EIO,fsync:EIO,fdatasync:EIO" },
    child: { type: "string" },
  },
});

if (values.child) await session(values.child);
else if (Number(process.versions.node.split(".")[0]) < 24) process.exit(await again());
else process.exit(await drill(Number(values.every)));

function again() {
  const child = spawn(node24(), process.argv.slice(1), { stdio: "inherit" });
  return new Promise((resolve) => child.once("close", (status) => resolve(status ?? 1)));
}

/**
 * The session: opens, logs, changes, deletes, takes back, backs up, closes. Tells each acknowledged step, or how it failed.
 * @param {string} path
 */
async function session(path) {
  /** @param {string} line */
  const say = (line) => writeSync(1, `${line}\n`);
  const { openWorkspace } = await import("../electron/compose.ts");
  /** @param {unknown} error */
  const tell = (error) => {
    const { code, reason, data } =
      /** @type {{ code?: string, reason?: string, data?: { messageKey?: string } }} */ (error);
    say(
      `failed ${reason ? "WORKSPACE_REFUSED" : (code ?? "?")} ${reason ?? data?.messageKey ?? String(error)}`,
    );
  };
  try {
    const workspace = await openWorkspace(path, { log: (_id, error) => say(`unexpected ${String(error)}`) });
    const { client } = workspace;
    const [programme] = await client.programmes.list({});
    const event = {
      programmeId: programme?.id ?? "",
      date: "2017-05-12",
      kind: /** @type {const} */ ("meeting"),
    };
    /** @type {(() => Promise<unknown>)[]} */
    const steps = [
      async () => say(`event ${(await client.events.create({ ...event, title: "Pierwsze" })).id}`),
      async () => say(`event ${(await client.events.create({ ...event, title: "Drugie" })).id}`),
      async () => {
        const { journalId } = await client.areas.create({ name: "Ugorek" });
        await client.journal.undo({ journalId });
      },
      async () => {
        for await (const _ of await client.backups.create({}));
      },
      async () => say(`event ${(await client.events.create({ ...event, title: "Trzecie" })).id}`),
    ];
    for (const step of steps) await step().catch(tell);
    await workspace.close();
  } catch (error) {
    tell(error);
  }
  say("end");
}

/** @param {number} every */
async function drill(every) {
  if (spawnSync("strace", ["-V"]).error) {
    console.log("strace is not installed here: nothing was drilled.");
    return 1;
  }
  const start = mkdtempSync(join(tmpdir(), "ewaluator-fault-start-"));
  const ready = join(start, "start.sqlite");
  const { openWorkspace } = await import("../electron/compose.ts");
  const workspace = await openWorkspace(ready, { create: true });
  await workspace.client.programmes.create({ code: "PROBA", name: "Próba", kind: "other" });
  await workspace.close();
  let failures = 0;
  let runs = 0;
  for (const fault of values.faults.split(",")) {
    const [call = "", error = ""] = fault.split(":");
    /** @type {Record<string, number>} */
    const outcomes = {};
    let when = 1;
    for (; ; when += every) {
      const { hit, outcome, problems } = await run(ready, call, error, when);
      if (!hit) break;
      runs += 1;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (problems.length > 0) {
        failures += 1;
        console.log(`  ${call} ${error} at ${when}: ${problems.join("; ")}`);
      }
    }
    const counts = Object.entries(outcomes).map(([name, count]) => `${name} ${count}`);
    console.log(`${call} → ${error}: ${Math.ceil((when - 1) / every)} runs; ${counts.join(", ")}`);
  }
  rmSync(start, { recursive: true, force: true });
  console.log(
    failures === 0
      ? `${runs} faults: each a clear failure or none, every file sound.`
      : `${failures} of ${runs} runs FAILED.`,
  );
  return failures === 0 ? 0 : 1;
}

/**
 * @param {string} ready
 * @param {string} call
 * @param {string} error
 * @param {number} when
 */
async function run(ready, call, error, when) {
  const folder = mkdtempSync(join(tmpdir(), "ewaluator-fault-"));
  const path = join(folder, "drill.sqlite");
  copyFileSync(ready, path);
  const log = join(folder, "strace.txt");
  const words = [
    "-f",
    "-qq",
    "-o",
    log,
    "-e",
    `trace=${call}`,
    "-e",
    `inject=${call}:error=${error}:when=${when}`,
  ];
  const child = spawn("strace", [...words, node24(), fileURLToPath(import.meta.url), "--child", path], {
    stdio: ["ignore", "pipe", "ignore"],
    // One thread does all the writing, so that the count is the same in every run.
    env: { ...process.env, UV_THREADPOOL_SIZE: "1" },
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  await new Promise((resolve) => child.once("close", resolve));
  const hit = readFileSync(log, "utf8").includes("(INJECTED)");
  /** @type {string[]} */
  const problems = [];
  if (!output.includes("end")) problems.push("the program ended by itself");
  const { FAILURE_CODES } = await import("../shared/contract/failures.ts");
  const codes = [...output.matchAll(/^failed (\S+)/gm)].map(([, code]) => String(code));
  const isClosed = codes.every(
    (code) => code !== "UNEXPECTED" && /** @type {string[]} */ (FAILURE_CODES).includes(code),
  );
  if (output.includes("unexpected") || !isClosed) problems.push(output.trim());
  const acknowledged = [...output.matchAll(/^event (.*)$/gm)].map(([, id]) => id);
  const { openWorkspace } = await import("../electron/compose.ts");
  try {
    const workspace = await openWorkspace(path);
    const check = await workspace.client.workspace.check({});
    problems.push(...check.problems);
    const found = new Set((await workspace.client.events.list({})).rows.map(({ id }) => id));
    if (acknowledged.some((id) => !found.has(String(id)))) problems.push("acknowledged and lost");
    for (const { id } of (await workspace.client.backups.list({})).rows)
      if (!(await workspace.client.backups.verify({ id })).sound) problems.push(`backup ${id}`);
    await workspace.close();
  } catch (failed) {
    problems.push(`does not open: ${String(failed)}`);
  }
  const keys = [...output.matchAll(/^failed \S+ (\S+)/gm)].map(([, key]) => key);
  if (problems.length === 0) rmSync(folder, { recursive: true, force: true });
  return { hit, problems, outcome: keys.length === 0 ? "no failure seen" : [...new Set(keys)].join("+") };
}
