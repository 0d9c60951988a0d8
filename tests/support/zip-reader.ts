import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { readZipDirectory } from "../../electron/imports-reader/zip-directory.ts";

const LOCAL_HEADER = 30;

/** The parts of an archive by their names, in order. */
export function readZip(path: string): Map<string, string> {
  const bytes = readFileSync(path);
  return new Map(
    readZipDirectory(bytes).map(({ name, method, offset, compressedSize }) => {
      const start = offset + LOCAL_HEADER + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
      const packed = bytes.subarray(start, start + compressedSize);
      return [name, (method === 0 ? packed : inflateRawSync(packed)).toString("utf8")];
    }),
  );
}
