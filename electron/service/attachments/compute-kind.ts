import type { AttachmentType } from "../../../shared/contract/attachments.ts";

const bytesOf = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const STARTS: { type: AttachmentType; at: number; bytes: number[] }[][] = [
  [{ type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] }],
  [{ type: "image/png", at: 0, bytes: [0x89, ...bytesOf("PNG\r\n\u001a\n")] }],
  [
    { type: "image/webp", at: 0, bytes: bytesOf("RIFF") },
    { type: "image/webp", at: 8, bytes: bytesOf("WEBPVP8") },
  ],
  [{ type: "application/pdf", at: 0, bytes: bytesOf("%PDF-") }],
];

/** What a file is by its first bytes; null = nothing that may be attached (an SVG or HTML page could run, so neither is). */
export function computeKind(content: Uint8Array): AttachmentType | null {
  const found = STARTS.find((marks) =>
    marks.every(({ at, bytes }) => bytes.every((byte, place) => content[at + place] === byte)),
  );
  return found?.[0]?.type ?? null;
}
