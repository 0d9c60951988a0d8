import { readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { isPostgresAddress, withoutPassword } from "./storage/postgres/address.ts";

/** The user's own folder for the program's data, by the custom of the system. The window, the page and the command line share it. */
export function dataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === "win32")
    return join(environment.APPDATA || join(home, "AppData", "Roaming"), "ewaluator-pal");
  if (platform === "darwin") return join(home, "Library", "Application Support", "ewaluator-pal");
  return join(environment.XDG_DATA_HOME || join(home, ".local", "share"), "ewaluator-pal");
}

/** Whether an address is a file's path; otherwise it leads to a shared database. */
export const isFilePath = (address: string) => !isPostgresAddress(address);

const ownWorkspacePath = () => join(dataFolder(), "workspace.sqlite");
const rememberedPath = () => join(dataFolder(), "workspace-address.txt");

/** The workspace that is opened when none is named: the user's own file, or the place that it was moved to. */
export function defaultWorkspacePath(): string {
  try {
    return readFileSync(rememberedPath(), "utf8").trim() || ownWorkspacePath();
  } catch {
    return ownWorkspacePath();
  }
}

/** Opens `moved` from now on where `opened` was what is opened by itself. The password stays out: it is asked, or kept by the system. */
export async function rememberAddress(opened: string, moved: string): Promise<boolean> {
  if (withoutPassword(opened) !== withoutPassword(defaultWorkspacePath())) return false;
  await mkdir(dataFolder(), { recursive: true });
  const written = `${rememberedPath()}.new`;
  await writeFile(written, `${withoutPassword(moved)}\n`, "utf8");
  await rename(written, rememberedPath());
  return true;
}

/** The sample has a file of its own, so that trying things out never touches the user's records. */
export const defaultSamplePath = () => join(dataFolder(), "sample.sqlite");
