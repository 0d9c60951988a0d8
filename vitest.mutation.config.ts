import { defineConfig } from "vitest/config";

/** What Stryker runs against each mutant: the worked examples of the arithmetic, without a database. */
export default defineConfig({
  test: {
    pool: "threads",
    include: ["tests/unit/{indicators,surveys,plan}/**/*.test.ts"],
    env: { TZ: "Europe/Warsaw" },
  },
});
