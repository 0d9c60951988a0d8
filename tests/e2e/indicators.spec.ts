import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

const INDICATORS = "/p/PRZYKLAD/indicators?period=2017";

test.describe("the indicators of a programme", () => {
  test("stand in one table with their parts, completeness, previous year and change", async ({
    workstation,
  }) => {
    const { page } = workstation;
    await workstation.open(INDICATORS);
    const table = page.getByRole("table", { name: "Wskaźniki" });
    await expect(table.getByRole("button")).toHaveCount(40);
    const cells = table.getByRole("row", { name: /S1/ }).getByRole("cell");
    await expect(cells).toHaveText([
      "61,1\u00a0%",
      "33",
      "54",
      /^90\u00a0%/,
      "16,7\u00a0%",
      /\+44,4 p\.p\.\s*lepiej/,
      "",
    ]);
    const ended = table.getByRole("row", { name: /D7/ }).getByRole("cell");
    await expect(ended.first()).toHaveText("x");
    await expect(ended.first()).toHaveAttribute("title", "nie dotyczy");
  });

  test("read a full stop, not a zero, where nothing is known", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open("/p/USER-AZORY/indicators?period=2014");
    const attendances = page.getByRole("row", { name: /A2 Uczestnictwa/ }).getByRole("cell");
    await expect(attendances.first()).toHaveText(".");
    await expect(attendances.first()).toHaveAttribute("title", "brak danych");
    await page.getByRole("button", { name: /A2 Uczestnictwa/ }).click();
    await expect(page.getByRole("complementary")).toContainText("Brak danych. To nie zero");
  });

  test("are walked and opened by keyboard alone, down to the records and back", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open(INDICATORS);
    await page.getByRole("button", { name: /^A1/ }).focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("button", { name: /^S1/ })).toBeFocused();
    await page.keyboard.press("Enter");
    const card = page.getByRole("complementary", { name: /^S1/ });
    await expect(card).toContainText("Odsetek liczonych wydarzeń społecznościowych");
    const records = card.getByRole("region", { name: "Zapisy, z których policzono" });
    await expect(records.getByRole("listitem")).toHaveCount(33);
    await records.getByRole("link", { name: "Pokaż w dzienniku" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "34");
    await page.goBack();
    await expect(card).toBeVisible();
    await card.getByRole("button", { name: "Zamknij" }).focus();
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
  });

  test("name the records of every kind and open each where it is kept", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open(`${INDICATORS}&indicator=A1`);
    const records = page.getByRole("region", { name: "Zapisy, z których policzono" });
    await records.getByRole("link", { name: /PRZ-004/ }).click();
    await expect(page).toHaveURL(/\/people\?.*record=/);
    await workstation.open(`${INDICATORS}&indicator=D4`);
    await expect(records).toContainText("zwoływanie spotkań");
    await records.getByText("Mianownik (10)").click();
    await expect(records.getByRole("listitem")).toHaveCount(10);
  });

  test("are broken down by what they are made of", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open(`${INDICATORS}&indicator=A1`);
    const part = page.getByRole("region", { name: "W podziale" });
    await expect(part.getByRole("rowheader")).toHaveText([
      "dzieci",
      "młodzież",
      "dorośli",
      "seniorzy",
      "nie wiadomo",
    ]);
    await part.getByText("miesiąc", { exact: true }).click();
    await expect(part.getByRole("rowheader").first()).toHaveText("styczeń 2017");
  });

  test("are accessible in both themes, with a card open", async ({ workstation }) => {
    const { page } = workstation;
    await workstation.open(`${INDICATORS}&indicator=P1`);
    await expect(page.getByRole("region", { name: "Zapisy, z których policzono" })).toContainText("podmiot");
    await expectAccessible(page);
  });
});
