import { expect, type Page } from "@playwright/test";

/** The import of an office's own register, as a person goes through it. */
export function importWizard(page: Page) {
  const question = (text: string | RegExp) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: text }) });
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  return {
    question,
    async choose(path: string) {
      const chooser = page.waitForEvent("filechooser");
      await button("Wybierz pliki").click();
      await (await chooser).setFiles(path);
      await expect(button("Odczytaj wiersze")).toBeVisible();
    },
    sheet: (name: string) => page.getByRole("region", { name, exact: true }),
    async readRows() {
      await button("Odczytaj wiersze").click();
    },
    async answer(text: string | RegExp, choice: string | RegExp) {
      await question(text).getByRole("radio", { name: choice }).check();
    },
    /** One of many answers, from the list. */
    async pick(text: string | RegExp, choice: string) {
      const field = question(text).getByRole("combobox");
      await field.click();
      await page.getByRole("option", { name: choice }).click();
    },
    async acceptProposals() {
      await button(/Przyjmij \d+ propozycj/).click();
    },
    async tryOut() {
      await button("Wykonaj próbę").click();
      await expect(page.getByText("To próba: nic jeszcze nie zapisano.")).toBeVisible();
    },
    /** New records by kind, as the trial tells them. */
    async created(): Promise<Record<string, number>> {
      const rows = page.getByRole("table", { name: "Liczba zapisów" }).getByRole("row");
      const cells = await rows.evaluateAll((found) =>
        found.slice(1).map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)),
      );
      return Object.fromEntries(cells.map(([kind, created]) => [kind, Number(created)]));
    },
    async save() {
      await button("Zapisz w zbiorze").click();
      await expect(page.getByText("Wszystko można cofnąć jednym ruchem")).toBeVisible();
    },
  };
}
