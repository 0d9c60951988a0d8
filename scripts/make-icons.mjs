// Draws resources/icons/icon.svg in every size that installers want: `node scripts/make-icons.mjs`. The results are committed.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "./find-programs.mjs";
import { icnsOf, icoOf } from "./icon-containers.mjs";
import { root } from "./places.mjs";

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const LARGEST_IN_ICO = 256;
const folder = join(root, "resources/icons");

const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } });
const svg = readFileSync(join(folder, "icon.svg"), "utf8");
const pictures = [];
for (const size of SIZES) {
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  const png = await page.screenshot({
    omitBackground: true,
    clip: { x: 0, y: 0, width: size, height: size },
  });
  pictures.push({ size, png });
}
await browser.close();

mkdirSync(join(folder, "png"), { recursive: true });
for (const { size, png } of pictures) writeFileSync(join(folder, `png/${size}x${size}.png`), png);
writeFileSync(join(folder, "icon.ico"), icoOf(pictures.filter(({ size }) => size <= LARGEST_IN_ICO)));
writeFileSync(join(folder, "icon.icns"), icnsOf(pictures));
console.log(`${pictures.length} sizes drawn`);
