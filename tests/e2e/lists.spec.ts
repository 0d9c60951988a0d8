import { notices } from "./pages/notices.ts";
import { recordList } from "./pages/record-list.ts";
import { expect, test } from "./support/workstation.ts";

const wholeList = "/p/PRZYKLAD/events?span=all";

test.describe("lists", () => {
  test("ŁÓDŹ, łódź and lodz find the same, wherever the letters are", async ({ workstation }) => {
    const { page, ask, open } = workstation;
    const { rows } = await ask<{ rows: { id: string }[] }>("programmes.list").then((found) => ({
      rows: found as never as { id: string; code: string }[],
    }));
    const programme = rows.find((row) => (row as { code?: string }).code === "PAL-UGOREK");
    await ask("activities.create", {
      programmeId: programme?.id,
      name: "Wycieczka do Łodzi",
      kind: "study-visit",
      place: null,
      recurrence: null,
      notes: null,
    });
    await open("/p/PAL-UGOREK/activities");
    const list = recordList(page, "Działania");
    for (const typed of ["ŁODZI", "łodzi", "lodzi wyciecz"]) {
      await list.search(typed);
      await expect(list.row("Wycieczka do Łodzi")).toBeVisible();
    }
    await list.search("Gdynia");
    await expect(page.getByText("Żadne działanie nie pasuje do wyszukiwania.")).toBeVisible();
    await page.getByRole("button", { name: "Wyczyść filtry" }).click();
    await expect(list.row("Wycieczka do Łodzi")).toBeVisible();
  });

  test("sort in Polish order, unknown values last either way", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/p/PRZYKLAD/organisations");
    const list = recordList(page, "Podmioty");
    await expect(list.grid).toBeVisible();
    const names = await list.texts(0);
    const polish = [...names].sort(new Intl.Collator("pl").compare);
    expect(names).toEqual(polish);
    await list.sortBy("Nazwa");
    await expect(page).toHaveURL(/sort=name\.desc/);
    await expect.poll(async () => (await list.texts(0))[0]).not.toBe(names[0]);
  });

  test("a filter narrows, stands in the address and can be cleared", async ({ workstation }) => {
    const { page, open } = workstation;
    await open(wholeList);
    const list = recordList(page, "Dziennik");
    await expect(list.grid).toBeVisible();
    const all = Number(await list.grid.getAttribute("aria-rowcount"));
    await page.getByRole("combobox", { name: "Status" }).click();
    await page.getByRole("option", { name: "odwołane" }).click();
    await expect(page).toHaveURL(/status=cancelled/);
    await expect.poll(async () => Number(await list.grid.getAttribute("aria-rowcount"))).toBeLessThan(all);
    await expect(list.row("odwołane").first()).toBeVisible();
    await page.goBack();
  });

  test("a long list is walked by keys and loaded as it is seen", async ({ workstation }) => {
    const { page, open } = workstation;
    await open(wholeList);
    const list = recordList(page, "Dziennik");
    await expect(list.grid).toBeVisible();
    const total = Number(await list.grid.getAttribute("aria-rowcount"));
    expect(total).toBeGreaterThan(600);
    expect(await list.grid.getByRole("row").count()).toBeLessThan(80);
    await list.grid.focus();
    await page.keyboard.press("End");
    const last = list.grid.locator(`[aria-rowindex="${total}"]`);
    await expect(last.getByRole("gridcell").nth(1)).not.toBeEmpty();
    await page.keyboard.press("Enter");
    // Escape belongs to the panel once it has the focus.
    await expect(list.panel.getByRole("textbox", { name: "Nazwa" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(list.panel).toHaveCount(0);
    await page.keyboard.press("Home");
    await expect(list.grid.locator('[aria-rowindex="2"]')).toBeVisible();
  });
});

test("many events are chosen by keys, one field of all is changed, and one undo takes it back", async ({
  workstation,
}) => {
  const { page, ask, open } = workstation;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("/p/PRZYKLAD/events?period=2017-Q2");
  const list = recordList(page, "Dziennik");
  await expect(list.grid).toBeVisible();
  const placed = async () =>
    (await ask<{ total: number }>("events.list", { search: "Sala próbna XYZ" })).total;

  await list.grid.focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  const bar = page.getByRole("region", { name: "Zmień pole" });
  await expect(bar).toContainText("Zaznaczono 3 wiersze");
  await page.keyboard.press("Control+c");
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(async () => (await clipboard()).split("\r\n")).toHaveLength(4);
  const copied = await clipboard();
  expect(copied.split("\r\n")[0]?.split("\t").slice(0, 2)).toEqual(["Data", "Nazwa"]);

  await bar.getByRole("combobox", { name: "Zmień pole" }).click();
  await page.getByRole("option", { name: "Miejsce" }).click();
  await bar.getByRole("textbox", { name: "Nowa wartość" }).fill("Sala próbna XYZ");
  await page.keyboard.press("Enter");
  const said = notices(page);
  await said.expectSaid("Zmieniono 3 wiersze");
  expect(await placed()).toBe(3);
  await said.undo("Zmieniono 3 wiersze");
  expect(await placed()).toBe(0);
});

test("columns are chosen, and stay chosen after a reload", async ({ workstation }) => {
  const { page, open } = workstation;
  await open("/p/PRZYKLAD/events?period=2017");
  const list = recordList(page, "Dziennik");
  await expect(list.grid.getByRole("columnheader", { name: "Rodzaj" })).toBeVisible();
  await page.getByRole("button", { name: "Kolumny" }).click();
  await page.getByRole("checkbox", { name: "Rodzaj" }).click();
  await expect(list.grid.getByRole("columnheader", { name: "Rodzaj" })).toHaveCount(0);
  await page.reload();
  await expect(list.grid.getByRole("columnheader", { name: "Nazwa" })).toBeVisible();
  await expect(list.grid.getByRole("columnheader", { name: "Rodzaj" })).toHaveCount(0);
});

test("filters are kept as a view under a name, and called back by it", async ({ workstation }) => {
  const { page, open } = workstation;
  await open("/p/PRZYKLAD/events?period=2017&status=cancelled");
  await expect(page.getByRole("grid", { name: "Dziennik" })).toBeVisible();
  await page.getByRole("button", { name: "Widoki" }).click();
  await page.getByRole("textbox", { name: "Nazwa widoku" }).fill("Odwołane");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Odwołane", exact: true })).toBeVisible();

  await open("/p/PRZYKLAD/events?period=2018&kind=festival");
  await page.getByRole("button", { name: "Widoki" }).click();
  await page.getByRole("button", { name: "Odwołane", exact: true }).click();
  await expect(page).toHaveURL(/status=cancelled/);
  await expect(page).toHaveURL(/period=2017/);
  await expect(page).not.toHaveURL(/kind=/);
});
