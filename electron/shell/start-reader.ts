import type { UtilityProcess, utilityProcess } from "electron";
import type { ReaderProcess, StartReader } from "../compose.ts";

/**
 * Starts the reader of foreign files as a utility process: with the fuse RunAsNode off, the packaged program cannot fork itself
 * as a plain Node process. The same small heap; whoever started it kills it.
 */
export function utilityReader(utility: Pick<typeof utilityProcess, "fork">): StartReader {
  return (entry, path, { heapMegabytes }): ReaderProcess => {
    const child = utility.fork(entry, [path], {
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      env: {},
      stdio: "ignore",
      serviceName: "Ewaluator PAL: file reader",
    });
    return {
      onMessage: (listener) => child.on("message", (message) => listener(message)),
      onExit: (listener) => child.on("exit", listener),
      kill: () => killForGood(child),
    };
  };
}

/** `kill()` alone only asks; a reader that spins on a hostile file does not listen. */
function killForGood(child: UtilityProcess): void {
  const { pid } = child;
  child.kill();
  if (pid === undefined) return;
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
