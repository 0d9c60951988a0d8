import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { node24 } from "../../../scripts/places.mjs";

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const BUILT_CLI = fromRoot("out/main/cli.js");
const SERVE_PAGE = fromRoot("tests/e2e/support/serve-page.ts");

/** A page that is being written, built into a folder of its own; without it the built workstation is served. */
const ownPage = process.env.EWALUATOR_E2E_PAGE;

/** Runs one command of the command line to its end. */
export async function runCommand(words: string[]): Promise<void> {
  const child = start(ownPage ? [fromRoot("electron/cli/main.ts"), ...words] : [BUILT_CLI, ...words]);
  const told = collect(child);
  const [status] = await once(child, "close");
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${told()}`);
}

/** A workspace served in a process of its own, as `npm start` serves it. */
export interface ServedWorkspace {
  /** Lets in once. */
  address: string;
  /** Everything the program has printed. */
  told(): string;
  stop(): Promise<void>;
}

/** Without a path the workspace that opens by itself; `environment` may give it a data folder of its own. */
export async function serveWorkspace(
  path: string | null,
  environment: NodeJS.ProcessEnv = {},
): Promise<ServedWorkspace> {
  const named = path === null ? [] : ["--workspace", path];
  const child = start(
    ownPage && path !== null ? [SERVE_PAGE, path, ownPage] : [BUILT_CLI, "serve", "--no-open", ...named],
    environment,
  );
  const ended = once(child, "close");
  const told = collect(child);
  const address = await addressOf(child, told);
  return {
    address,
    told,
    async stop() {
      child.kill("SIGINT");
      const slow = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(slow);
    },
  };
}

function start(words: string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const env = { ...process.env, TZ: "Europe/Warsaw", NODE_OPTIONS: "", ...environment };
  return spawn(node24(), words, { env, stdio: ["ignore", "pipe", "pipe"] });
}

function collect(child: ChildProcess): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (part) => {
      text += part;
    });
  return () => text;
}

function addressOf(child: ChildProcess, told: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /http:\/\/127\S+/.exec(told())?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on("data", look);
    child.once("close", () => reject(new Error(`it did not serve: ${told()}`)));
  });
}
