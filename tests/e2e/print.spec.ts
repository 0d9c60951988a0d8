import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/workstation.ts";

interface Row {
  id: string;
  code: string;
}

/** As wide as the text of an A4 page with our margins, in CSS pixels. */
const TEXT_WIDTH = Math.floor(((210 - 2 * 14) / 25.4) * 96);
const A4 = [595, 842];

/** Everything that would be cut on paper: what reaches beyond the text, except what brings a wider page of its own. */
async function cutOff(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: TEXT_WIDTH, height: 1000 });
  return page.evaluate(
    (width) =>
      [...document.querySelectorAll<HTMLElement>("main *")]
        .filter((element) => element.checkVisibility() && !element.closest("[data-wide-page]"))
        .filter((element) => !element.closest(".for-screen-readers"))
        .filter((element) => element.getBoundingClientRect().right > width + 1)
        .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`),
    TEXT_WIDTH,
  );
}

/** The sizes of the pages in points, shorter side first. */
function pageSizes(pdf: Buffer): number[][] {
  return [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((found) =>
    [Math.round(Number(found[1])), Math.round(Number(found[2]))].sort((a, b) => a - b),
  );
}

test("every page of the evaluation is printed on A4 with nothing cut and nothing to press", async ({
  workstation,
}) => {
  test.slow();
  const { page, open, ask } = workstation;
  const programmeId = ((await ask<Row[]>("programmes.list")).find(({ code }) => code === "PRZYKLAD") as Row)
    .id;
  const { id, revision } = await ask<{ id: string; revision: number }>("evaluations.create", {
    programmeId,
    from: "2017-01-01",
    to: "2017-12-31",
    decision: "continue",
    decisionReasons: "Osiągnięta zmiana ma być trwała.",
  });
  await ask("evaluations.sign", { id, revision });
  const pages: [name: string, address: string, shows: string, mostPages: number][] = [
    ["evaluation", `evaluations/${id}`, "Propozycja: kontynuować", 8],
    ["decision", "evaluations/decision", "Propozycja: kontynuować", 4],
    ["exit", "evaluations/exit", "Struktury zagrożone", 4],
    ["plan", "diagnosis/local-plan", "Stan na", 8],
    ["overview", "overview", "Sieć podmiotów", 3],
  ];
  for (const [name, address, shows, mostPages] of pages) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.emulateMedia({ media: "screen" });
    await open(`/p/PRZYKLAD/${address}?period=2017`);
    await expect(page.getByRole("button", { name: "Drukuj" })).toBeVisible();
    await expect(page.getByText(shows).first()).toBeVisible();
    await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
    await page.emulateMedia({ media: "print" });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    if (process.env.EWALUATOR_PRINTS) writeFileSync(`${process.env.EWALUATOR_PRINTS}/${name}.pdf`, pdf);
    expect.soft({ name, cut: await cutOff(page) }).toEqual({ name, cut: [] });
    const sizes = pageSizes(pdf);
    expect.soft(sizes.length, `pages of ${name}`).toBeGreaterThan(0);
    expect.soft(sizes.length, `pages of ${name}`).toBeLessThanOrEqual(mostPages);
    expect.soft(sizes.filter((size) => String(size) !== String(A4))).toEqual([]);
    for (const role of ["button", "navigation", "banner", "contentinfo", "dialog"] as const) {
      expect.soft(await page.getByRole(role).count(), `${role} on ${name}`).toBe(0);
    }
    expect.soft(await page.locator(".mantine-Button-root:visible").count(), `buttons on ${name}`).toBe(0);
    const head = await page.evaluate(() => document.documentElement.style.getPropertyValue("--print-about"));
    expect(head).toContain("PRZYKLAD");
    expect(head).toContain("2017");
  }
});
