import { expect, type Page } from "@playwright/test";
import { recordList } from "./record-list.ts";

/** The log used as a spreadsheet: cells written in place, blocks of cells in and out by the clipboard. */
export function logTable(page: Page) {
  const list = recordList(page, "Dziennik");
  const field = (label: string) => list.grid.getByLabel(label, { exact: true });
  const dialog = page.getByRole("dialog", { name: "Wklejenie wydarzeń z arkusza" });
  return {
    ...list,
    field,
    dialog,
    issues: dialog.getByRole("table", { name: "Komórki do poprawienia" }),
    cell: (title: string, column: string) => list.row(title).first().locator(`[data-column=${column}]`),
    async doubleClick(title: string, column: string) {
      await list.row(title).first().locator(`[data-column=${column}]`).dblclick();
    },
    /** Types over what stands in the cell and presses a key that saves. */
    async write(label: string, text: string, key = "Enter") {
      await expect(field(label)).toBeFocused();
      await page.keyboard.press("Control+a");
      await page.keyboard.type(text);
      await page.keyboard.press(key);
    },
    async copyText(rows: string[][]) {
      await page.evaluate(
        (text) => navigator.clipboard.writeText(text),
        rows.map((cells) => cells.join("\t")).join("\r\n"),
      );
    },
    async paste() {
      await list.grid.focus();
      await page.keyboard.press("Control+v");
      await expect(dialog).toBeVisible();
    },
  };
}
