// `npm test`: everything, from a bare checkout. The last line is the sum over all kinds of checks.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { ensureMachinePrograms } from "./machine-programs.mjs";
import { cache, node24, root, toolScript } from "./places.mjs";
import { runQuietly } from "./run.mjs";
import {
  addCounts,
  closingLine,
  honest,
  noTests,
  readPlaywrightCounts,
  readVitestCounts,
} from "./test-counts.mjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command a script for Node 24 with its arguments
 * @property {Record<string, string>} [env]
 * @property {() => import("./test-counts.mjs").Counts | null} [counts] without it the step is one test
 */

const results = join(cache, "test");
const vitestResult = join(results, "vitest.json");
const playwrightResult = join(results, "playwright.json");

/** @returns {Step[]} */
function allSteps() {
  return [
    { name: "types", command: [toolScript("typescript", "tsc"), "-b"] },
    {
      name: "lint and format",
      command: [toolScript("@biomejs/biome", "biome"), "check", "--error-on-warnings", "."],
    },
    {
      name: "import rules",
      command: [
        toolScript("dependency-cruiser", "depcruise"),
        "--config",
        ".dependency-cruiser.cjs",
        "electron",
        "renderer",
        "shared",
      ],
    },
    { name: "unused code", command: [toolScript("knip", "knip")] },
    { name: "build", command: [join(root, "scripts/build.mjs")] },
    {
      name: "unit, service, storage, documents, architecture",
      command: [
        toolScript("vitest", "vitest"),
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${vitestResult}`,
      ],
      counts: () => readVitestCounts(vitestResult),
    },
    {
      name: "browser, end to end",
      command: [toolScript("@playwright/test", "playwright"), "test", "--reporter=list,json"],
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightResult },
      counts: () => readPlaywrightCounts(playwrightResult),
    },
  ];
}

/** @param {Step} step */
async function runStep({ name, command, env, counts }) {
  console.log(`— ${name} …`);
  const outcome = await runQuietly(node24(), command, {
    env,
    limitSeconds: 30 * 60,
    whileRunning: (seconds) => {
      if (Math.round(seconds) % 60 === 0) console.log(`  ${name}: ${Math.round(seconds)} s`);
    },
  });
  const single = { ...noTests(), passed: outcome.status === 0 ? 1 : 0 };
  const sum = honest(counts ? counts() : single, outcome.status);
  if (sum.failed > 0) console.log(outcome.output.trimEnd());
  if (outcome.timedOut) console.log(`  ${name} was stopped: it did not end within half an hour`);
  console.log(`  ${name}: ${closingLine(sum)} (${outcome.seconds.toFixed(1)} s)`);
  return sum;
}

const start = Date.now();
await ensureInstalled();
const missing = await ensureMachinePrograms();
for (const line of missing) console.log(line);
const browserIsMissing = missing.some((line) => line.startsWith("chromium"));

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let total = noTests();
// On the build machine a missing program would hide tests, so it fails there; elsewhere only the browser does.
if (browserIsMissing || (process.env.CI && missing.length > 0)) total.failed += 1;
for (const step of allSteps()) {
  if (browserIsMissing && step.name.startsWith("browser")) continue;
  total = addCounts(total, await runStep(step));
}

console.log(`${((Date.now() - start) / 1000).toFixed(0)} s in all`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
