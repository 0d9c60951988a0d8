// Kills the program with SIGKILL at a random moment of an import, a migration, a restore or a report, and checks that the work is whole
// or not there, and the file sound (logging has a drill of its own: kill-drill.mjs):
//   node scripts/kill-work-drill.mjs [--runs 40] [--work import,migration,restore,report]
import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { node24 } from "./places.mjs";

/** @typedef {"import" | "migration" | "restore" | "report"} Work */
const WORKS = /** @type {Work[]} */ (["import", "migration", "restore", "report"]);

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "40" },
    work: { type: "string", default: WORKS.join(",") },
    // Given to itself: do this work in this folder, until killed.
    child: { type: "string" },
    folder: { type: "string" },
  },
});

if (values.child) await doWork(/** @type {Work} */ (values.child), String(values.folder));
else if (Number(process.versions.node.split(".")[0]) < 24) process.exit(await again());
else process.exit(await drillAll(Number(values.runs), /** @type {Work[]} */ (values.work.split(","))));

/** Our sources run directly in Node 24 alone. */
function again() {
  const child = spawn(node24(), process.argv.slice(1), { stdio: "inherit" });
  return new Promise((resolve) => child.once("close", (status) => resolve(status ?? 1)));
}

/** @param {string} folder */
function places(folder) {
  return {
    path: join(folder, "drill.sqlite"),
    register: join(folder, "rejestr.xlsx"),
    report: join(folder, "sprawozdanie.xlsx"),
  };
}

/** @template T @param {Promise<AsyncIterable<{ type: string, result?: T }>>} stream @returns {Promise<T>} */
async function resultOf(stream) {
  for await (const event of await stream) if (event.type === "done") return /** @type {T} */ (event.result);
  throw new Error("no result");
}

/**
 * The process that will be killed. It says when it begins and when it is done.
 * @param {Work} work
 * @param {string} folder
 */
async function doWork(work, folder) {
  const { openWorkspace } = await import("../electron/compose.ts");
  const { path, register, report } = places(folder);
  if (work === "migration") writeSync(1, "begin\n");
  const workspace = await openWorkspace(path);
  const { client, kernel } = workspace;
  if (work !== "migration") writeSync(1, "begin\n");
  const [programme] = await client.programmes.list({});
  if (work === "import") {
    const files = [{ name: "rejestr.xlsx", fileId: kernel.offered.offer(register) }];
    await resultOf(client.registers.import({ programmeId: programme?.id ?? "", files }));
  }
  if (work === "restore") {
    const [oldest] = (await client.backups.list({})).rows.slice(-1);
    await resultOf(client.backups.restore({ id: oldest?.id ?? "" }));
  }
  if (work === "report") {
    const made = await resultOf(client.reports.yearly({ programmeIds: [programme?.id ?? ""], year: 2017 }));
    const { saveFile } = await import("../electron/cli/save-file.ts");
    await saveFile(kernel.files.find(made.fileId).path, report, new AbortController().signal);
  }
  await workspace.close();
  writeSync(1, "done\n");
}

/**
 * @param {number} runs
 * @param {Work[]} works
 */
async function drillAll(runs, works) {
  let failures = 0;
  for (const work of works) failures += await drill(work, runs);
  console.log(
    failures === 0
      ? `${runs * works.length} kills: everything whole or not there.`
      : `${failures} runs FAILED.`,
  );
  return failures === 0 ? 0 : 1;
}

/**
 * @param {Work} work
 * @param {number} runs
 */
async function drill(work, runs) {
  const start = mkdtempSync(join(tmpdir(), `ewaluator-${work}-start-`));
  const expected = await prepare(work, start);
  const { milliseconds } = await run(work, copyOf(start), Infinity);
  /** @type {Record<string, number>} */
  const outcomes = {};
  let failures = 0;
  for (let number = 0; number < runs; number++) {
    const folder = copyOf(start);
    const { done } = await run(work, folder, Math.random() * milliseconds * 1.05);
    const { outcome, problems } = await inspect(work, folder, expected, done);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (problems.length > 0) {
      failures += 1;
      console.log(`  ${work} run ${number + 1}: ${problems.join("; ")} (${folder})`);
    } else rmSync(folder, { recursive: true, force: true });
  }
  rmSync(start, { recursive: true, force: true });
  const counts = Object.entries(outcomes).map(([name, count]) => `${name} ${count}`);
  console.log(
    `${work}: ${runs} kills within ${Math.round(milliseconds)} ms: ${counts.join(", ")}; failures ${failures}`,
  );
  return failures;
}

/** @param {string} start */
function copyOf(start) {
  const folder = mkdtempSync(join(tmpdir(), "ewaluator-drill-"));
  copyFolder(start, folder);
  return folder;
}

/** @param {string} from @param {string} to */
function copyFolder(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copyFolder(join(from, entry.name), join(to, entry.name));
    else copyFileSync(join(from, entry.name), join(to, entry.name));
  }
}

/**
 * Makes the workspace in which the work begins; gives how many events it has before and after the work.
 * @param {Work} work
 * @param {string} folder
 */
async function prepare(work, folder) {
  const { openWorkspace } = await import("../electron/compose.ts");
  const { path, register } = places(folder);
  if (work === "migration") {
    const { makeOldWorkspace } = await import("../tests/support/old-workspace.ts");
    await makeOldWorkspace(path, 1);
    return { before: 1, after: 1 };
  }
  if (work === "import") {
    const sample = await openWorkspace(join(folder, "sample.sqlite"), { create: true });
    await resultOf(sample.client.workspace.createSample({}));
    const programme = (await sample.client.programmes.list({})).find(({ code }) => code === "PRZYKLAD");
    const made = await resultOf(sample.client.registers.export({ programmeId: programme?.id ?? "" }));
    copyFileSync(sample.kernel.files.find(made.fileId).path, register);
    const { total } = await sample.client.events.list({ programmeId: programme?.id, limit: 1 });
    await sample.close();
    const workspace = await openWorkspace(path, { create: true });
    await workspace.client.programmes.create({ code: "PROBA", name: "Próba", kind: "other" });
    await workspace.close();
    for (const ending of ["", "-wal", "-shm"])
      rmSync(join(folder, `sample.sqlite${ending}`), { force: true });
    return { before: 0, after: total };
  }
  const workspace = await openWorkspace(path, { create: true });
  await resultOf(workspace.client.workspace.createSample({}));
  const { total } = await workspace.client.events.list({ limit: 1 });
  if (work === "report") {
    await workspace.close();
    return { before: total, after: total };
  }
  await resultOf(workspace.client.backups.create({}));
  const [programme] = await workspace.client.programmes.list({});
  for (let number = 0; number < 3; number++) {
    const event = { programmeId: programme?.id ?? "", date: "2018-01-02", title: `Po kopii ${number}` };
    await workspace.client.events.create({ ...event, kind: "meeting" });
  }
  await workspace.close();
  return { before: total + 3, after: total };
}

/**
 * Runs the work and kills it so long after it began; gives whether it said that it was done.
 * @param {Work} work
 * @param {string} folder
 * @param {number} killAfterMs
 * @returns {Promise<{ done: boolean, milliseconds: number }>}
 */
function run(work, folder, killAfterMs) {
  const words = [fileURLToPath(import.meta.url), "--child", work, "--folder", folder];
  const child = spawn(node24(), words, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  let begun = 0;
  let milliseconds = 0;
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
    if (begun === 0 && output.includes("begin")) {
      begun = performance.now();
      if (Number.isFinite(killAfterMs)) setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    }
    if (output.includes("done")) milliseconds = performance.now() - begun;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve({ done: output.includes("done"), milliseconds }));
  });
}

/**
 * @param {Work} work
 * @param {string} folder
 * @param {{ before: number, after: number }} expected
 * @param {boolean} done
 */
async function inspect(work, folder, expected, done) {
  const { openWorkspace } = await import("../electron/compose.ts");
  const { path, report } = places(folder);
  const workspace = await openWorkspace(path);
  try {
    const { problems } = await workspace.client.workspace.check({});
    const total =
      work === "migration"
        ? (await workspace.client.areas.list({})).length
        : (await workspace.client.events.list({ limit: 1 })).total;
    if (total !== expected.before && total !== expected.after) problems.push(`half: ${total}`);
    if (done && total !== expected.after) problems.push("acknowledged and lost");
    for (const { id } of (await workspace.client.backups.list({})).rows) {
      const backup = await workspace.client.backups.verify({ id });
      if (!backup.sound) problems.push(`backup ${id}: ${backup.problems.join(", ")}`);
    }
    let outcome =
      expected.before === expected.after ? "sound" : total === expected.after ? "whole" : "not there";
    if (work === "report") {
      outcome = existsSync(report) ? "whole" : "not there";
      if (existsSync(report) && readFileSync(report).lastIndexOf("PK\u0005\u0006") === -1)
        problems.push("half a report");
      if (done && !existsSync(report)) problems.push("report acknowledged and lost");
    }
    return { outcome, problems };
  } finally {
    await workspace.close();
  }
}
