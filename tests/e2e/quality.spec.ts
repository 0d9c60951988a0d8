import { expect, test } from "./support/workstation.ts";

test.describe("what is to complete", () => {
  test("opens the event at the field that mends it, and the remark is gone", async ({ workstation }) => {
    test.slow();
    const { page, open } = workstation;
    await open("/p/PRZYKLAD/quality?period=2017&kind=missingField");
    const remarks = page.getByRole("row", { name: /Brakuje pola: czas trwania/ });
    await expect(remarks.first()).toBeVisible();
    const before = await remarks.count();
    await remarks.first().click();
    await expect(page).toHaveURL(/\/events\?.*field=lengthMinutes/);
    await expect(page.getByLabel("Czas trwania")).toBeFocused();
    await page.keyboard.type("1:30");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(/^Zapisano: /).first()).toBeVisible();
    await open("/p/PRZYKLAD/quality?period=2017&kind=missingField");
    await expect(remarks).toHaveCount(before - 1);
  });

  test("targets are set and shown with their unit", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/p/PRZYKLAD/targets?period=2015&record=new");
    const indicator = page.getByRole("combobox", { name: "Wskaźnik" });
    // As fast as it goes: nobody waits for the list to be drawn.
    await indicator.fill("S2");
    await page.keyboard.press("Enter");
    await expect(indicator).toHaveValue("S2 Bez udziału MOPS");
    await page.getByLabel(/^Wartość/).fill("37,5");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("row", { name: /S2 .*2015.*37,5/ })).toBeVisible();
  });
});
