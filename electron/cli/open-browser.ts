import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The command that opens an address in this system's browser, or undefined where there is none to be expected. */
export function browserCommand(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): [string, ...string[]] | undefined {
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  if (platform === "darwin") return ["open"];
  const hasDisplay = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  const folders = (environment.PATH ?? "").split(delimiter);
  return hasDisplay && folders.some((folder) => isProgram(join(folder, "xdg-open")))
    ? ["xdg-open"]
    : undefined;
}

/** Asks the system to show the address; whether it succeeds is not ours to wait for: the address is printed anyway. */
export function openBrowser(address: string): void {
  const command = browserCommand();
  if (!command) return;
  const [program, ...given] = command;
  spawn(program, [...given, address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
