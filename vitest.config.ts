import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The command line, workers and readers are started from source hundreds of times: compiled once, the tests take a third less.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL(".cache/compiled", import.meta.url));

/** Kinds of tests that open a workspace: each of them runs on a SQLite file and on PostgreSQL. */
const databaseKinds = ["service", "storage", "contract", "documents", "cli", "web", "shell"];

const testsOf = (...kinds: string[]) => kinds.map((kind) => `tests/${kind}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    // A service test opens a real workspace, a document's a worker and LibreOffice: on a busy machine they need room.
    testTimeout: 60_000,
    hookTimeout: 90_000,
    env: { TZ: "Europe/Warsaw" },
    projects: [
      {
        extends: true,
        test: {
          name: "plain",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...testsOf(...databaseKinds), "tests/e2e/**", "tests/bench/**", "tests/fixtures/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "databases",
          include: testsOf(...databaseKinds),
          globalSetup: ["tests/support/postgres-global-setup.ts"],
        },
      },
    ],
  },
});
