import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isBuilt, sourcesFingerprint } from "../../scripts/build.mjs";
import { cache, node24, root, toolScript } from "../../scripts/places.mjs";
import { runQuietly } from "../../scripts/run.mjs";

/**
 * The folder of bundles made from the sources as they are now: out/ where it is up to date (`npm test` builds it first), else one
 * of our own, since out/ may be in use. Inside the repository, so that the bundles find their packages.
 */
export async function builtBundles(): Promise<string> {
  if (isBuilt()) return join(root, "out");
  const own = join(cache, "bundles-under-test");
  const folder = join(own, "out");
  const stamp = join(own, "built-from.txt");
  const wanted = sourcesFingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return folder;
  mkdirSync(own, { recursive: true });
  rmSync(stamp, { force: true });
  const { status, output } = await runQuietly(
    node24(),
    [toolScript("electron-vite", "electron-vite"), "build", "--outDir", folder, "--logLevel", "warn"],
    { limitSeconds: 300 },
  );
  if (status !== 0) throw new Error(`the bundles could not be built:\n${output}`);
  writeFileSync(stamp, wanted);
  return folder;
}
