import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reasonAgainstWindow } from "../../scripts/electron-window.mjs";
import { isInstalled } from "../../scripts/install.mjs";
import { addCounts, closingLine, honest } from "../../scripts/test-counts.mjs";
import { repository } from "./cruise-folder.ts";

describe("the last line of npm test", () => {
  it("is the sum over all kinds of checks", () => {
    const sum = addCounts({ passed: 40, failed: 1, skipped: 2 }, { passed: 2, failed: 0, skipped: 0 });
    expect(closingLine(sum)).toBe("42 passed, 1 failed, 2 skipped");
  });

  it("names skipped tests only when there are some", () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  });

  it.each([
    ["a runner that left no result", null, 0],
    ["a runner that ran nothing", { passed: 0, failed: 0, skipped: 4 }, 0],
    ["an error outside of any test", { passed: 12, failed: 0, skipped: 0 }, 1],
  ])("counts %s as one failure", (_what, counts, status) => {
    expect(honest(counts, status).failed).toBe(1);
  });

  it("does not count a failed test twice because its runner ended with 1", () => {
    expect(honest({ passed: 1, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });
});

describe("npm start", () => {
  it.each([["--no-open"], ["--page"], ["--port=4000"], ["--port"]])(
    "serves the page when %s is given",
    (argument) => {
      expect(reasonAgainstWindow(["--sample", argument])).toBe("wybrano stronę");
    },
  );

  it("finds the packages it runs with installed, so that the next start installs nothing", () => {
    expect(isInstalled()).toBe(true);
  });
});

describe("the build machine", () => {
  it("runs exactly npm test", () => {
    const commands = readFileSync(join(repository, ".ci/run"), "utf8")
      .split("\n")
      .filter((line) => line && !line.startsWith("#") && !/^(set|cd) /.test(line));
    expect(commands).toEqual(["exec npm test"]);
  });
});
