import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/**
 * Reads one line at the terminal without showing what is typed; the question stands on standard error, so that results can be
 * redirected. Ctrl-C and Ctrl-D stop the command: while nothing is echoed both come as keys, not as signals.
 */
export function askPassword(question: string, stop: () => void, signal: AbortSignal): Promise<string> {
  const silent = new Writable({ write: (_text, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: silent, terminal: true, historySize: 0 });
  // Only now: what is typed the moment the question stands there must not be shown either.
  process.stderr.write(`${question} `);
  return new Promise<string>((resolve, reject) => {
    const interrupted = () => reject(new Error("interrupted"));
    line.once("line", resolve);
    line.once("SIGINT", stop);
    line.once("close", () => {
      stop();
      interrupted();
    });
    signal.addEventListener("abort", interrupted, { once: true });
  }).finally(() => {
    line.removeAllListeners("close");
    line.close();
    process.stderr.write("\n");
  });
}
