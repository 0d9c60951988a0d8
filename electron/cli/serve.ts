import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Command } from "commander";
import { type OpenWorkspace, openWorkspace } from "../compose.ts";
import { appendToLog } from "../compose-log.ts";
import { type AskedWorkspace, openAsked } from "../compose-password.ts";
import { defaultSamplePath, defaultWorkspacePath, isFilePath } from "../compose-places.ts";
import { type ServedWorkstation, serveWorkstation } from "../web/index.ts";
import type { CommandLine } from "./command-line.ts";
import { openBrowser } from "./open-browser.ts";
import { readCount } from "./option-values.ts";
import { followProgress } from "./progress-display.ts";
import { refused } from "./refusals.ts";
import { makeFolder } from "./workspace-session.ts";

interface Options {
  workspace?: string;
  port?: number;
  open: boolean;
  sample?: boolean;
}

/** `serve`: the workstation on this machine's own address, until Ctrl-C. */
export function addServe(program: Command, cli: CommandLine): void {
  const { t, print, signal } = cli;
  program
    .command("serve")
    .description(t("cli.commands.serve"))
    .option("--workspace <F>", t("cli.options.workspace"))
    .option("--port <N>", t("cli.options.port"), readCount("--port", 1, 65_535))
    .option("--no-open", t("cli.options.noOpen"))
    .option("--sample", t("cli.options.sample"))
    .action(async ({ workspace: address, port, open, sample = false }: Options) => {
      const workspace = await openForServing(address, sample, cli);
      try {
        const served = await serve(workspace, port);
        print(t(sample ? "cli.done.servingSample" : "cli.done.serving", { address: served.address }));
        if (!workspace.opened) cli.tell(t("cli.servingLocked"));
        if (open) openBrowser(served.address);
        // The address lets in once: a closed tab or a second browser needs another.
        cli.keyboard?.onEnter(() => print(served.newAddress()));
        if (cli.keyboard) cli.tell(t("cli.servingKeys"));
        await aborted(signal);
        cli.keyboard?.release();
        await served.close();
      } finally {
        await workspace.close();
      }
    });
}

/**
 * A workspace that is named has to be there; the user's own and the sample are made the first time. For the password of a shared one
 * the page asks, so that whoever started it by a click is asked, too.
 */
async function openForServing(
  address: string | undefined,
  sample: boolean,
  cli: CommandLine,
): Promise<AskedWorkspace> {
  const path = address ?? (sample ? defaultSamplePath() : defaultWorkspacePath());
  const create = address === undefined || sample;
  if (address === undefined && isFilePath(path) && !existsSync(path)) makeFolder(dirname(path));
  return openAsked(path, async (given) => {
    const workspace = await openWorkspace(given, {
      create,
      log: appendToLog,
      automaticBackups: true,
      openDamaged: true,
    });
    try {
      if (sample) await fillWithSample(workspace, cli);
      return workspace;
    } catch (error) {
      await workspace.close();
      throw error;
    }
  });
}

async function fillWithSample({ client }: OpenWorkspace, cli: CommandLine): Promise<void> {
  if (!(await client.workspace.info({})).empty) return;
  await followProgress(client.workspace.createSample({}, { signal: cli.signal }), cli);
}

async function serve(workspace: AskedWorkspace, port: number | undefined): Promise<ServedWorkstation> {
  try {
    return await serveWorkstation({ workspace, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (port !== undefined && (code === "EADDRINUSE" || code === "EACCES"))
      throw refused("portTaken", { port });
    throw error;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
