import { logTable } from "./pages/log-table.ts";
import { notices } from "./pages/notices.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test, type Workstation } from "./support/workstation.ts";

interface Row {
  id: string;
  revision: number;
  date: string;
  title: string;
  place: string | null;
  peoplePresent: number | null;
  staffMinutes: number | null;
  initiativeLevel: number | null;
}

const title = "Zebranie próbne XYZ";

async function withEvent({ ask, open, page }: Workstation) {
  const programmes = await ask<{ id: string; code: string }[]>("programmes.list");
  const programmeId = programmes.find(({ code }) => code === "PRZYKLAD")?.id;
  const { id } = await ask<{ id: string }>("events.create", { programmeId, date: "2017-06-29", title });
  const row = async () => (await ask<{ rows: Row[] }>("events.list", { ids: [id] })).rows[0];
  await open("/p/PRZYKLAD/events?period=2017-Q2");
  const table = logTable(page);
  await expect(table.row(title)).toBeVisible();
  return { id, row, table, programmeId };
}

test.describe("the log as a spreadsheet", () => {
  test("cells are written in place from one to the next by keys; one undo a cell, and redo", async ({
    workstation,
  }) => {
    const { page } = workstation;
    const { row, table } = await withEvent(workstation);
    await table.doubleClick(title, "place");
    await table.write("Miejsce", "Dom Kultury", "Tab");
    await expect(table.field("Poziom inicjatywy")).toBeFocused();
    await page.keyboard.press("3");
    await page.keyboard.press("Tab");
    await table.write("Obecni", "24", "Tab");
    await table.write("Czas trwania (h)", "1,5");
    await expect(table.grid).toBeFocused();
    await expect.poll(row).toMatchObject({
      place: "Dom Kultury",
      initiativeLevel: 3,
      peoplePresent: 24,
      lengthMinutes: 90,
    });
    await expect(table.cell(title, "peoplePresent")).toHaveText("24");

    const said = notices(page);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await row())?.initiativeLevel).toBe(3);
    await expect.poll(row).toMatchObject({ peoplePresent: 24, lengthMinutes: null });
    await page.keyboard.press("Control+z");
    await expect.poll(row).toMatchObject({ place: "Dom Kultury", peoplePresent: null });
    await page.keyboard.press("Control+Shift+z");
    await said.expectSaid(/^Ponowiono/);
    await expect.poll(row).toMatchObject({ peoplePresent: 24, lengthMinutes: null });
  });

  test("Escape gives up, F2 begins, what is refused stays with the reason below it", async ({
    workstation,
  }) => {
    const { page } = workstation;
    const { row, table } = await withEvent(workstation);
    await table.doubleClick(title, "title");
    await page.keyboard.type("coś innego");
    await page.keyboard.press("Escape");
    await expect(table.grid).toBeFocused();
    expect(await row()).toMatchObject({ title, revision: 1 });

    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("F2");
    await table.write("Data", "31.02.2017");
    await expect(table.grid.getByRole("alert")).toContainText("To nie jest data z kalendarza");
    await expect(table.field("Data")).toHaveValue("31.02.2017");
    await expectAccessible(page);
    await table.write("Data", "30.06");
    await expect(table.grid).toBeFocused();
    await expect.poll(row).toMatchObject({ date: /^\d{4}-06-30$/.exec((await row())?.date ?? "")?.[0] });
  });

  test("what somebody else changed meanwhile is told and shown; Enter then saves what was typed", async ({
    workstation,
  }) => {
    const { ask } = workstation;
    const { id, row, table } = await withEvent(workstation);
    await table.doubleClick(title, "place");
    await ask("events.changeMany", { records: [{ id, revision: 1 }], fields: { staffMinutes: 120 } });
    await table.write("Miejsce", "Świetlica");
    await expect(table.grid.getByRole("alert")).toContainText("Zapis został zmieniony w międzyczasie");
    await expect(table.field("Miejsce")).toHaveValue("Świetlica");
    await table.field("Miejsce").press("Enter");
    await expect.poll(row).toMatchObject({ place: "Świetlica", staffMinutes: 120 });
  });

  test("a block from Excel is shown first, names its errors, comes in whole and goes out by one undo", async ({
    workstation,
  }) => {
    const { page, ask } = workstation;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const { table, row, programmeId } = await withEvent(workstation);
    const pasted = async () =>
      (await ask<{ total: number }>("events.list", { programmeId, search: "wklejka" })).total;
    const header = ["Data", "Nazwa", "Obecni", "Godziny pracowników", "Ocena"];
    await table.copyText([
      header,
      ["31.02.2017", "Wklejka A", "12", "", ""],
      ["01.06.2017", "Wklejka B", "ok. 12", "2", "dobra"],
    ]);
    await table.paste();
    await expect(table.issues.getByRole("row")).toHaveCount(3);
    await expect(table.issues).toContainText("31.02.2017");
    await expect(table.issues).toContainText("Obecni");
    await expect(table.dialog.getByRole("button", { name: /^Zapisz/ })).toBeDisabled();
    await expectAccessible(page);
    await page.keyboard.press("Escape");

    await table.copyText([
      header,
      ["01.06.2017", "Wklejka A", "12", "", ""],
      ["02.06.2017", "Wklejka B", "", "2", "dobra"],
      ["29.06.2017", title, "31", "", ""],
    ]);
    await table.paste();
    await expect(table.dialog.getByRole("status")).toHaveText("Nowe: 2 · zmienione: 1 · bez zmian: 0");
    await expect(table.dialog.getByRole("columnheader", { name: /^Ocena/ })).toContainText("pominięta");
    expect(await pasted()).toBe(0);
    await table.dialog.getByRole("button", { name: "Zapisz 3 wydarzenia" }).click();
    const said = notices(page);
    await said.expectSaid("Zapisano 3 wydarzenia z arkusza");
    expect(await pasted()).toBe(2);
    expect(await row()).toMatchObject({ peoplePresent: 31, staffMinutes: null });
    await said.undo("Zapisano 3 wydarzenia z arkusza");
    expect(await pasted()).toBe(0);
    expect(await row()).toMatchObject({ peoplePresent: null });
  });

  test("rows copied out of the log and pasted back change nothing", async ({ workstation }) => {
    const { page } = workstation;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const { table } = await withEvent(workstation);
    await table.grid.focus();
    for (let row = 0; row < 12; row++) await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+c");
    await table.paste();
    await expect(table.dialog.getByRole("status")).toHaveText("Nowe: 0 · zmienione: 0 · bez zmian: 13");
  });
});
