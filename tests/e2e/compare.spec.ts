import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

test.describe("comparing", () => {
  test("puts the indicators of programmes side by side", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open("/compare?period=2017&with=PRZYKLAD,PAL-UGOREK");
    const row = page.getByRole("row", { name: /S1 Z inicjatywy mieszkańców/ });
    await expect(page.getByRole("columnheader")).toHaveText(["Wskaźnik", "PAL-UGOREK", "PRZYKLAD"]);
    await expect(row.getByRole("cell").first()).toHaveText(".");
    await expect(row.getByRole("cell").last()).toContainText("61,1");
    await expectAccessible(page);
  });

  test("puts the years of a programme side by side, oldest first", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open("/compare?period=2017&view=years&programme=PRZYKLAD&dimension=S");
    await expect(page.getByRole("columnheader")).toHaveText([
      "Wskaźnik",
      "2013",
      "2014",
      "2015",
      "2016",
      "2017",
    ]);
    const cells = page.getByRole("row", { name: /S3 Indeks/ }).getByRole("cell");
    await expect(cells.first()).toHaveText(".");
    await expect(cells.last()).toContainText("66,7");
    await expectAccessible(page);
  });

  test("draws one indicator in small charts on one scale, with its table", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open("/compare?period=2017&view=small&with=PRZYKLAD,PAL-UGOREK&indicator=A1");
    const figure = page.getByRole("figure", { name: "A1 Uczestnicy unikalni, 2013–2017" });
    await expect(figure.getByText("brak danych w tych latach")).toBeVisible();
    await expectAccessible(page);
    await figure.getByRole("button", { name: "Pokaż tabelę" }).click();
    await expect(figure.getByRole("row", { name: /PRZYKLAD/ }).getByRole("cell")).toHaveText([
      ".",
      ".",
      "51",
      "74",
      "90",
    ]);
  });

  test("makes a table of one's own and puts it into Excel as it stands", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open(
      "/compare?period=2017&view=explore&with=PRZYKLAD&rows=ageBand&columns=none&measure=persons",
    );
    const table = page.getByRole("table", { name: "Różne osoby" });
    await expect(table.getByRole("row", { name: /^Razem/ })).toHaveText(/Razem\s*90/);
    await page.getByLabel("Co liczyć").first().click();
    await page.getByRole("option", { name: "Wydarzenia" }).click();
    // Ages are of persons: the rows go back to what events have.
    await expect(
      page.getByRole("table", { name: "Wydarzenia" }).getByRole("columnheader").first(),
    ).toHaveText("Rodzaj");
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Zapisz w Excelu" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("zestawienie-events-2017-01-01-2017-12-31.xlsx");
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });
});
