import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";

export const repository = join(import.meta.dirname, "../..");

export const layers = ["electron", "renderer", "shared"];

/** Reads the imports of a tree laid out like the repository and holds them against its rules. */
export async function cruiseFolder(folder: string): Promise<ICruiseResult> {
  const options = await extractDepcruiseOptions(join(repository, ".dependency-cruiser.cjs"));
  const { enhancedResolveOptions, ...cruiseOptions } = options;
  const present = layers.filter((layer) => existsSync(join(folder, layer)));
  const result = await cruise(
    present,
    { ...cruiseOptions, baseDir: folder, validate: true },
    enhancedResolveOptions,
  );
  if (typeof result.output === "string")
    throw new Error("dependency-cruiser gave a report instead of a result");
  return result.output;
}
