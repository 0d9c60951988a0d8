import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

test("Ctrl+K finds a record by folded words, opens it, and remembers it", async ({ workstation }) => {
  const { page, ask, open } = workstation;
  const programmes = await ask<{ id: string; code: string }[]>("programmes.list");
  const programmeId = programmes.find(({ code }) => code === "PAL-UGOREK")?.id;
  await ask("events.create", { programmeId, date: "2017-05-04", title: "Żywa szopka na Ugorku" });
  await open("/p/PRZYKLAD/activities");
  await expect(page.getByRole("grid", { name: "Działania" })).toBeVisible();

  await page.keyboard.press("Control+k");
  const field = page.getByRole("textbox", { name: "Szukaj", exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type("zywa szop");
  const found = page.getByRole("button", { name: /Żywa szopka na Ugorku/ });
  await expect(found).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/p\/PAL-UGOREK\/events/);
  await expect(page.getByRole("complementary").getByRole("textbox", { name: "Nazwa" })).toHaveValue(
    "Żywa szopka na Ugorku",
  );

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("button", { name: /Żywa szopka na Ugorku/ })).toBeVisible();
});
