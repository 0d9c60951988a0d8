import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @returns {Counts} */
export const noTests = () => ({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export const addCounts = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/**
 * A runner that ended badly without naming a failed test (a crash, an error outside any test) counts as one failure;
 * so does one that ran nothing.
 * @param {Counts | null} counts null when the runner left no readable result
 * @param {number} status
 * @returns {Counts}
 */
export function honest(counts, status) {
  const known = counts ?? noTests();
  const ranNothing = known.passed + known.failed === 0;
  const hidden = known.failed === 0 && (status !== 0 || ranNothing);
  return hidden ? { ...known, failed: 1 } : known;
}

/**
 * @param {string} file
 * @returns {Counts | null}
 */
export function readVitestCounts(file) {
  const result = readJson(file);
  if (!result) return null;
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/**
 * Playwright's "flaky" passed on a second try; without retries there is none, and with them it is not a pass.
 * @param {string} file
 * @returns {Counts | null}
 */
export function readPlaywrightCounts(file) {
  const stats = readJson(file)?.stats;
  if (!stats) return null;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
