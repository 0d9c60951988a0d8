import { notices } from "./pages/notices.ts";
import { expect, test } from "./support/workstation.ts";

interface Events {
  rows: { id: string; date: string; status: string; title: string }[];
  total: number;
}

test.describe("the calendar", () => {
  test("moves an event by Alt and an arrow, and by dragging; undo puts it back", async ({ workstation }) => {
    const { page, ask, open } = workstation;
    await open("/p/PRZYKLAD/calendar?period=2017&day=2017-09-12");
    const event = page.getByRole("button", { name: /10:00\s*Soboty w ogrodzie/ }).first();
    await expect(event).toBeVisible();
    const sobota = async () =>
      (
        await ask<Events>("events.list", {
          search: "soboty w ogrodzie",
          from: "2017-09-04",
          to: "2017-09-15",
        })
      ).rows.map(({ date }) => date);
    expect(await sobota()).toEqual(["2017-09-09"]);

    await event.focus();
    await page.keyboard.press("Alt+ArrowLeft");
    const said = notices(page);
    await said.expectSaid(/^Przeniesiono: Soboty w ogrodzie na 08\.09\.2017/);
    expect(await sobota()).toEqual(["2017-09-08"]);
    await said.undo(/^Przeniesiono/);
    expect(await sobota()).toEqual(["2017-09-09"]);

    await page
      .getByRole("region", { name: "09.09.2017" })
      .getByRole("button")
      .first()
      .dragTo(page.getByRole("region", { name: "14.09.2017" }));
    await expect.poll(sobota).toEqual(["2017-09-14"]);
  });

  test("shows what should have been logged, and opens its form prefilled", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/p/PRZYKLAD/calendar?period=2017&day=2017-09-12");
    await expect(page.getByText(/spotkania? bez wpisu/).first()).toBeVisible();
    await page
      .getByRole("button", { name: /bez wpisu/ })
      .first()
      .click();
    const panel = page.getByRole("complementary");
    await expect(panel.getByRole("heading", { name: "Nowe spotkanie" })).toBeVisible();
    await expect(panel.getByRole("textbox", { name: "Nazwa" })).toHaveValue(
      /Klub seniora|Zajęcia po lekcjach/,
    );
  });

  test("copies a week as planned, once", async ({ workstation }) => {
    const { page, ask, open } = workstation;
    await open("/p/PRZYKLAD/calendar?period=2018&day=2018-05-30&view=week");
    const next = () => ask<Events>("events.list", { from: "2018-06-04", to: "2018-06-10" });
    expect((await next()).total).toBe(0);
    await page.getByRole("button", { name: "Kopiuj na następny tydzień" }).click();
    await notices(page).expectSaid(/^Zaplanowano/);
    const { rows } = await next();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ status }) => status === "planned")).toBe(true);
    await page.getByRole("button", { name: "Kopiuj na następny tydzień" }).click();
    await notices(page).expectSaid(/Nie skopiowano tygodnia/);
    expect((await next()).total).toBe(rows.length);
  });
});
