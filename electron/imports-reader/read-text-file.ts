import type { TextFormat } from "../../shared/contract/foreign-sheet.ts";
import { ForeignFileError } from "./foreign-file-error.ts";
import { LIMITS } from "./messages.ts";

const LINES_LOOKED_AT = 20;
const DELIMITERS = [";", ",", "\t"] as const;

/** A csv file: its encoding and delimiter are told by its bytes (traps.md), its cells are all text. */
export function readTextFile(bytes: Buffer): { format: TextFormat; rows: string[][] } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // A zero or a bell is no text a person wrote: a picture, a program, another format.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new ForeignFileError("notXlsx");
  const said = /^sep=(.)\r?\n?/.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = DELIMITERS.find((one) => one === said?.[1]) ?? delimiterOf(body);
  const rows: string[][] = [];
  for (const row of rowsOf(body, delimiter)) rows.push(row);
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === "")) rows.pop();
  if (rows.length === 0) throw new ForeignFileError("empty");
  return { format: { encoding, delimiter }, rows };
}

function encodingOf(bytes: Buffer): TextFormat["encoding"] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 4096);
  const zerosAt = (parity: 0 | 1) => head.filter((byte, place) => byte === 0 && place % 2 === parity).length;
  // Latin letters in UTF-16 have every other byte zero.
  if (zerosAt(1) > head.length / 4) return "utf-16le";
  if (zerosAt(0) > head.length / 4) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return centralEuropean(bytes);
  }
}

/** ą ś ź and their capitals have other bytes in the two encodings; the letters between 0x80 and 0x9F are there in 1250 only. */
function centralEuropean(bytes: Buffer): "windows-1250" | "iso-8859-2" {
  const windows = new Set([0xb9, 0xa5]);
  const iso = new Set([0xb1, 0xa1, 0xb6, 0xa6, 0xbc, 0xac]);
  let balance = 0;
  for (const byte of bytes) {
    if ((byte >= 0x80 && byte <= 0x9f) || windows.has(byte)) balance++;
    else if (iso.has(byte)) balance--;
  }
  return balance < 0 ? "iso-8859-2" : "windows-1250";
}

/** The delimiter that cuts the first lines into the most even number of cells; `;` when two do equally well. */
function delimiterOf(text: string): TextFormat["delimiter"] {
  let best: TextFormat["delimiter"] = ";";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const widths: number[] = [];
    for (const row of rowsOf(text.slice(0, 200_000), delimiter, false)) {
      if (row.length > 1 || row[0] !== "") widths.push(row.length);
      if (widths.length === LINES_LOOKED_AT) break;
    }
    const usual = mostFrequent(widths);
    if (usual < 2) continue;
    const score = widths.filter((width) => width === usual).length / widths.length;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function mostFrequent(numbers: number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Cells by RFC 4180: quotes around what holds a delimiter, a line end or quotes, which are then doubled. */
function* rowsOf(text: string, delimiter: string, isStrict = true): Generator<string[]> {
  let row: string[] = [];
  let place = 0;
  let count = 0;
  while (place < text.length) {
    let cell: string;
    if (text[place] === '"') {
      const end = closingQuote(text, place + 1);
      if (end < 0 && isStrict) throw new ForeignFileError("openQuote", String(count + 1));
      const stop = end < 0 ? text.length : end;
      cell = text.slice(place + 1, stop).replaceAll('""', '"');
      place = stop + 1;
      // What follows the closing quote up to the delimiter belongs to the cell, as spreadsheets take it.
      const rest = endOfCell(text, place, delimiter);
      cell += text.slice(place, rest);
      place = rest;
    } else {
      const end = endOfCell(text, place, delimiter);
      cell = text.slice(place, end);
      place = end;
    }
    row.push(unguarded(cell).slice(0, LIMITS.textLength));
    if (row.length > LIMITS.columns) throw new ForeignFileError("tooManyColumns");
    if (text[place] === delimiter) {
      place++;
      if (place < text.length) continue;
      row.push("");
    } else if (text.startsWith("\r\n", place)) place += 2;
    else place++;
    if (++count > LIMITS.rows) throw new ForeignFileError("tooManyRows");
    yield row;
    row = [];
  }
}

function closingQuote(text: string, from: number): number {
  let place = text.indexOf('"', from);
  while (place >= 0 && text[place + 1] === '"') place = text.indexOf('"', place + 2);
  return place;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let place = from;
  while (place < text.length) {
    const sign = text[place];
    if (sign === delimiter || sign === "\n" || sign === "\r") break;
    place++;
  }
  return place;
}

/** Our own csv puts `'` before what a spreadsheet would take for a formula; it is not part of the text. */
function unguarded(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
