import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  name: string;
  data: Buffer | string;
  /** Written as it is, without packing. */
  isStored?: boolean;
  flags?: number;
  method?: number;
  /** What the directory claims, when it should lie. */
  claimedSize?: number;
  /** Already packed bytes, with the size that they inflate to unknown to us. */
  packed?: Buffer;
}

/** Writes an archive by hand, so that tests can write the ones that no honest program writes. */
export function zipArchive(parts: ZipPart[], { comment = "", count = parts.length } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data as string);
    const packed = part.packed ?? (part.isStored ? data : deflateRawSync(data));
    const name = Buffer.from(part.name);
    const size = part.claimedSize ?? data.length;
    const method = part.method ?? (part.isStored ? 0 : 8);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(part.flags ?? 0, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc32(data), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(part.flags ?? 0, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, name, packed);
    directory.push(entry, name);
    offset += local.length + name.length + packed.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directoryBytes, end, Buffer.from(comment)]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

interface BookParts {
  /** What stands inside `<sheetData>` of each sheet, by sheet name. */
  sheets?: Record<string, string>;
  /** What follows `</sheetData>`. */
  after?: string;
  /** Attributes and content of `<workbook>` before the sheets. */
  workbook?: string;
  sharedStrings?: string;
  styles?: string;
}

/** The parts of a small workbook, to be bent by a test. */
export function bookParts({
  sheets = { Wydarzenia: "" },
  after = "",
  workbook = "",
  sharedStrings,
  styles,
}: BookParts): ZipPart[] {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: ZipPart[] = [
    {
      name: "[Content_Types].xml",
      data: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets>${names.map((name, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`).join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${names
        .map((_name, place) => relation(`rId${place + 1}`, "worksheet", `worksheets/sheet${place + 1}.xml`))
        .join(
          "",
        )}${sharedStrings === undefined ? "" : relation("rId901", "sharedStrings", "sharedStrings.xml")}${styles === undefined ? "" : relation("rId902", "styles", "styles.xml")}</Relationships>`,
    },
    ...names.map((name, place) => ({
      name: `xl/worksheets/sheet${place + 1}.xml`,
      data: `${XML}<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData>${after}</worksheet>`,
    })),
  ];
  if (sharedStrings !== undefined)
    parts.push({
      name: "xl/sharedStrings.xml",
      data: `${XML}<sst xmlns="${MAIN}">${sharedStrings}</sst>`,
    });
  if (styles !== undefined)
    parts.push({
      name: "xl/styles.xml",
      data: `${XML}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    });
  return parts;
}

export const book = (parts: BookParts): Buffer => zipArchive(bookParts(parts));

/** A row with texts written into its cells. */
export const textRow = (number: number, ...texts: string[]): string =>
  `<row r="${number}">${texts.map((text, place) => `<c r="${String.fromCharCode(65 + place)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;

/** Two cell styles: 0 general, 1 a day, 2 a length of time. */
export const DAY_STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>';
