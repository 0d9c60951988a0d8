import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFolder } from "./compose-places.ts";

/** Where unexpected errors are written, by the number that the user was told. */
export const logPath = () => join(dataFolder(), "logs", "errors.log");

/** Appends one error; never throws: a full disk must not hide the error that is being told. */
export function appendToLog(id: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause !== undefined ? `\ncause: ${String(error.cause)}` : "";
  try {
    mkdirSync(dirname(logPath()), { recursive: true });
    appendFileSync(logPath(), `${new Date().toISOString()} [${id}] ${text}${cause}\n`, { mode: 0o600 });
  } catch {
    process.stderr.write(`[${id}] ${text}\n`);
  }
}
