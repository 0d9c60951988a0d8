import { open } from "node:fs/promises";
import { z } from "zod";
import { failure } from "../kernel/failures.ts";
import type { ReadScope } from "../kernel/scopes.ts";
import { readSettings } from "./settings.ts";

/** A version file holds a line; whoever sends more is not it. */
const LONGEST_FILE = 64 * 1024;
const MILLISECONDS_TO_WAIT = 10_000;

const versionFile = z.object({ version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/) });

/** Compares the version that the office names with this one. Asked for by a person, never by itself; nothing of ours goes out. */
export async function checkForUpdate({
  db,
  kernel,
}: ReadScope): Promise<{ current: string; newest: string; isNewer: boolean }> {
  const { updateAddress: address } = await readSettings(db);
  if (address === null) throw failure("REFUSED", "noUpdateAddress");
  try {
    const text = address.startsWith("https://") ? await fetchText(address) : await readText(address);
    const { version: newest } = versionFile.parse(JSON.parse(text));
    const current = kernel.programVersion;
    return { current, newest, isNewer: isLater(newest, current) };
  } catch (cause) {
    throw failure("REFUSED", "updateUnreadable", { params: { address }, cause });
  }
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address, {
    redirect: "error",
    credentials: "omit",
    signal: AbortSignal.timeout(MILLISECONDS_TO_WAIT),
  });
  if (!answer.ok || !answer.body) throw new Error(`answered ${answer.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body) {
    size += part.length;
    if (size > LONGEST_FILE) throw new Error("too long");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function readText(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(LONGEST_FILE), 0, LONGEST_FILE, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

function isLater(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split(".").map((part) => Number.parseInt(part, 10)));
  for (let place = 0; place < 3; place++) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
