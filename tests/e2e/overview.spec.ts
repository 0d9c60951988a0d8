import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

const OVERVIEW = "/p/PRZYKLAD/overview?period=2017";

test.describe("the overview of a programme", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("answers the five questions from the numbers, each figure a door to its card", async ({
    workstation,
  }) => {
    const { page } = workstation;
    await workstation.open(OVERVIEW);
    const card = page.getByRole("region", { name: "Czy sami zaczynają?" });
    await expect(card).toContainText("Trzy na pięć wydarzeń zaczęli mieszkańcy, rok temu 16,7 %.");
    await expect(card.getByRole("img", { name: "Kompletność 90 %" }).first()).toBeVisible();
    await card.getByRole("link", { name: /Z inicjatywy mieszkańców/ }).click();
    await expect(page).toHaveURL(/\/indicators\?.*indicator=S1/);
    await expect(page.getByRole("complementary", { name: /^S1 / })).toContainText("61,1 %");
  });

  test("shows who started the events year by year, as a chart, a table, a picture and for the clipboard", async ({
    workstation,
  }) => {
    const { page } = workstation;
    await workstation.open(OVERVIEW);
    const figure = page.getByRole("figure", { name: "Od pomocy do samopomocy" });
    await expect(figure.getByRole("img", { name: /^Od pomocy do samopomocy\. Okres: 2017/ })).toBeVisible();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      figure.getByRole("button", { name: "Zapisz obraz" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Od pomocy do samopomocy.png");
    const picture = readFileSync(await download.path());
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    // Twice the size of the drawing: what an empty canvas of this size would not weigh.
    expect(picture.length).toBeGreaterThan(15_000);

    await figure.getByRole("button", { name: "Kopiuj liczby" }).click();
    await expect(figure.getByRole("button", { name: "Skopiowano" })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const last = copied.split("\n").at(-1)?.split("\t");
    expect(last?.[0]).toBe("2017");
    expect(last?.at(-1)).toBe("60");

    await figure.getByRole("button", { name: "Pokaż tabelę" }).click();
    await expect(figure.getByRole("table").getByRole("row", { name: /^2017/ })).toContainText("14 (23 %)");
    await figure.getByText("Kwartały").click();
    await expect(page).toHaveURL(/by=quarter/);
    await expect(figure.getByRole("rowheader", { name: "IV 2017" })).toBeVisible();
  });

  test("shows the network with MOPS and without, at the same places each time", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open(OVERVIEW);
    const figure = page.getByRole("figure", { name: "Sieć podmiotów" });
    await expect(figure).toContainText("Bez MOPS razem trzyma się 17.");
    // The rest of the page may still take width from the drawing.
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    const circles = figure.locator("svg circle");
    await expect(circles).toHaveCount(20);
    const places = () => circles.evaluateAll((all) => all.map((each) => each.getAttribute("cx")));
    const before = await places();
    await figure.getByText("bez MOPS", { exact: true }).click();
    await expect(figure).toContainText("Podmioty bez MOPS: 20");
    expect(await places()).toEqual(before);
  });

  test("tells what is missing and leads to where it is mended", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open(OVERVIEW);
    const list = page.getByRole("region", { name: "Do uzupełnienia" });
    await list.getByRole("link", { name: "15 wydarzeń bez poziomu inicjatywy" }).click();
    await expect(page).toHaveURL(/\/events\?.*level=unknown/);
    await expect(page.getByRole("grid")).toBeVisible();
  });

  test("says that nothing is known instead of showing zeros", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open("/p/USER-AZORY/overview?period=2014");
    const card = page.getByRole("region", { name: "Czy mieszkańcy są aktywni?" });
    await expect(card.getByRole("link", { name: /Uczestnicy unikalni/ })).toContainText("brak danych");
    await expect(card).not.toContainText(/(^|\D)0(\D|$)/);
  });

  test("offers no picture of a chart that has nothing to show", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open("/p/PRZYKLAD/overview?period=2009");
    const network = page.getByRole("figure", { name: "Sieć podmiotów" });
    await expect(network).toContainText("Przy wydarzeniach tego okresu nie zapisano podmiotów.");
    await expect(network.getByRole("button", { name: "Zapisz obraz" })).toBeDisabled();
    await network.getByRole("button", { name: "Pokaż tabelę" }).click();
    await expect(network.getByRole("button", { name: "Zapisz obraz" })).toBeDisabled();
  });

  test("is accessible in both themes, with the table open too", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open(OVERVIEW);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Pokaż tabelę" }).first().click();
    // The hint of the button goes with the mouse.
    await page.mouse.move(700, 90);
    await expect(page.getByRole("tooltip")).toHaveCount(0);
    await expectAccessible(page);
  });
});
