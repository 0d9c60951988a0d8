import { crc32, createInflateRaw } from "node:zlib";
import { ForeignFileError } from "./foreign-file-error.ts";
import { LIMITS } from "./messages.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const SMALL_ENTRY_BYTES = 64 * 1024;

/**
 * Looks at the archive's directory, then inflates every entry and counts its bytes: what a directory says of sizes is only a
 * claim. Refuses what trust.md refuses; keeps nothing.
 */
export async function guardZip(bytes: Buffer): Promise<ZipEntry[]> {
  const entries = readZipDirectory(bytes);
  if (!entries.some((entry) => entry.name === "[Content_Types].xml")) throw new ForeignFileError("notXlsx");
  let total = 0;
  for (const entry of entries) {
    if ((entry.flags & ENCRYPTED_FLAG) !== 0) throw new ForeignFileError("encrypted", entry.name);
    if (entry.method !== STORED && entry.method !== DEFLATED)
      throw new ForeignFileError("broken", entry.name);
    if (entry.size > LIMITS.entryBytes) throw new ForeignFileError("entryTooLarge", entry.name);
    total += await countInflated(bytes, entry);
    if (total > LIMITS.totalBytes) throw new ForeignFileError("tooLarge");
  }
  return entries;
}

function countInflated(bytes: Buffer, entry: ZipEntry): Promise<number> {
  const { offset } = entry;
  if (offset + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw new ForeignFileError("broken", entry.name);
  const start = offset + LOCAL_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + entry.compressedSize > bytes.length) throw new ForeignFileError("broken", entry.name);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  const watch = new EntryWatch(entry);
  if (entry.method === STORED) {
    watch.look(packed);
    watch.end();
    return Promise.resolve(packed.length);
  }
  return new Promise((resolve, reject) => {
    const stream = createInflateRaw();
    stream.on("data", (chunk: Buffer) => {
      try {
        watch.look(chunk);
      } catch (error) {
        stream.destroy();
        reject(error);
      }
    });
    stream.on("end", () => {
      try {
        watch.end();
        resolve(watch.inflated);
      } catch (error) {
        reject(error);
      }
    });
    stream.on("error", () => reject(new ForeignFileError("broken", entry.name)));
    stream.end(packed);
  });
}

const DECLARATIONS = ["<!DOCTYPE", "<!ENTITY"];
const TAIL_LENGTH = 200;

/**
 * Counts the bytes of one entry as they come out and checks their sum; of an XML part also that it has no document type
 * declarations, which no workbook has, and that it is there to its end: the reader would take what is left for the whole.
 */
class EntryWatch {
  inflated = 0;
  readonly #entry: ZipEntry;
  readonly #isXml: boolean;
  readonly #most: number;
  #sum = 0;
  #root: string | undefined;
  #tail = "";

  constructor(entry: ZipEntry) {
    this.#entry = entry;
    this.#isXml = /\.(xml|rels|vml)$/i.test(entry.name);
    const isReadByRow = /^xl\/worksheets\//i.test(entry.name);
    this.#most = this.#isXml && !isReadByRow ? LIMITS.wholePartBytes : LIMITS.entryBytes;
  }

  look(chunk: Buffer): void {
    this.inflated += chunk.length;
    this.#sum = crc32(chunk, this.#sum);
    const { name, compressedSize } = this.#entry;
    if (this.inflated > SMALL_ENTRY_BYTES && this.inflated > compressedSize * LIMITS.ratio)
      throw new ForeignFileError("bomb", name);
    if (this.inflated > this.#most) throw new ForeignFileError("entryTooLarge", name);
    if (!this.#isXml) return;
    // Zero bytes out, so that a declaration in UTF-16 is found as well.
    const text = this.#tail + chunk.toString("latin1").replaceAll("\u0000", "");
    if (DECLARATIONS.some((declaration) => text.includes(declaration)))
      throw new ForeignFileError("entities", name);
    this.#root ??= /<([\w:.-]+)/.exec(text)?.[1];
    this.#tail = text.slice(-TAIL_LENGTH);
  }

  end(): void {
    const { name, crc } = this.#entry;
    if (this.#sum !== crc) throw new ForeignFileError("broken", name);
    if (!this.#isXml || this.inflated === 0) return;
    const end = this.#tail.replace(/(\s|<!--[^<>]*-->)+$/, "");
    const isWhole = this.#root !== undefined && (end.endsWith(`</${this.#root}>`) || end.endsWith("/>"));
    if (!isWhole) throw new ForeignFileError("broken", name);
  }
}
