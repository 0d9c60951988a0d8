import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "./places.mjs";

/**
 * @typedef {object} Outcome
 * @property {number} status exit status; 1 when ended by a signal or by the time limit
 * @property {boolean} timedOut
 * @property {string} output both streams as they came, without colours (some ignore NO_COLOR)
 * @property {number} seconds
 */

/**
 * Runs a program quietly and keeps what it printed.
 * @param {string} program
 * @param {string[]} programArguments
 * @param {{ env?: Record<string, string>, limitSeconds?: number, whileRunning?: (seconds: number) => void }} [options]
 * @returns {Promise<Outcome>}
 */
export function runQuietly(program, programArguments, { env = {}, limitSeconds = 1800, whileRunning } = {}) {
  const start = Date.now();
  const seconds = () => (Date.now() - start) / 1000;
  const asGroup = process.platform !== "win32";
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd: root,
      env: { ...childEnvironment(program), NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: asGroup,
    });
    let output = "";
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
      });
    }
    // The whole group, so that no grandchild (a browser, a database) outlives its run.
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      try {
        if (asGroup && child.pid) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // It has ended by itself.
      }
    };
    const limit = setTimeout(() => {
      timedOut = true;
      end("SIGKILL");
    }, limitSeconds * 1000);
    const heartbeat = setInterval(() => whileRunning?.(seconds()), 1000);
    const passOn = (/** @type {NodeJS.Signals} */ signal) => {
      end(signal);
      process.exitCode = signal === "SIGINT" ? 130 : 143;
      setTimeout(() => {
        end("SIGKILL");
        process.exit();
      }, 3000).unref();
      child.once("close", () => process.exit());
    };
    process.on("SIGINT", passOn);
    process.on("SIGTERM", passOn);
    let settled = false;
    const settle = (/** @type {number} */ status) => {
      if (settled) return;
      settled = true;
      clearTimeout(limit);
      clearInterval(heartbeat);
      process.off("SIGINT", passOn);
      process.off("SIGTERM", passOn);
      resolve({ status, timedOut, output: stripVTControlCharacters(output), seconds: seconds() });
    };
    child.once("error", (error) => {
      output += `${error.message}\n`;
      settle(1);
    });
    child.once("close", (status) => settle(status ?? 1));
  });
}

/**
 * Hands the terminal over to a program until it ends; resolves to its exit status.
 * @param {string} program
 * @param {string[]} programArguments
 * @returns {Promise<number>}
 */
export function runInForeground(program, programArguments) {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      env: childEnvironment(program),
      stdio: "inherit",
    });
    // Ctrl-C reaches the child from the terminal itself; a signal sent to this process alone has to be passed on.
    const passOn = (/** @type {NodeJS.Signals} */ signal) => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
      process.on(signal, passOn);
    }
    child.once("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once("close", (status, signal) => resolve(status ?? (signal === "SIGINT" ? 130 : 143)));
  });
}

/**
 * The packages' commands and Node 24 come first on PATH, whatever the machine has.
 * @param {string} program
 * @returns {NodeJS.ProcessEnv}
 */
function childEnvironment(program) {
  const first = [dirname(program), join(root, "node_modules/.bin")];
  // Windows calls it Path; a copy of the environment minds the difference.
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  return { ...process.env, [name]: [...first, process.env[name] ?? ""].join(delimiter) };
}
