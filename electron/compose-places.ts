import { homedir } from "node:os";
import { join } from "node:path";

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

/** The workspace that is opened when none is named. */
export const defaultWorkspacePath = () => join(dataFolder(), "workspace.sqlite");

/** The sample has a file of its own, so that trying things out never touches the user's records. */
export const defaultSamplePath = () => join(dataFolder(), "sample.sqlite");
