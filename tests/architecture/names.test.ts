import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { layers, repository } from "./cruise-folder.ts";

/** Names that say nothing about the job; such files are where giants grow. */
const empty = /^(utils?|helpers?|common|managers?|misc|stuff|shared-code)$/;

const holdsOnlyData = new Set(["tests/fixtures", "renderer/public", "docs/images"]);

function entriesBelow(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" }).map((path) =>
    join(folder, path).replaceAll("\\", "/"),
  );
}

function foldersIn(folder: string): string[] {
  return readdirSync(join(repository, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => statSync(join(repository, path)).isDirectory());
}

describe("names and signposts", () => {
  it("every file and folder is named after its job", () => {
    const nameless = [...layers, "scripts", "tests"]
      .flatMap(entriesBelow)
      .filter((path) => empty.test(basename(path).split(".")[0]!));
    expect(nameless).toEqual([]);
  });

  it("every second-level folder has a README that says its job and where to start reading", () => {
    const silent = [...layers, "tests", "docs"]
      .flatMap(foldersIn)
      .filter((folder) => !holdsOnlyData.has(folder) && !existsSync(join(repository, folder, "README.md")));
    expect(silent).toEqual([]);
  });
});
