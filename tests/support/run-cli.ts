import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../electron/cli/main.ts", import.meta.url));

/** How far a long command is: told on a slow machine, every few seconds. */
const PROGRESS = /^[^\n]+:( \d+ %)? \([\d\u00a0\u202f /]+\)\n/gm;

export interface CliRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

interface CliPlace {
  dataFolder: string;
  timeZone?: string;
  environment?: NodeJS.ProcessEnv;
  /** Whether a person seems to sit at it. */
  terminal?: boolean;
}

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/** The command line as its own process, from source, with a data folder that is not the user's. */
export function startCli(
  words: string[],
  { dataFolder, timeZone = "Europe/Warsaw", environment = {}, terminal = false }: CliPlace,
) {
  const env = {
    ...process.env,
    XDG_DATA_HOME: dataFolder,
    APPDATA: dataFolder,
    TZ: timeZone,
    NODE_OPTIONS: "",
  };
  const program = [process.execPath, MAIN, ...words];
  // `script` gives it a terminal, on which what we send is typed and what it tells is shown.
  const [command, ...rest] = terminal
    ? ["script", "--quiet", "--return", "--command", program.map(quoted).join(" "), "/dev/null"]
    : program;
  const child = spawn(command as string, rest, {
    env: { ...env, ...environment },
    stdio: [terminal ? "pipe" : "ignore", "pipe", "pipe"],
  }) as ChildProcessByStdio<Writable | null, Readable, Readable>;
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
