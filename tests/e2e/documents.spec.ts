import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

const DOCUMENTS = "/p/PRZYKLAD/documents?period=2017";

test.describe("documents", () => {
  test("are made and handed over: the yearly report is downloaded as a workbook", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open(DOCUMENTS);
    const form = page.getByRole("form", { name: "Sprawozdanie roczne" });
    await expect(form.getByLabel("Rok")).toHaveValue("2017");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      form.getByRole("button", { name: "Przygotuj sprawozdanie" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/2017.*\.xlsx$/);
    const file = readFileSync(await download.path());
    expect(file.subarray(0, 2).toString()).toBe("PK");
    await expect(form.getByRole("status")).toContainText(`Gotowe: ${download.suggestedFilename()}`);
    await expectAccessible(page);
  });

  test("show how far they are and can be stopped, leaving no file", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open(DOCUMENTS);
    let downloads = 0;
    page.on("download", () => {
      downloads += 1;
    });
    const form = page.getByRole("form", { name: "Sprawozdanie roczne" });
    await form.getByRole("button", { name: "Przygotuj sprawozdanie" }).click();
    await expect(form.getByRole("progressbar")).toBeVisible();
    await form.getByRole("button", { name: "Przerwij" }).click();
    await expect(form.getByRole("status")).toHaveText("Przerwano. Pliku nie utworzono.");
    await expect(form.getByRole("button", { name: "Przygotuj sprawozdanie" })).toBeEnabled();
    expect(downloads).toBe(0);
  });

  test("are a register, a data package and a chapter too, and each stands in the history", async ({
    workstation,
  }) => {
    test.slow();
    const { page } = workstation;
    await workstation.open("/p/PAL-UGOREK/documents?period=2017");
    const make = async (document: string, button: string) => {
      const form = page.getByRole("form", { name: document });
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        form.getByRole("button", { name: button }).click(),
      ]);
      await expect(form.getByRole("status")).toContainText(`Gotowe: ${download.suggestedFilename()}`);
      return download.suggestedFilename();
    };
    const dataPackage = page.getByRole("form", { name: "Pakiet danych" });
    await dataPackage.getByRole("radio", { name: /CSV dla polskiego Excela/ }).check();
    await dataPackage.getByRole("checkbox", { name: "Wersja do publikacji" }).check();
    const names = [
      await make("Rejestr programu", "Przygotuj rejestr"),
      await make("Pakiet danych", "Przygotuj pakiet"),
      await make("Rozdział sprawozdania ośrodka", "Przygotuj rozdział"),
    ];
    expect(names).toEqual([
      "rejestr-PAL-UGOREK.xlsx",
      "dane-csv-PAL-UGOREK-do-publikacji.zip",
      "rozdzial-2017-zbiorczy.docx",
    ]);
    await page.getByRole("link", { name: "Sporządzone" }).click();
    for (const name of names) {
      await expect(page.getByRole("row").filter({ hasText: name })).toContainText("jak dziś");
    }
  });

  test("ask for a programme before they begin", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open(DOCUMENTS);
    const form = page.getByRole("form", { name: "Sprawozdanie roczne" });
    await form.getByLabel("Programy").first().focus();
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Escape");
    await form.getByRole("button", { name: "Przygotuj sprawozdanie" }).click();
    await expect(form).toContainText("Trzeba wybrać co najmniej jeden program.");
  });
});
