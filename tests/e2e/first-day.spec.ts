import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

const strip = (page: Page) => page.getByRole("navigation", { name: "Pierwsze kroki" });
const help = (page: Page) => page.getByRole("complementary", { name: "Pomoc" });

test.describe("the first day", () => {
  test.use({ workspace: "empty" });

  test("leads from an empty workspace to a report in four steps, by keyboard and by mouse", async ({
    workstation,
  }) => {
    const { page, ask, open } = workstation;
    await open("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Od czego zacząć");

    // 1 and 2 by keyboard alone: the button has the form, the form has the focus.
    await page.getByRole("button", { name: "Utwórz program" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Nazwa" })).toBeFocused();
    await page.keyboard.type("Program Aktywności Lokalnej Olsza");
    await page.keyboard.press("Tab");
    await page.keyboard.type("PAL-OLSZA");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dziennik");
    await expect(strip(page)).toContainText("Pierwsze kroki: 1 z 4");
    await expectAccessible(page);

    await strip(page).getByRole("link", { name: "Wydarzenie" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Nazwa" })).toBeFocused();
    await page.keyboard.type("Piknik sąsiedzki");
    await page.keyboard.press("Control+Enter");
    await expect(strip(page)).toContainText("Pierwsze kroki: 2 z 4");

    // 3 and 4 by mouse: the strip opens the event that lacks something.
    await strip(page).getByRole("link", { name: "Pełny zapis" }).click();
    const form = page.getByRole("complementary", { name: /Wydarzenie|Piknik/ });
    await form.getByRole("textbox", { name: "Czas trwania" }).fill("2");
    await form.getByLabel("Rodzaj").first().click();
    await page.getByRole("option", { name: "festyn/piknik" }).click();
    await form.getByRole("radio", { name: /^2 –/ }).check();
    await form.getByRole("textbox", { name: /^Dorośli/ }).fill("30");
    await form.getByRole("button", { name: /^Zapisz wydarzenie/ }).click();
    await expect(strip(page)).toContainText("Pierwsze kroki: 3 z 4");

    await strip(page).getByRole("link", { name: "Sprawozdanie" }).click();
    await page.getByRole("button", { name: "Przygotuj sprawozdanie" }).click();
    await expect(page.getByText(/^Gotowe: /)).toBeVisible({ timeout: 30_000 });
    await expect(strip(page)).toHaveCount(0);
    const made = await ask<{ total: number }>("documentsMade.list");
    expect(made.total).toBe(1);
  });

  test("can put its steps away, and help brings them back", async ({ workstation }) => {
    const { page, ask, open } = workstation;
    await open("/programmes");
    await strip(page).getByRole("button", { name: "Ukryj pierwsze kroki" }).click();
    await expect(strip(page)).toHaveCount(0);
    await expect
      .poll(() => ask<{ firstDay: string }>("workspace.settings"))
      .toMatchObject({ firstDay: "hidden" });
    await page.getByRole("button", { name: "Pomoc" }).click();
    await help(page).getByRole("button", { name: "Pierwsze kroki" }).click();
    await page.getByRole("checkbox", { name: "Pokazuj pierwsze kroki nad każdą stroną" }).check();
    await page.getByRole("link", { name: "Wszystkie programy" }).click();
    await expect(strip(page)).toBeVisible();
  });
});

test.describe("help", () => {
  test("opens by F1 with the passage of the screen, follows to other screens and languages, and gives the focus back", async ({
    workstation,
  }) => {
    const { page, open } = workstation;
    await open("/p/PRZYKLAD/events?period=2017&record=new");
    const title = page.getByRole("textbox", { name: "Nazwa" });
    await expect(title).toBeFocused();
    await page.keyboard.press("F1");
    await expect(help(page).getByRole("heading", { name: "Szybki wpis" })).toBeVisible();
    await expect(help(page).getByRole("region", { name: "Treść pomocy" })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(help(page)).toHaveCount(0);
    await expect(title).toBeFocused();

    await open("/p/PRZYKLAD/surveys/partners");
    await page.getByRole("button", { name: "Pomoc" }).click();
    await expect(help(page).getByRole("heading", { name: "Ankieta partnerów" })).toBeVisible();
    await help(page).getByRole("button", { name: "Powiększ obraz: Ankieta partnerów" }).click();
    const picture = page.getByRole("dialog").getByRole("img", { name: "Ankieta partnerów" });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1366);
    await page.keyboard.press("Escape");

    await page.getByRole("link", { name: "Wskaźniki" }).click();
    await expect(help(page)).toContainText("Czterdzieści wskaźników");
    await page.getByRole("button", { name: "Język i wygląd" }).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await expect(page.getByRole("complementary", { name: "Help" })).toContainText("Forty indicators");
  });

  test("holds the whole guide", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/settings");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ustawienia");
    await page.keyboard.press("F1");
    await help(page).getByRole("button", { name: "Spis treści" }).click();
    await help(page).getByRole("button", { name: "Kalendarz" }).click();
    await expect(help(page)).toContainText("Przeciągnięcie przenosi wydarzenie");
    await help(page).getByRole("button", { name: "O tej stronie" }).click();
    await expect(help(page)).toContainText("Próg małych liczebności");
  });
});
