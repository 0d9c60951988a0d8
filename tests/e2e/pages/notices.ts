import { expect, type Page } from "@playwright/test";

/** What the page says in its lower right corner, and the undo it offers there. */
export function notices(page: Page) {
  const notice = (text: string | RegExp) => page.getByRole("alert").filter({ hasText: text });
  return {
    async expectSaid(text: string | RegExp) {
      await expect(notice(text).first()).toBeVisible();
    },
    async undo(text: string | RegExp) {
      await notice(text).getByRole("button", { name: "Cofnij" }).click();
      await expect(notice("Cofnięto").first()).toBeVisible();
    },
    async undoByKeys() {
      await page.keyboard.press("Control+z");
      await expect(notice("Cofnięto").first()).toBeVisible();
    },
  };
}
