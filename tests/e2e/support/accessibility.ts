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
    const { violations } = await new AxeBuilder({ page }).include(part).withTags(LEVELS).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${colorScheme}: ${id} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
    expect(found).toEqual([]);
  }
}
