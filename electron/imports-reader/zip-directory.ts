import { ForeignFileError } from "./foreign-file-error.ts";
import { LIMITS } from "./messages.ts";

export interface ZipEntry {
  name: string;
  method: number;
  flags: number;
  crc: number;
  compressedSize: number;
  size: number;
  /** Where its own header begins. */
  offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const ZIP64_LOCATOR_SIZE = 20;
const COMMENT_MAX = 65_535;
const SENTINEL_16 = 0xffff;
const SENTINEL_32 = 0xffffffff;

/**
 * The archive's directory. What another reader could understand differently than we do is refused: ZIP64 (its second directory
 * would be read instead of the one we looked at), two entries of one name, bytes after the end, a directory outside the file.
 */
export function readZipDirectory(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  const hasLocator =
    end >= ZIP64_LOCATOR_SIZE && bytes.readUInt32LE(end - ZIP64_LOCATOR_SIZE) === ZIP64_LOCATOR_SIGNATURE;
  if (hasLocator || count === SENTINEL_16 || size === SENTINEL_32 || start === SENTINEL_32)
    throw new ForeignFileError("zip64");
  if (end + END_SIZE + bytes.readUInt16LE(end + 20) !== bytes.length)
    throw new ForeignFileError("broken", "end");
  if (bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count)
    throw new ForeignFileError("broken", "disks");
  if (start + size > end) throw new ForeignFileError("broken", "directory");
  if (count > LIMITS.entries) throw new ForeignFileError("tooManyEntries", String(count));
  const entries = readEntries(bytes, start, start + size, count);
  const names = new Set<string>();
  for (const { name } of entries) {
    // Excel takes names in any case for the same part.
    const key = name.toLowerCase();
    if (names.has(key) || !isPlainName(name)) throw new ForeignFileError("entryNames", printable(name));
    names.add(key);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - END_SIZE - COMMENT_MAX);
  for (let place = bytes.length - END_SIZE; place >= from; place--) {
    if (bytes.readUInt32LE(place) === END_SIGNATURE) return place;
  }
  throw new ForeignFileError("broken", "end");
}

function readEntries(bytes: Buffer, start: number, end: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let place = start;
  for (let number = 0; number < count; number++) {
    if (place + ENTRY_SIZE > end || bytes.readUInt32LE(place) !== ENTRY_SIGNATURE)
      throw new ForeignFileError("broken", "directory");
    const nameLength = bytes.readUInt16LE(place + 28);
    const entry = {
      flags: bytes.readUInt16LE(place + 8),
      method: bytes.readUInt16LE(place + 10),
      crc: bytes.readUInt32LE(place + 16),
      compressedSize: bytes.readUInt32LE(place + 20),
      size: bytes.readUInt32LE(place + 24),
      offset: bytes.readUInt32LE(place + 42),
      name: bytes.toString("utf8", place + ENTRY_SIZE, place + ENTRY_SIZE + nameLength),
    };
    if ([entry.compressedSize, entry.size, entry.offset].includes(SENTINEL_32))
      throw new ForeignFileError("zip64");
    entries.push(entry);
    place += ENTRY_SIZE + nameLength + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  if (place !== end) throw new ForeignFileError("broken", "directory");
  return entries;
}

/** A part of a workbook has a relative path of plain names; anything else wants to be somewhere else. */
function isPlainName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (name === "" || /[\u0000-\u001f\\:]/.test(name) || name.startsWith("/")) return false;
  return !name.split("/").some((part) => part === ".." || part === ".");
}

function printable(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "?").slice(0, 100);
}
