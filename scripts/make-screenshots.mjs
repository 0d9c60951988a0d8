// The pictures of the README and of the user guide, from the sample, so that they stay true: `node scripts/make-screenshots.mjs [--page folder]`.
// The page is the built one (npm run build) unless another folder is named. Needs a Chromium (find-programs.mjs).
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { openWorkspace } from "../electron/compose.ts";
import { serveWorkstation } from "../electron/web/index.ts";
import { findBrowser } from "./find-programs.mjs";
import { root } from "./places.mjs";

const { values } = parseArgs({ options: { page: { type: "string", default: join(root, "out/renderer") } } });

/** Name of the picture, address, theme, what is waited for, and the height where a whole page is to be seen. */
const PICTURES = [
  { name: "overview-light", address: "/p/PRZYKLAD/overview?period=2017", theme: "light", height: 1240 },
  { name: "overview-dark", address: "/p/PRZYKLAD/overview?period=2017", theme: "dark", height: 768 },
  { name: "dziennik", address: "/p/PRZYKLAD/events?period=2017", theme: "light", height: 768 },
  {
    name: "nowe-wydarzenie",
    address: "/p/PRZYKLAD/events?period=2017&record=new",
    theme: "light",
    height: 768,
  },
  { name: "wskazniki", address: "/p/PRZYKLAD/indicators?period=2017", theme: "light", height: 768 },
  {
    name: "karta-wskaznika",
    address: "/p/PRZYKLAD/indicators?period=2017&indicator=S1",
    theme: "light",
    height: 768,
  },
  { name: "dokumenty", address: "/p/PRZYKLAD/documents?period=2017", theme: "light", height: 768 },
  {
    name: "porownanie",
    address: "/compare?period=2017&view=years&programme=PRZYKLAD",
    theme: "light",
    height: 768,
  },
  {
    name: "zestawienie",
    address: "/compare?period=2017&view=explore&with=PRZYKLAD",
    theme: "light",
    height: 768,
  },
];

const millisecondsToSettle = 400;
const folder = mkdtempSync(join(tmpdir(), "ewaluator-pictures-"));
const images = join(root, "docs/images");
mkdirSync(images, { recursive: true });
// The names that stand in the foot line of every picture.
const workspace = await openWorkspace(join(folder, "przyklad.sqlite"), {
  create: true,
  userName: "Anna Nowak",
});
for await (const _progress of await workspace.client.workspace.createSample({}));
const served = await serveWorkstation({ workspace, pageFolder: values.page });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? "",
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  const page = await browser.newPage({ locale: "pl-PL", timezoneId: "Europe/Warsaw" });
  await page.goto(served.address);
  const { origin } = new URL(served.address);
  for (const { name, address, theme, height } of PICTURES) {
    await page.setViewportSize({ width: 1366, height });
    await page.emulateMedia({ colorScheme: theme === "dark" ? "dark" : "light", reducedMotion: "reduce" });
    await page.goto(origin + address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForFunction('!document.querySelector("[aria-busy=true], .mantine-Skeleton-root")');
    await page.waitForTimeout(millisecondsToSettle);
    await page.screenshot({ path: join(images, `${name}.png`) });
    console.log(`docs/images/${name}.png`);
  }
} finally {
  await browser.close();
  await served.close();
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
}
