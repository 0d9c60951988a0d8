import { randomUUID } from "node:crypto";
import { constants, createReadStream, createWriteStream } from "node:fs";
import { access, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { MadeFile } from "../../shared/contract/operation.ts";
import type { Language } from "../../shared/messages/translator.ts";
import { formatNumber } from "../../shared/vocabulary/numbers.ts";
import type { OpenWorkspace } from "../compose.ts";
import type { CommandLine } from "./command-line.ts";
import { RefusalError, refused } from "./refusals.ts";

/** Refuses, before any long work, a target whose folder is missing or closed, or that is itself a folder. */
export async function checkTarget(target: string): Promise<void> {
  const path = resolve(target);
  const folder = dirname(path);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw refused("folderMissing", { folder });
  if ((await stat(path).catch(() => undefined))?.isDirectory()) throw refused("outIsFolder", { path });
  await access(folder, constants.W_OK).catch(() => {
    throw refused("folderNotWritable", { folder });
  });
}

/** Copies a made file to its target: to a temporary file beside it, flushed to the disk, then renamed. Whole or not there. */
export async function saveFile(made: string, target: string, signal: AbortSignal): Promise<void> {
  const path = resolve(target);
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    await pipeline(createReadStream(made), createWriteStream(temporary, { flags: "wx" }), { signal });
    const file = await open(temporary, "r+");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw asRefusal(error, path);
  }
}

function asRefusal(error: unknown, path: string): unknown {
  if (error instanceof RefusalError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (/ENOSPC|EDQUOT|EFBIG/.test(code)) return refused("diskFull", { path });
  if (/EACCES|EPERM|EROFS|EBUSY|ENOENT|ENOTDIR|EISDIR|ENAMETOOLONG|EINVAL/.test(code))
    return refused("notWritten", { path });
  return error;
}

/** Puts a file that the service made where the user wants it, and says so. */
export async function saveMadeFile(
  { kernel }: OpenWorkspace,
  made: MadeFile,
  target: string,
  cli: CommandLine,
): Promise<void> {
  await saveFile(kernel.files.find(made.fileId).path, target, cli.signal);
  cli.print(cli.t("cli.done.saved", { path: target, size: describeSize(made.sizeBytes, cli.language) }));
}

/** `1,2 MB`, `34 kB` */
function describeSize(bytes: number, language: Language): string {
  const [amount, decimals, unit] =
    bytes < 1_000_000
      ? ([Math.ceil(bytes / 1000), 0, "kB"] as const)
      : ([bytes / 1_000_000, 1, "MB"] as const);
  return `${formatNumber(amount, { decimals, language })} ${unit}`;
}
