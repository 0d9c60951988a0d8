import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Asks axe about the page as it stands, or a part of it, in both themes; each violation is named with the place it was found at. */
export async function expectAccessible(
  page: Page,
  inTheme?: (colorScheme: "light" | "dark") => Promise<unknown>,
  part = "body",
): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await inTheme?.(colorScheme);
    await settled(page, colorScheme);
    const { violations } = await new AxeBuilder({ page })
      // The page has no frames from elsewhere, which the other mode is for, and what passes is not looked at: four times as fast.
      .setLegacyMode(true)
      .options({ resultTypes: ["violations"] })
      .withTags(LEVELS)
      .include(part)
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${colorScheme}: ${id} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
    expect(found).toEqual([]);
  }
}

/** The page follows the theme a moment later; a colour on its way from one to the other is nobody's. */
async function settled(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toHaveCount(1);
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(passing.map(({ finished }) => finished.catch(() => {})));
  });
}
