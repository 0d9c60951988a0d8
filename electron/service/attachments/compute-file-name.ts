import type { AttachmentType } from "../../../shared/contract/attachments.ts";

const ENDINGS: Record<AttachmentType, RegExp> = {
  "image/jpeg": /\.jpe?g$/i,
  "image/png": /\.png$/i,
  "image/webp": /\.webp$/i,
  "application/pdf": /\.pdf$/i,
};
const OWN_ENDING: Record<AttachmentType, string> = {
  "image/jpeg": ".jpg",
  "image/png": ".png",
  "image/webp": ".webp",
  "application/pdf": ".pdf",
};
const LONGEST = 120;
/** Invisible letters and those that turn the direction of reading: `zdjęcie‮gpj.exe` must not look like a picture. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const NOT_IN_NAMES = /[<>:"|?*]/g;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that is safe on every system and tells the truth about what the file is; folders are cut off. */
export function computeFileName(given: string, type: AttachmentType): string {
  const last = given.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const clean = last.replace(UNSEEN, "").replace(NOT_IN_NAMES, "_").trim();
  const stem = clean.replace(ENDINGS[type], "").replace(/^[.\s]+|[.\s]+$/g, "");
  const ending = ENDINGS[type].exec(clean)?.[0].toLowerCase() ?? OWN_ENDING[type];
  const short = [...(stem || "plik")].slice(0, LONGEST).join("").trim();
  return `${DEVICE.test(short) ? "_" : ""}${short}${ending}`;
}
