import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { cruiseFolder, layers, repository } from "./cruise-folder.ts";
import { allowedImports, violations } from "./import-cases.ts";

const configuration = createRequire(import.meta.url)(join(repository, ".dependency-cruiser.cjs")) as {
  forbidden: { name: string }[];
};

const folders: string[] = [];

/** A tree laid out like the repository with just these files; packages are the repository's. */
function layOut(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "ewaluator-imports-"));
  folders.push(folder);
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "junction");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function sourceFilesOnDisk(): string[] {
  return layers
    .flatMap((layer) =>
      readdirSync(join(repository, layer), { recursive: true, encoding: "utf8" }).map((path) =>
        join(layer, path),
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

describe("import rules", () => {
  it("read every source file and find no violation and no cycle", async () => {
    const result = await cruiseFolder(repository);
    const seen = result.modules
      .map((module) => module.source)
      .filter(
        (source) =>
          /^(electron|renderer|shared)\//.test(source) && /\.tsx?$/.test(source) && !source.endsWith(".d.ts"),
      )
      .sort();
    const onDisk = sourceFilesOnDisk();

    expect(onDisk.length).toBeGreaterThan(40);
    expect(seen).toEqual(onDisk);
    expect(result.modules.flatMap((module) => module.dependencies).length).toBeGreaterThan(onDisk.length);
    const broken = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
  });

  it("are each proved by at least one violation below", () => {
    const proved = new Set(violations.map((violation) => violation.rule));
    expect([...proved].sort()).toEqual(configuration.forbidden.map((rule) => rule.name).sort());
  });

  it.each(violations)("$rule catches $title", async ({ rule, files, from }) => {
    const result = await cruiseFolder(layOut(files));
    const caught = result.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`);
    expect(caught).toContain(`${rule}: ${from}`);
  });

  it("let through what the architecture allows", async () => {
    const result = await cruiseFolder(layOut(allowedImports));
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
      [],
    );
    expect(result.modules.filter((module) => module.source in allowedImports)).toHaveLength(
      Object.keys(allowedImports).length,
    );
  });
});
