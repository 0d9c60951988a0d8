import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REFUSAL_REASONS } from "../../electron/imports-reader/messages.ts";
import type { StartReader } from "../../electron/jobs/read-foreign-file.ts";
import type { ForeignCell } from "../../shared/contract/foreign-sheet.ts";
import { messages } from "../../shared/messages/index.ts";
import { book, bookParts, DAY_STYLES, textRow, zipArchive } from "../support/zip-archive.ts";
import { readBytes } from "./read-file.ts";

/** A hostile or broken file ends in one of these within these bounds; a busy machine is given some room. */
const MOST_MS = 15_000;
const MOST_MEGABYTES = 400;

const MEGABYTE = 1024 * 1024;
const cell = (content: string) => book({ sheets: { Arkusz: `<row r="1"><c r="A1">${content}</c></row>` } });
const sheet = (content: string) => book({ sheets: { Arkusz: content } });
const withPart = (name: string, data: Buffer | string) => zipArchive([...bookParts({}), { name, data }]);
const patched = (bytes: Buffer, change: (copy: Buffer, end: number) => void) => {
  const copy = Buffer.from(bytes);
  change(copy, copy.length - 22);
  return copy;
};
const csv = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
/** Four bytes of these make "żółć" in each of the two. */
const WINDOWS = Buffer.from([0xbf, 0xf3, 0xb3, 0xe6, 0x9c, 0xb9]);
const ISO = Buffer.from([0xbf, 0xf3, 0xb3, 0xe6, 0xb6, 0xb1]);

interface Refused {
  kind: string;
  file: () => Buffer;
  name?: string;
  refused: string | string[];
}
interface Read {
  kind: string;
  file: () => Buffer;
  name?: string;
  rows: ForeignCell[][];
}

const REFUSED: Refused[] = [
  // Bombs
  {
    kind: "a bomb: 200 MB of spaces in one part",
    file: () => withPart("xl/worksheets/sheet2.xml", Buffer.alloc(200 * MEGABYTE, 0x20)),
    refused: "bomb",
  },
  {
    kind: "a bomb whose directory claims ten bytes",
    file: () =>
      zipArchive([
        ...bookParts({}),
        { name: "xl/a.bin", data: Buffer.alloc(100 * MEGABYTE), claimedSize: 10 },
      ]),
    refused: "bomb",
  },
  {
    kind: "a bomb in pieces, each below the ratio, together above the limit",
    file: () => {
      // Random enough to pack at a ratio below 100, large enough in sum.
      const piece = Buffer.concat(
        Array.from({ length: 900 }, (_, place) =>
          Buffer.concat([Buffer.alloc(60_000, place % 251), pseudoRandom(1400, place)]),
        ),
      );
      const packed = deflateRawSync(piece, { level: 9 });
      return zipArchive([
        ...bookParts({}),
        ...Array.from({ length: 9 }, (_, place) => ({ name: `xl/media/${place}.bin`, data: piece, packed })),
      ]);
    },
    refused: "tooLarge",
  },
  {
    kind: "a part that claims four gigabytes less one",
    file: () => zipArchive([...bookParts({}), { name: "x.bin", data: "a", claimedSize: 0xfffffffe }]),
    refused: "entryTooLarge",
  },
  {
    kind: "a table of texts of 70 MB",
    file: () =>
      book({
        sharedStrings: `<si><t>${pseudoRandom(70 * MEGABYTE, 1)
          .toString("base64")
          .slice(0, 70 * MEGABYTE)}</t></si>`,
      }),
    refused: ["entryTooLarge", "tooLarge"],
  },
  {
    kind: "one shared text of 32 000 letters in 20 000 cells",
    file: () =>
      book({
        sharedStrings: `<si><t>${"a".repeat(32_000)}</t></si>`,
        sheets: {
          Arkusz: Array.from(
            { length: 20_000 },
            (_, place) => `<row r="${place + 1}"><c r="A${place + 1}" t="s"><v>0</v></c></row>`,
          ).join(""),
        },
      }),
    refused: "tooLarge",
  },
  {
    kind: "a document type with entities inside entities",
    file: () =>
      withPart("xl/x.xml", '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>'),
    refused: "entities",
  },
  {
    kind: "an entity that wants a file of this machine",
    file: () =>
      zipArchive(
        bookParts({}).map((part) =>
          part.name === "xl/workbook.xml"
            ? {
                ...part,
                data: `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${String(part.data).replace(/^<\?xml.*?\?>/, "")}`,
              }
            : part,
        ),
      ),
    refused: "entities",
  },
  {
    kind: "a document type in UTF-16",
    file: () => withPart("xl/x.xml", Buffer.from('\ufeff<!DOCTYPE a [<!ENTITY a "b">]><a/>', "utf16le")),
    refused: "entities",
  },
  // Far rows and columns
  {
    kind: "a row far below the last one a person would fill",
    file: () => sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    refused: "tooManyRows",
  },
  {
    kind: "a row number of twenty digits",
    file: () => sheet('<row r="99999999999999999999"><c><v>1</v></c></row>'),
    refused: ["tooManyRows", "rowOrder"],
  },
  {
    kind: "200 001 rows",
    file: () => sheet("<row><c><v>1</v></c></row>".repeat(200_001)),
    refused: ["tooManyRows", "bomb"],
  },
  {
    kind: "a cell in the last column of all",
    file: () => sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    refused: "tooManyColumns",
  },
  {
    kind: "a cell in a column that no spreadsheet has",
    file: () => sheet('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'),
    refused: ["broken", "tooManyColumns"],
  },
  {
    kind: "rows out of order",
    file: () => sheet(`${textRow(5, "a")}${textRow(2, "b")}`),
    refused: "rowOrder",
  },
  {
    kind: "the same row twice",
    file: () => sheet(`${textRow(2, "a")}${textRow(2, "b")}`),
    refused: "rowOrder",
  },
  {
    kind: "a row number that is no whole number",
    file: () => sheet('<row r="1.5"><c><v>1</v></c></row>'),
    refused: "rowOrder",
  },
  {
    kind: "a row number that is no number",
    file: () => sheet('<row r="wiersz"><c><v>1</v></c></row>'),
    refused: "rowOrder",
  },
  {
    kind: "a row number below zero",
    file: () => sheet('<row r="-3"><c><v>1</v></c></row>'),
    refused: "rowOrder",
  },
  {
    kind: "61 sheets",
    file: () =>
      book({ sheets: Object.fromEntries(Array.from({ length: 61 }, (_, place) => [`A${place}`, ""])) }),
    refused: "tooManyEntries",
  },
  // Archives
  {
    kind: "201 parts",
    file: () =>
      zipArchive([
        ...bookParts({}),
        ...Array.from({ length: 200 }, (_, place) => ({ name: `x${place}`, data: "a" })),
      ]),
    refused: "tooManyEntries",
  },
  {
    kind: "an archive cut off in the middle",
    file: () => book({}).subarray(0, 700),
    refused: "broken",
  },
  {
    kind: "an archive without its last byte",
    file: () => book({}).subarray(0, -1),
    refused: "broken",
  },
  {
    kind: "an archive with bytes after its end",
    file: () => Buffer.concat([book({}), Buffer.from("more")]),
    refused: "broken",
  },
  {
    kind: "a directory that lies outside the file",
    file: () => patched(book({}), (copy, end) => copy.writeUInt32LE(0x7ffffff0, end + 16)),
    refused: "broken",
  },
  {
    kind: "a directory that counts one entry too many",
    file: () => zipArchive(bookParts({}), { count: bookParts({}).length + 1 }),
    refused: "broken",
  },
  {
    kind: "a ZIP64 sentinel for the number of entries",
    file: () => patched(book({}), (copy, end) => copy.writeUInt16LE(0xffff, end + 10)),
    refused: "zip64",
  },
  {
    kind: "a ZIP64 sentinel for the place of the directory",
    file: () => patched(book({}), (copy, end) => copy.writeUInt32LE(0xffffffff, end + 16)),
    refused: "zip64",
  },
  {
    kind: "a ZIP64 locator before the end, pointing at another directory",
    file: () => {
      const bytes = book({});
      const locator = Buffer.alloc(20);
      locator.writeUInt32LE(0x07064b50, 0);
      return Buffer.concat([bytes.subarray(0, -22), locator, bytes.subarray(-22)]);
    },
    refused: "zip64",
  },
  {
    kind: "a part whose size is said elsewhere (ZIP64)",
    file: () => zipArchive([...bookParts({}), { name: "x", data: "a", claimedSize: 0xffffffff }]),
    refused: "zip64",
  },
  {
    kind: "two parts of one name",
    file: () => zipArchive([...bookParts({}), { name: "XL/workbook.xml", data: "<a/>" }]),
    refused: "entryNames",
  },
  {
    kind: "a part that climbs out of its folder",
    file: () => withPart("../../etc/cron.d/x", "a"),
    refused: "entryNames",
  },
  { kind: "a part with an absolute path", file: () => withPart("/etc/passwd", "a"), refused: "entryNames" },
  { kind: "a part with a drive letter", file: () => withPart("C:evil.dll", "a"), refused: "entryNames" },
  {
    kind: "a part with backslashes",
    file: () => withPart("xl\\..\\..\\evil.dll", "a"),
    refused: "entryNames",
  },
  { kind: "a part with a zero in its name", file: () => withPart("xl/a\0.xml", "a"), refused: "entryNames" },
  {
    kind: "a packing method that is not known",
    file: () => zipArchive([...bookParts({}), { name: "x", data: "a", isStored: true, method: 14 }]),
    refused: "broken",
  },
  {
    kind: "packed bytes that are noise",
    file: () => zipArchive([...bookParts({}), { name: "x", data: "a", packed: pseudoRandom(500, 3) }]),
    refused: "broken",
  },
  {
    kind: "a letter changed on the way",
    file: () => {
      const bytes = zipArchive(
        bookParts({ sheets: { Arkusz: textRow(1, "Festyn") } }).map((part) => ({ ...part, isStored: true })),
      );
      bytes[bytes.indexOf("Festyn")] = 0x58;
      return bytes;
    },
    refused: "broken",
  },
  {
    kind: "an encrypted part",
    file: () => zipArchive([...bookParts({}), { name: "x", data: "a", flags: 1 }]),
    refused: "encrypted",
  },
  // Not what it says it is
  { kind: "an empty file", file: () => Buffer.alloc(0), refused: "empty" },
  {
    kind: "an archive that is no workbook",
    file: () => zipArchive([{ name: "a.txt", data: "a" }]),
    refused: "notXlsx",
  },
  {
    kind: "a picture called xlsx",
    file: () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    refused: "notXlsx",
  },
  { kind: "zeros", file: () => Buffer.alloc(5000), refused: "notXlsx" },
  {
    kind: "a workbook with a password",
    file: () =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(500),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
    refused: "encrypted",
  },
  {
    kind: "a workbook of Excel 97",
    file: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(500)]),
    refused: "oldExcel",
  },
  // Broken workbooks
  {
    kind: "XML that stops in the middle of a tag",
    file: () =>
      zipArchive(
        bookParts({}).map((part) =>
          part.name.endsWith("sheet1.xml") ? { ...part, data: "<worksheet><sheetData><row r='1'><c" } : part,
        ),
      ),
    refused: "broken",
  },
  {
    kind: "a workbook part that is no XML",
    file: () =>
      zipArchive(
        bookParts({}).map((part) =>
          part.name === "xl/workbook.xml" ? { ...part, data: "to nie jest XML" } : part,
        ),
      ),
    refused: "broken",
  },
  {
    kind: "a workbook whose sheet is not in the archive",
    file: () => zipArchive(bookParts({}).filter((part) => !part.name.endsWith("sheet1.xml"))),
    refused: "broken",
  },
  {
    kind: "a workbook without its workbook part",
    file: () => zipArchive(bookParts({}).filter((part) => part.name !== "xl/workbook.xml")),
    refused: "broken",
  },
  // Text files
  {
    kind: "a csv whose quotation mark is never closed",
    file: () => csv('a;b\n"c;d\n'),
    name: "a.csv",
    refused: "openQuote",
  },
  { kind: "a csv with a zero in it", file: () => csv("a;b\nc\0;d\n"), name: "a.csv", refused: "notXlsx" },
  {
    kind: "a csv with 300 columns",
    file: () => csv(`${"a;".repeat(300)}\n`),
    name: "a.csv",
    refused: "tooManyColumns",
  },
  {
    kind: "a csv of 200 001 rows",
    file: () => csv("a;b\n".repeat(200_001)),
    name: "a.csv",
    refused: "tooManyRows",
  },
  { kind: "a csv of empty lines", file: () => csv("\n\n;;\n"), name: "a.csv", refused: "empty" },
];

const READ: Read[] = [
  // Values
  {
    kind: "a validation over the whole sheet and a merge of a million cells",
    file: () =>
      book({
        sheets: { Arkusz: textRow(1, "a") },
        after:
          '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
      }),
    rows: [["a"]],
  },
  {
    kind: "a dimension that claims the whole sheet",
    file: () =>
      zipArchive(
        bookParts({ sheets: { Arkusz: textRow(1, "a") } }).map((part) =>
          part.name.endsWith("sheet1.xml")
            ? {
                ...part,
                data: String(part.data).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'),
              }
            : part,
        ),
      ),
    rows: [["a"]],
  },
  {
    kind: "a formula with its stored result, never computed",
    file: () => cell('<f>WEBSERVICE("http://example.org/"&amp;A2)</f><v>7</v>'),
    rows: [[7]],
  },
  { kind: "a formula without a result", file: () => cell("<f>1+1</f>"), rows: [[]] },
  {
    kind: "a text that looks like a formula, left a text",
    file: () => sheet(textRow(1, "=cmd|' /C calc'!A0", "+48", "@SUM(A1)", "-")),
    rows: [["=cmd|' /C calc'!A0", "+48", "@SUM(A1)", "-"]],
  },
  {
    kind: "names that mean something to JavaScript",
    file: () => sheet(textRow(1, "__proto__", "constructor", "hasOwnProperty", "toString")),
    rows: [["__proto__", "constructor", "hasOwnProperty", "toString"]],
  },
  {
    kind: "an error in a cell, named",
    file: () => sheet('<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><v>#N/A</v></c></row>'),
    rows: [[{ error: "#REF!" }, { error: "#N/A" }]],
  },
  {
    kind: "a number too large for a number",
    file: () => cell("<v>1e999</v>"),
    rows: [[{ error: "#NUM!" }]],
  },
  {
    kind: "a shared text that is not in the table",
    file: () =>
      book({
        sharedStrings: "<si><t>a</t></si>",
        sheets: { Arkusz: '<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1" t="s"><v>0</v></c></row>' },
      }),
    rows: [[null, "a"]],
  },
  {
    kind: "a cell of a type that nobody knows",
    file: () => sheet('<row r="1"><c r="A1" t="wtf"><v>12</v></c></row>'),
    rows: [[12]],
  },
  {
    kind: "days: a usual one, one with a time, one in the year 9999, one before the calendar",
    file: () =>
      book({
        styles: DAY_STYLES,
        sheets: {
          Arkusz:
            '<row r="1"><c r="A1" s="1"><v>42736</v></c><c r="B1" s="1"><v>42736.6875</v></c><c r="C1" s="1"><v>2958465</v></c><c r="D1" s="1"><v>-5</v></c></row>',
        },
      }),
    rows: [
      [
        { day: "2017-01-01", time: null },
        { day: "2017-01-01", time: "16:30" },
        { error: "date" },
        { error: "date" },
      ],
    ],
  },
  {
    kind: "times and lengths of time without a day",
    file: () =>
      book({
        styles: DAY_STYLES,
        sheets: {
          Arkusz:
            '<row r="1"><c r="A1" s="2"><v>0.6875</v></c><c r="B1" s="2"><v>1.5</v></c><c r="C1" s="2"><v>0</v></c></row>',
        },
      }),
    rows: [[{ minutes: 990 }, { minutes: 2160 }, { minutes: 0 }]],
  },
  {
    kind: "days of the calendar that begins in 1904",
    file: () =>
      book({
        workbook: '<workbookPr date1904="1"/>',
        styles: DAY_STYLES,
        sheets: { Arkusz: '<row r="1"><c r="A1" s="1"><v>41274</v></c><c r="B1" s="2"><v>0.5</v></c></row>' },
      }),
    rows: [[{ day: "2017-01-01", time: null }, { minutes: 720 }]],
  },
  {
    kind: "a text longer than a cell can hold, cut",
    file: () => sheet(textRow(1, "a".repeat(40_000))),
    rows: [["a".repeat(32_767)]],
  },
  {
    kind: "a hole of some rows, kept so that row numbers are those people see",
    file: () => sheet(`${textRow(1, "a")}${textRow(4, "b")}`),
    rows: [["a"], [], [], ["b"]],
  },
  {
    kind: "a comment in the archive",
    file: () =>
      zipArchive(bookParts({ sheets: { Arkusz: textRow(1, "a") } }), { comment: "zapisano w domu" }),
    rows: [["a"]],
  },
  {
    kind: "macros and an external link beside the sheets, not read",
    file: () =>
      zipArchive([
        ...bookParts({ sheets: { Arkusz: textRow(1, "a") } }),
        { name: "xl/vbaProject.bin", data: pseudoRandom(2000, 5) },
        { name: "xl/externalLinks/externalLink1.xml", data: "<externalLink/>" },
      ]),
    rows: [["a"]],
  },
  // Encodings and delimiters
  {
    kind: "csv in UTF-8 with a mark",
    file: () => csv("\ufeffżółć;b\n"),
    name: "a.csv",
    rows: [["żółć", "b"]],
  },
  {
    kind: "csv in UTF-8 without a mark",
    file: () => csv("żółć,b\n1,2\n"),
    name: "a.csv",
    rows: [
      ["żółć", "b"],
      ["1", "2"],
    ],
  },
  {
    kind: "csv in UTF-16 LE with a mark",
    file: () => csv("\ufeffżółć\tb\n1\t2\n", "utf16le"),
    name: "a.csv",
    rows: [
      ["żółć", "b"],
      ["1", "2"],
    ],
  },
  {
    kind: "csv in UTF-16 LE without a mark",
    file: () => csv("Nazwa;Data festynu\nżółć;2\n", "utf16le"),
    name: "a.csv",
    rows: [
      ["Nazwa", "Data festynu"],
      ["żółć", "2"],
    ],
  },
  {
    kind: "csv in UTF-16 BE",
    file: () => csv("\ufeffNazwa;Data\nżółć;2\n", "utf16le").swap16(),
    name: "a.csv",
    rows: [
      ["Nazwa", "Data"],
      ["żółć", "2"],
    ],
  },
  {
    kind: "csv in Windows-1250",
    file: () => Buffer.concat([WINDOWS, csv(";2\n")]),
    name: "a.csv",
    rows: [["żółćśą", "2"]],
  },
  {
    kind: "csv in ISO-8859-2",
    file: () => Buffer.concat([ISO, csv(";2\n")]),
    name: "a.csv",
    rows: [["żółćśą", "2"]],
  },
  { kind: "a sep= line", file: () => csv("sep=,\r\na;b,c\r\n"), name: "a.csv", rows: [["a;b", "c"]] },
  {
    kind: "tabs beside decimal commas",
    file: () => csv("a\tb\n1,5\t2,5\n2,5\t3\n"),
    name: "a.csv",
    rows: [
      ["a", "b"],
      ["1,5", "2,5"],
      ["2,5", "3"],
    ],
  },
  {
    kind: "quotes, a line end in a cell, a mark before a formula",
    file: () => csv(`a;"b ""c"";d\ne"\r\n'=1+1;\r\n`),
    name: "a.csv",
    rows: [["a", 'b "c";d\ne'], ["=1+1"]],
  },
  {
    kind: "old line ends",
    file: () => csv("a;b\rc;d\r"),
    name: "a.csv",
    rows: [
      ["a", "b"],
      ["c", "d"],
    ],
  },
  { kind: "text of one column", file: () => csv("a\nb\n"), name: "a.txt", rows: [["a"], ["b"]] },
];

function pseudoRandom(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed * 2_654_435_761 + 1;
  for (let place = 0; place < length; place++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[place] = state >>> 24;
  }
  return bytes;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ewaluator-hostile-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a file from outside", () => {
  let slowest = 0;
  let largest = 0;
  const bounded = ({ ms, peakMegabytes }: { ms: number; peakMegabytes: number | undefined }) => {
    slowest = Math.max(slowest, ms);
    largest = Math.max(largest, peakMegabytes ?? 0);
    expect(ms).toBeLessThan(MOST_MS);
    expect(peakMegabytes ?? 0).toBeLessThan(MOST_MEGABYTES);
  };

  it("is tried in at least forty kinds", () => {
    expect(new Set([...REFUSED, ...READ].map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(REFUSED)("is refused by name: $kind", async ({ file, name = "rejestr.xlsx", refused }) => {
    const outcome = await readBytes(folder, name, file());
    const reasons = [refused].flat().map((reason) => `foreignFile.${reason}`);
    expect(reasons).toContain(outcome.refusal?.key);
    bounded(outcome);
  });

  it.each(READ)("is read soundly: $kind", async ({ file, name = "rejestr.xlsx", rows }) => {
    const outcome = await readBytes(folder, name, file());
    expect(outcome.refusal).toBeUndefined();
    expect(outcome.sheets[0]?.rows).toEqual(rows);
    bounded(outcome);
  });

  it("never took long or much memory", () => {
    process.stdout.write(`hostile files: slowest ${slowest} ms, most memory ${Math.round(largest)} MB\n`);
    expect(slowest).toBeGreaterThan(0);
  });
});

describe("the process that reads it", () => {
  const small = () => book({ sheets: { Arkusz: textRow(1, "a") } });

  it("is killed at the deadline, which is said", async () => {
    const spinning = readerOf("for (;;) {}");
    const outcome = await readBytes(folder, "rejestr.xlsx", small(), { start: spinning, deadlineMs: 400 });
    expect(outcome.refusal?.key).toBe("foreignFile.timeout");
    expect(outcome.ms).toBeLessThan(5000);
  });

  it("that dies of its small heap is told as a file that needs too much memory", async () => {
    const greedy = readerOf("const kept = []; for (;;) kept.push(new Array(100_000).fill({}));", [
      "--max-old-space-size=40",
    ]);
    const outcome = await readBytes(folder, "rejestr.xlsx", small(), { start: greedy });
    expect(outcome.refusal?.key).toBe("foreignFile.outOfMemory");
  });

  it("says every refusal in Polish and in English", () => {
    const texts = (language: "pl" | "en") => Object.keys(messages[language].failure.foreignFile).toSorted();
    expect(texts("pl")).toEqual([...REFUSAL_REASONS].toSorted());
    expect(texts("en")).toEqual([...REFUSAL_REASONS].toSorted());
  });
});

/** A reader that does what a hostile file would have it do. */
function readerOf(program: string, execArgv: string[] = []): StartReader {
  return () => {
    const child = spawn(process.execPath, [...execArgv, "-e", program], { stdio: "ignore" });
    return {
      pid: child.pid,
      onMessage: () => {},
      onExit: (listener) => child.on("exit", listener),
      kill: () => child.kill("SIGKILL"),
    };
  };
}
