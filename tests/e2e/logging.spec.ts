import { countedKeys } from "./pages/counted-keys.ts";
import { notices } from "./pages/notices.ts";
import { recordList } from "./pages/record-list.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

interface Events {
  rows: {
    id: string;
    title: string;
    date: string;
    lengthMinutes: number | null;
    peoplePresent: number | null;
  }[];
}

const keysAtMost = 15;
const secondsAtMost = 30;

test.describe("logging an event", () => {
  test("takes no mouse and at most 15 keys beyond the text typed", async ({ workstation }) => {
    const { page, ask, open } = workstation;
    await open("/p/PAL-UGOREK/events?period=2017");
    await expect(page.getByRole("heading", { name: "Dziennik" })).toBeVisible();

    const keys = countedKeys(page);
    await keys.press("n");
    await expect(page.getByRole("textbox", { name: "Nazwa" })).toBeFocused();
    await keys.type("Spacer sąsiedzki");
    await keys.press("Tab");
    await keys.type("12.09.2017");
    await keys.press("Tab");
    await keys.type("16");
    await keys.press("Tab");
    await keys.type("1,5");
    // Status, kind and place stay as they are; the level by its digit, then past children, youth and adults.
    await keys.press("Tab", 5);
    await keys.press("3");
    await keys.press("Tab", 4);
    await keys.type("14");
    await keys.press("Control+Enter");
    await notices(page).expectSaid("Zapisano: Spacer sąsiedzki");
    expect(keys.pressed).toBeLessThanOrEqual(keysAtMost);
    expect(keys.seconds()).toBeLessThan(secondsAtMost);

    const { rows } = await ask<Events>("events.list", { search: "spacer sasiedzki" });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      date: "2017-09-12",
      startsAt: "16:00",
      lengthMinutes: 90,
      initiativeLevel: 3,
      peoplePresent: 14,
    });
  });

  test("one line logs a session: understood as shown, saved by Enter, in three keys", async ({
    workstation,
  }) => {
    const { page, ask, open } = workstation;
    await open("/p/PRZYKLAD/overview?period=2017");
    await expect(page.getByRole("navigation", { name: "Menu główne" })).toBeVisible();
    const keys = countedKeys(page);
    await keys.press("Control+n");
    const line = page.getByRole("textbox", { name: "Co się odbyło" });
    await expect(line).toBeFocused();
    await keys.type("12.09.2017 16-18 klub seniora 14 seniorów 2h");
    const preview = page.getByRole("region", { name: "Tak to zostanie zapisane" });
    await expect(preview).toContainText("12.09.2017 (wtorek)");
    await expect(preview).toContainText("Seniorzy: 14");
    await expect(page.getByRole("button", { name: /^Zapisz wydarzenie/ })).toBeEnabled();
    await keys.press("Enter");
    await notices(page).expectSaid("Zapisano: Klub seniora");
    expect(keys.pressed).toBeLessThanOrEqual(3);
    expect(keys.seconds()).toBeLessThan(secondsAtMost);

    const { rows } = await ask<Events>("events.list", {
      from: "2017-09-12",
      to: "2017-09-12",
      search: "klub seniora",
      sort: { column: "enteredOn", direction: "desc" },
    });
    expect(rows[0]).toMatchObject({
      scope: "session",
      activityName: "Klub seniora",
      startsAt: "16:00",
      lengthMinutes: 120,
      staffMinutes: 120,
      peoplePresent: 14,
      initiativeLevel: null,
    });
    // The line before is recalled by the arrow, to be changed and saved again.
    await page.keyboard.press("Control+n");
    await expect(line).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(line).toHaveValue("12.09.2017 16-18 klub seniora 14 seniorów 2h");
    await expect(preview).toContainText("Seniorzy: 14");
    await expectAccessible(page);
  });

  test("the same again: all but who came and what it cost is filled in, under today's day", async ({
    workstation,
  }) => {
    const { page, ask, open } = workstation;
    const programmes = await ask<{ id: string; code: string }[]>("programmes.list");
    const { id } = await ask<{ id: string }>("events.create", {
      programmeId: programmes.find(({ code }) => code === "PAL-UGOREK")?.id,
      date: "2017-05-12",
      startsAt: "16:30",
      title: "Dyżur sąsiedzki",
      place: "Klub Kolejarza",
      initiativeLevel: 2,
      headCounts: { adults: 9 },
    });
    await open(`/p/PAL-UGOREK/events?period=2017&record=${id}`);
    await page.getByRole("button", { name: "Powtórz" }).click();
    const form = page.getByRole("form", { name: "Nowe wydarzenie" });
    await expect(form.getByRole("textbox", { name: "Nazwa" })).toHaveValue("Dyżur sąsiedzki");
    await expect(form.getByRole("textbox", { name: "Dorośli" })).toHaveValue("");
    await page.keyboard.press("Control+Enter");
    await notices(page).expectSaid(/^Zapisano: Dyżur sąsiedzki/);
    const { rows } = await ask<Events>("events.list", { search: "dyzur sasiedzki" });
    expect(rows.map(({ date }) => date).filter((date) => date !== "2017-05-12")).toHaveLength(1);
    expect(rows.find(({ date }) => date !== "2017-05-12")).toMatchObject({
      startsAt: "16:30",
      place: "Klub Kolejarza",
      initiativeLevel: 2,
      peoplePresent: null,
    });
  });

  test("the field at hand stays in view with its choices when the window gets lower", async ({ visitor }) => {
    const { page, open } = visitor;
    await open("/p/PRZYKLAD/events?period=2017&record=new");
    const field = page.getByLabel("Dodaj osobę");
    await field.fill("os");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.setViewportSize({ width: 1366, height: 480 });
    await expect(field).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("option").first()).toBeVisible();
  });

  test("what is being written survives a closed page", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/p/PAL-UGOREK/events?period=2017&record=new");
    const title = page.getByRole("textbox", { name: "Nazwa" });
    await title.fill("Niezapisane zebranie");
    page.once("dialog", (dialog) => dialog.accept());
    await open("/p/PAL-UGOREK/events?period=2017&record=new");
    await expect(page.getByText("Przywrócono niezapisany wpis.")).toBeVisible();
    await expect(title).toHaveValue("Niezapisane zebranie");
    await page.getByRole("button", { name: "Zacznij od nowa" }).click();
    await expect(title).toHaveValue("");
  });

  test("a wrong field is named at the field, says what would be right, and nothing is written", async ({
    workstation,
  }) => {
    const { page, ask, open } = workstation;
    await open("/p/PAL-UGOREK/events?period=2017&record=new");
    const form = page.getByRole("form", { name: "Nowe wydarzenie" });
    await form.getByRole("textbox", { name: "Nazwa" }).fill("Zła data");
    await form.getByRole("textbox", { name: "Data" }).fill("31.02.2017");
    await form.getByRole("textbox", { name: "Seniorzy" }).fill("-5");
    await page.keyboard.press("Control+Enter");
    await expect(form.getByRole("alert")).toContainText("Do poprawienia są 2 pola.");
    await expect(form.getByRole("textbox", { name: "Data" })).toHaveAttribute("aria-invalid", "true");
    await expect(form.getByRole("textbox", { name: "Data" })).toHaveValue("31.02.2017");
    expect((await ask<Events>("events.list", { search: "zla data" })).rows).toEqual([]);
  });

  test("level 4 with staff hours is told as a contradiction before saving", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/p/PAL-UGOREK/events?period=2017&record=new");
    const form = page.getByRole("form", { name: "Nowe wydarzenie" });
    await form.getByRole("radio", { name: /^4/ }).press("4");
    await form.getByRole("textbox", { name: "Godziny pracowników" }).fill("2");
    await page.keyboard.press("Tab");
    await expect(form.getByText(/Poziom 4/)).toBeVisible();
  });

  test("Ctrl+Z takes the saving back, and leaving an unsaved form is asked about", async ({
    workstation,
  }) => {
    const { page, ask, open } = workstation;
    await open("/p/PAL-UGOREK/events?period=2017");
    const list = recordList(page, "Dziennik");
    await expect(list.grid).toBeVisible();
    await page.keyboard.press("n");
    await page.keyboard.type("Do cofnięcia");
    await page.keyboard.press("Control+Enter");
    await notices(page).expectSaid("Zapisano: Do cofnięcia");
    await expect(list.panel).toHaveCount(0);
    await notices(page).undoByKeys();
    expect((await ask<Events>("events.list", { search: "do cofniecia" })).rows).toEqual([]);

    await page.keyboard.press("n");
    await page.keyboard.type("Niedokończone");
    await page.keyboard.press("Escape");
    const dialog = page.getByRole("dialog", { name: "Niezapisane zmiany" });
    await dialog.getByRole("button", { name: "Wróć do formularza" }).click();
    await expect(page.getByRole("textbox", { name: "Nazwa" })).toHaveValue("Niedokończone");
  });
});
