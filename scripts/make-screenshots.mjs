// The pictures of the README and of the user guide, from the sample, so that they stay true: `node scripts/make-screenshots.mjs [--page folder] [--into folder] [name…]`.
// The page is the built one (npm run build) unless another folder is named. Needs a Chromium (find-programs.mjs).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { openWorkspace } from "../electron/compose.ts";
import { serveWorkstation } from "../electron/web/index.ts";
import { findBrowser } from "./find-programs.mjs";
import { PICTURES } from "./guide-pictures.mjs";
import { withPalette } from "./palette-png.mjs";
import { root } from "./places.mjs";

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    page: { type: "string", default: join(root, "out/renderer") },
    into: { type: "string", default: join(root, "docs/images") },
  },
});

const millisecondsToSettle = 400;
const folder = mkdtempSync(join(tmpdir(), "ewaluator-pictures-"));
mkdirSync(values.into, { recursive: true });
// The names that stand in the foot line of every picture.
const workspace = await openWorkspace(join(folder, "przyklad.sqlite"), {
  create: true,
  userName: "Anna Nowak",
});
for await (const _progress of await workspace.client.workspace.createSample({}));
const evaluationId = await workALittle(workspace.client);
const served = await serveWorkstation({ workspace, pageFolder: values.page });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? "",
  // Without hinting: at 12 px the letter a looked accented.
  args: ["--no-sandbox", "--disable-background-networking", "--font-render-hinting=none"],
});
try {
  const page = await browser.newPage({ locale: "pl-PL", timezoneId: "Europe/Warsaw" });
  await page.goto(served.address);
  const { origin } = new URL(served.address);
  for (const { name, address, theme = "light", height = 768, prepare } of PICTURES) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await page.setViewportSize({ width: 1366, height });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.goto(origin + address.replace(":evaluation", evaluationId));
    await settled(page);
    await prepare?.(page);
    await settled(page);
    await page.evaluate(hideFolder, folder);
    writeFileSync(join(values.into, `${name}.png`), withPalette(await page.screenshot()));
    console.log(`${name}.png`);
  }
} finally {
  await browser.close();
  await served.close();
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * What the sample does not bring: a signed evaluation, a draft, a report, a backup. Gives the draft.
 * @param {typeof workspace.client} client
 */
async function workALittle(client) {
  const example = (await client.programmes.list({})).find(({ code }) => code === "PRZYKLAD");
  if (!example) throw new Error("the sample has no programme PRZYKLAD");
  const programmeId = example.id;
  const signed = await client.evaluations.create({
    programmeId,
    from: "2016-01-01",
    to: "2016-12-31",
    title: "Ewaluacja za 2016 rok",
    decision: "continue",
    decisionReasons: "Zmiana ma być trwała, a mieszkańcy dopiero zaczynają sami.",
  });
  await client.evaluations.sign({ id: signed.id, revision: signed.revision });
  const draft = await client.evaluations.create({
    programmeId,
    from: "2017-01-01",
    to: "2017-12-31",
    title: "Szkic ze stycznia",
    judgements: {
      A: "Stałych uczestników jest więcej niż rok wcześniej, głównie w klubie seniora i w ogrodzie.",
    },
  });
  for await (const _progress of await client.reports.yearly({ programmeIds: [programmeId], year: 2017 }));
  for await (const _progress of await client.backups.create({}));
  return draft.id;
}

/** Runs in the page: no picture tells on which machine it was taken. @param {string} folder */
function hideFolder(folder) {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    texts.currentNode.nodeValue = texts.currentNode.nodeValue?.replace(folder, "/home/anowak/PAL") ?? null;
}

/** @param {import("@playwright/test").Page} page */
async function settled(page) {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator("[aria-busy=true], .mantine-Skeleton-root").first().waitFor({ state: "detached" });
  await page.waitForTimeout(millisecondsToSettle);
}
