import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../electron/cli/main.ts", import.meta.url));

/** How far a long command is: told on a slow machine, every few seconds. */
const PROGRESS = /^[^\n]+:( \d+ %)? \([\d\u00a0\u202f /]+\)\n/gm;

export interface CliRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The command line as its own process, from source, with a data folder that is not the user's. */
export function startCli(
  words: string[],
  { dataFolder, timeZone = "Europe/Warsaw" }: { dataFolder: string; timeZone?: string },
) {
  const child = spawn(process.execPath, [MAIN, ...words], {
    env: { ...process.env, XDG_DATA_HOME: dataFolder, APPDATA: dataFolder, TZ: timeZone, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  const ended = new Promise<CliRun>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, stdout, stderr: stderr.replaceAll(PROGRESS, "") }));
  });
  return { child, ended, soFar: () => ({ stdout, stderr }) };
}
