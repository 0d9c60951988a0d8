import { fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { fileURLToPath } from "node:url";

export interface UtilityOptions {
  execArgv?: string[];
  env?: NodeJS.ProcessEnv;
  serviceName?: string;
}

/** A utility process: a real child process that speaks through process.parentPort. */
export function forkUtility(entry: string, args: string[], options: UtilityOptions = {}) {
  const shim = fileURLToPath(new URL("./parent-port.mjs", import.meta.url));
  const child = fork(entry, args, {
    execArgv: [...(options.execArgv ?? []), "--import", shim],
    env: options.env ?? process.env,
    serialization: "advanced",
    stdio: "ignore",
  });
  const utility = Object.assign(new EventEmitter(), {
    get pid() {
      return child.pid;
    },
    kill: () => child.kill("SIGTERM"),
    options,
  });
  child.on("message", (message) => utility.emit("message", message));
  child.on("exit", (code) => utility.emit("exit", code ?? 1));
  return utility;
}
