import { expect, test } from "./support/workstation.ts";

test.describe("settings", () => {
  test("language changes the page at once and stays after a reload", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/settings");
    await page.getByText("English", { exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings");
    await page.getByText("Polski", { exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ustawienia");
  });

  test("the dark theme is kept, whatever the system has", async ({ workstation }) => {
    const { page, open } = workstation;
    await page.emulateMedia({ colorScheme: "light" });
    await open("/settings");
    await page.getByText("Ciemne", { exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  });

  test("the value of a volunteer hour is kept in grosze; blank takes it out again", async ({
    workstation,
  }) => {
    const { page, ask, open } = workstation;
    await open("/settings");
    const rate = page.getByRole("textbox", { name: "Wartość godziny wolontariusza" });
    await rate.fill("30,50");
    await rate.press("Enter");
    await expect(rate).toHaveValue("30,50");
    await expect
      .poll(
        async () =>
          (await ask<{ volunteerHourGrosze: number | null }>("workspace.settings")).volunteerHourGrosze,
      )
      .toBe(3050);
    await rate.fill("");
    await rate.press("Enter");
    await expect
      .poll(
        async () =>
          (await ask<{ volunteerHourGrosze: number | null }>("workspace.settings")).volunteerHourGrosze,
      )
      .toBe(null);
  });

  test("the workspace is checked on demand", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/settings");
    await page.getByRole("button", { name: "Sprawdź zbiór danych" }).click();
    await expect(page.getByText(/Zbiór jest spójny\./)).toBeVisible();
  });
});

test.describe("the first day", () => {
  test.use({ workspace: "empty" });

  test("an empty workspace leads to a first programme and its first event", async ({ workstation }) => {
    const { page, ask, open } = workstation;
    await open("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Od czego zacząć");
    await page.getByRole("button", { name: "Utwórz program" }).click();
    await page.getByRole("textbox", { name: "Nazwa" }).fill("PAL Łobzów");
    await page.getByRole("textbox", { name: "Kod" }).fill("pal-lobzow");
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL(/\/p\/PAL-LOBZOW\/events/);
    await expect(page.getByText("W tym programie nie ma jeszcze żadnego wydarzenia.")).toBeVisible();
    await page.getByRole("main").getByRole("button", { name: "Nowe wydarzenie" }).click();
    await page.getByRole("textbox", { name: "Nazwa" }).fill("Spotkanie otwarte");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("grid", { name: "Dziennik" }).getByText("Spotkanie otwarte")).toBeVisible();
    expect((await ask<{ total: number }>("events.list", {})).total).toBe(1);
  });

  test("the sample is loaded from the first page", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/start");
    await page.getByRole("button", { name: "Wczytaj dane przykładowe" }).click();
    await expect(page).toHaveURL(/\/p\/PRZYKLAD\/overview/, { timeout: 40_000 });
  });
});
