import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

test.describe("structures", () => {
  test("a function is handed over by keyboard, noted as done, and taken back", async ({ workstation }) => {
    test.slow();
    const { page, ask, open } = workstation;
    const programmeId = (await ask<{ id: string; code: string }[]>("programmes.list")).find(
      ({ code }) => code === "PRZYKLAD",
    )?.id;
    const record = async () =>
      (
        await ask<{ name: string; owner: { kind: string }; ownerName: string | null; done: unknown[] }[]>(
          "functions.list",
          { programmeId },
        )
      ).find(({ name }) => name === "prowadzenie dokumentacji");
    await open("/p/PRZYKLAD/structures/functions?period=2017");
    const owner = page.getByRole("combobox", { name: "Kto: prowadzenie dokumentacji" });
    await expect(owner).toHaveValue("MOPS");
    await owner.fill("ogród");
    await expect(page.getByRole("option", { name: /Ogród na Przykładowym/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await record())?.ownerName).toMatch(/Ogród na Przykładowym/);

    await page.getByRole("button", { name: "Cofnij" }).click();
    await expect.poll(async () => (await record())?.owner.kind).toBe("mops");

    await expect(owner).toHaveValue("MOPS");

    await page.getByRole("button", { name: "Wykonano dziś: prowadzenie dokumentacji" }).click();
    await expect.poll(async () => (await record())?.done.length).toBe(1);
    await expectAccessible(page);
  });

  test("six questions about a group are answered again on another day", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/p/PRZYKLAD/structures?period=2017");
    await page.getByRole("row", { name: /Ogród na Przykładowym/ }).click();
    const table = page.getByRole("table", { name: "Samodzielność w czasie" });
    await expect(table.getByRole("columnheader").nth(1)).toBeVisible();
    const before = await table.getByRole("columnheader").count();
    await page.getByRole("button", { name: "Nowa lista sześciu pytań" }).click();
    await page.getByRole("textbox", { name: "Data" }).fill("15.12.2017");
    const ownPlan = page.getByRole("radiogroup", { name: "Ma własny plan" });
    await ownPlan.getByText("nie wiadomo").click();
    await page.keyboard.press("Control+Enter");
    await expect(table.getByRole("columnheader")).toHaveCount(before + 1);
    await expect(table.getByRole("row", { name: /Ma własny plan/ }).getByText("?")).toBeVisible();
  });

  test.describe("in a new programme", () => {
    test.use({ workspace: "empty" });

    test("begin with the ten default functions, and each page says what to do", async ({ workstation }) => {
      const { page, ask, open } = workstation;
      await ask("programmes.create", { code: "PAL-AZORY", name: "PAL Azory", kind: "pal-territorial" });
      await open("/p/PAL-AZORY/structures");
      await expect(page.getByText(/nie było jeszcze grupy mieszkańców/)).toBeVisible();
      await open("/p/PAL-AZORY/structures/functions");
      await page.getByRole("button", { name: "Dodaj funkcje domyślne" }).click();
      await expect(page.getByRole("button", { name: "zwoływanie spotkań", exact: true })).toBeVisible();
      await expect(page.getByRole("combobox")).toHaveCount(10);
    });
  });
});
