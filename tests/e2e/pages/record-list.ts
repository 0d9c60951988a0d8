import { expect, type Page } from "@playwright/test";

/** Any list of records: its search, its sorting, its rows, and the record that opens beside it. */
export function recordList(page: Page, name: string) {
  const grid = page.getByRole("grid", { name });
  const row = (text: string | RegExp) => grid.getByRole("row").filter({ hasText: text });
  return {
    grid,
    row,
    panel: page.getByRole("complementary"),
    async search(text: string) {
      await page.getByRole("textbox", { name: "Szukaj na liście" }).fill(text);
    },
    async sortBy(column: string) {
      await grid.getByRole("columnheader", { name: column }).getByRole("button").click();
    },
    async open(text: string | RegExp) {
      await row(text).first().click();
      await expect(page.getByRole("complementary")).toBeVisible();
    },
    /** The texts of one column of the rows in sight, from the top. */
    async texts(column: number): Promise<string[]> {
      await expect(grid).not.toHaveAttribute("aria-busy", "true");
      const rows = grid.getByRole("row").filter({ has: page.getByRole("gridcell") });
      return rows.evaluateAll(
        (found, place) => found.map((one) => (one.children[place] as HTMLElement).innerText.trim()),
        column,
      );
    },
  };
}
