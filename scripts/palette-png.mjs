// Makes a picture of the screen small: at most 256 colours, packed as tightly as PNG allows. A page has few colours, so nobody sees it.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
const PALETTE_KIND = 3;

/**
 * Takes an 8-bit PNG without interlace (what Chromium writes) and gives the same picture with a palette.
 * @param {Buffer} png
 */
export function withPalette(png) {
  const { width, height, channels, pixels } = readPixels(png);
  const counted = countColours(pixels, channels);
  const palette = choosePalette(counted);
  const places = placesOf(counted, palette);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0, from = 0; y < height; y++) {
    // Filter 0: neighbouring numbers of a palette say nothing about each other.
    for (let x = 0, to = y * (width + 1) + 1; x < width; x++, from += channels, to++)
      rows[to] = places.get(colourAt(pixels, from)) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE_KIND, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @param {Buffer} pixels @param {number} at */
const colourAt = (pixels, at) => pixels.readUIntBE(at, 3);

/** @param {string} name @param {Buffer} data */
function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

/** @param {Buffer} png */
function readPixels(png) {
  const parts = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  return {
    width,
    height,
    channels,
    pixels: unfilter(inflateSync(Buffer.concat(parts)), width * channels, channels),
  };
}

/**
 * Each row is written as differences from what lies left and above; the first byte of a row says how (PNG 1.2, chapter 6).
 * @param {Buffer} rows @param {number} stride @param {number} step
 */
function unfilter(rows, stride, step) {
  const pixels = Buffer.alloc((rows.length / (stride + 1)) * stride);
  for (let from = 0, to = 0; from < rows.length; from += stride + 1, to += stride) {
    const filter = rows.readUInt8(from);
    for (let x = 0; x < stride; x++) {
      const left = x < step ? 0 : pixels.readUInt8(to + x - step);
      const above = to === 0 ? 0 : pixels.readUInt8(to + x - stride);
      const corner = x < step || to === 0 ? 0 : pixels.readUInt8(to + x - stride - step);
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0;
      pixels[to + x] = rows.readUInt8(from + 1 + x) + guess;
    }
  }
  return pixels;
}

/** @param {number} left @param {number} above @param {number} corner */
function nearest(left, above, corner) {
  const byLeft = Math.abs(above - corner);
  const byAbove = Math.abs(left - corner);
  const byCorner = Math.abs(left + above - 2 * corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

/** @param {Buffer} pixels @param {number} channels @returns {Map<number, number>} */
function countColours(pixels, channels) {
  const counted = new Map();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = colourAt(pixels, at);
    counted.set(colour, (counted.get(colour) ?? 0) + 1);
  }
  return counted;
}

/** The most used colours, none of them too near to one already chosen. @param {Map<number, number>} counted */
function choosePalette(counted) {
  const byUse = [...counted].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  if (byUse.length <= COLOURS) return byUse;
  for (let apart = 4; ; apart += 2) {
    /** @type {number[]} */
    const chosen = [];
    for (const colour of byUse) {
      if (chosen.every((other) => distance(colour, other) >= apart)) chosen.push(colour);
      if (chosen.length > COLOURS) break;
    }
    if (chosen.length <= COLOURS) return chosen;
  }
}

/** @param {Map<number, number>} counted @param {number[]} palette @returns {Map<number, number>} */
function placesOf(counted, palette) {
  const places = new Map();
  for (const colour of counted.keys()) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, chosen] of palette.entries()) {
      const here = distance(colour, chosen);
      if (here < least) [least, best] = [here, at];
      if (least === 0) break;
    }
    places.set(colour, best);
  }
  return places;
}

/** The largest difference of red, green and blue. @param {number} one @param {number} other */
function distance(one, other) {
  return Math.max(
    Math.abs((one >> 16) - (other >> 16)),
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)),
    Math.abs((one & 255) - (other & 255)),
  );
}
