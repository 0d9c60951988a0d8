import { createInflateRaw } from "node:zlib";
import { LIMITS, type RefusalReason } from "./messages.ts";

/** A file that is refused before anything is made of it. */
export class ForeignFileError extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail = "") {
    super(detail);
    this.reason = reason;
  }
}

interface Entry {
  name: string;
  method: number;
  flags: number;
  compressedSize: number;
  size: number;
  offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const COMMENT_MAX = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const OLE_SIGNATURE = "d0cf11e0a1b11ae1";

/**
 * Looks at the archive's directory, then inflates every entry and counts its bytes: what a directory says of sizes is only a
 * claim. Refuses what trust.md refuses; keeps nothing.
 */
export async function guardZip(bytes: Buffer): Promise<void> {
  // Excel's password-protected files are not archives but compound files.
  if (bytes.subarray(0, 8).toString("hex") === OLE_SIGNATURE) throw new ForeignFileError("encrypted");
  const entries = readDirectory(bytes);
  if (entries.length > LIMITS.entries) throw new ForeignFileError("tooManyEntries", String(entries.length));
  if (!entries.some((entry) => entry.name === "[Content_Types].xml")) throw new ForeignFileError("notXlsx");
  let total = 0;
  for (const entry of entries) {
    if ((entry.flags & ENCRYPTED_FLAG) !== 0) throw new ForeignFileError("encrypted", entry.name);
    if (entry.method !== STORED && entry.method !== DEFLATED)
      throw new ForeignFileError("broken", entry.name);
    if (entry.size > LIMITS.entryBytes) throw new ForeignFileError("entryTooLarge", entry.name);
    total += entry.method === STORED ? entry.compressedSize : await countInflated(bytes, entry);
    if (total > LIMITS.totalBytes) throw new ForeignFileError("tooLarge");
  }
}

function readDirectory(bytes: Buffer): Entry[] {
  const from = Math.max(0, bytes.length - END_SIZE - COMMENT_MAX);
  let end = -1;
  for (let place = bytes.length - END_SIZE; place >= from; place--) {
    if (bytes.readUInt32LE(place) === END_SIGNATURE) {
      end = place;
      break;
    }
  }
  if (end < 0) throw new ForeignFileError("notXlsx");
  const count = bytes.readUInt16LE(end + 10);
  let place = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let number = 0; number < count; number++) {
    if (place + 46 > bytes.length || bytes.readUInt32LE(place) !== ENTRY_SIGNATURE)
      throw new ForeignFileError("broken", "directory");
    const nameLength = bytes.readUInt16LE(place + 28);
    entries.push({
      flags: bytes.readUInt16LE(place + 8),
      method: bytes.readUInt16LE(place + 10),
      compressedSize: bytes.readUInt32LE(place + 20),
      size: bytes.readUInt32LE(place + 24),
      offset: bytes.readUInt32LE(place + 42),
      name: bytes.toString("utf8", place + 46, place + 46 + nameLength),
    });
    place += 46 + nameLength + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return entries;
}

const SMALL_ENTRY_BYTES = 64 * 1024;

function countInflated(bytes: Buffer, entry: Entry): Promise<number> {
  const { offset } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw new ForeignFileError("broken", entry.name);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + entry.compressedSize > bytes.length) throw new ForeignFileError("broken", entry.name);
  return new Promise((resolve, reject) => {
    let inflated = 0;
    const stream = createInflateRaw();
    stream.on("data", (chunk: Buffer) => {
      inflated += chunk.length;
      const isBomb = inflated > SMALL_ENTRY_BYTES && inflated > entry.compressedSize * LIMITS.ratio;
      if (isBomb || inflated > LIMITS.entryBytes) {
        stream.destroy();
        reject(new ForeignFileError(isBomb ? "bomb" : "entryTooLarge", entry.name));
      }
    });
    stream.on("end", () => resolve(inflated));
    stream.on("error", () => reject(new ForeignFileError("broken", entry.name)));
    stream.end(bytes.subarray(start, start + entry.compressedSize));
  });
}
