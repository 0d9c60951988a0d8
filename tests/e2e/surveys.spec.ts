import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

test.describe("surveys", () => {
  test.use({ workspace: "empty" });

  test("a wave is entered by digits alone, pasted from a spreadsheet, and scored", async ({
    workstation,
  }) => {
    test.slow();
    const { page, ask, open } = workstation;
    const { id: programmeId } = await ask<{ id: string }>("programmes.create", {
      code: "PAL-AZORY",
      name: "PAL Azory",
      kind: "pal-territorial",
    });
    await open("/p/PAL-AZORY/surveys");
    await page.getByRole("button", { name: "Nowy pomiar" }).first().click();
    await page.getByRole("textbox", { name: "Data" }).fill("15.05.2017");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Wpisz odpowiedzi: 15.05.2017" }).click();

    // Sixteen items of one person, the seventeenth digit begins the next; 9 is no answer of this scale.
    await page.getByRole("gridcell").first().focus();
    await page.keyboard.type("5445544455121111");
    await page.keyboard.press("9");
    await expect(page.getByText("Odpowiedź musi być liczbą całkowitą od 1 do 5.")).toBeVisible();
    await page.keyboard.press("3");
    const kept = async () => {
      const [wave] = await ask<{ id: string }[]>("surveys.listWaves", { programmeId });
      return ask<{ answers: Record<string, number> }[]>("surveys.listResponses", { waveId: wave?.id });
    };
    await expect.poll(async () => (await kept()).length).toBe(1);
    expect((await kept())[0]?.answers).toMatchObject({ poczucie_1: 5, poczucie_2: 4, mozliwosci_4: 1 });
    await page.keyboard.press("Control+Enter");
    await expect.poll(async () => (await kept()).length).toBe(2);

    await page.getByRole("gridcell").first().focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "poczucie_1\tpoczucie_2\n1\t2\n3\t\n");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect.poll(async () => (await kept()).length).toBe(4);
    await expectAccessible(page);

    await page.getByRole("button", { name: "Wróć do listy" }).click();
    await expect(page.getByRole("rowgroup").filter({ hasText: "Poczucie wspólnoty" })).toContainText("1");
  });

  test("a questionnaire of one's own has scales and reversed items; the shipped one is only read", async ({
    workstation,
  }) => {
    const { page, ask, open } = workstation;
    await ask("programmes.create", { code: "PAL-AZORY", name: "PAL Azory", kind: "pal-territorial" });
    await open("/p/PAL-AZORY/surveys/instruments");
    await page.getByRole("row", { name: /Krótka ankieta mieszkańców/ }).click();
    await expect(page.getByText(/nie zmienia się, aby pomiary były porównywalne/)).toBeVisible();
    await page.getByRole("button", { name: "Nowy kwestionariusz" }).click();
    await page.getByRole("textbox", { name: "Nazwa" }).fill("Zaufanie");
    await page.getByRole("textbox", { name: "Treść" }).fill("Ufam sąsiadom.");
    await page.getByRole("textbox", { name: "Skala" }).fill("zaufanie");
    await page.getByRole("button", { name: "Dodaj pytanie" }).click();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("To pole jest wymagane.")).toBeVisible();
    await page.getByRole("textbox", { name: "Treść" }).last().fill("Lepiej uważać na ludzi.");
    await page.getByRole("checkbox", { name: "Odwrócone" }).last().check();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("row", { name: /Zaufanie/ })).toBeVisible();
    const instruments =
      await ask<{ name: string; items: { code: string; reversed: boolean }[] }[]>("surveys.listInstruments");
    expect(instruments.find(({ name }) => name === "Zaufanie")?.items).toMatchObject([
      { code: "p_1", reversed: false },
      { code: "p_2", reversed: true },
    ]);
  });

  test("a workshop's nine ranks stand in a table and in a picture", async ({ workstation }) => {
    const { page, ask, open } = workstation;
    await ask("programmes.create", { code: "PAL-AZORY", name: "PAL Azory", kind: "pal-territorial" });
    await open("/p/PAL-AZORY/surveys/workshops");
    await page.getByRole("button", { name: "Nowy warsztat" }).first().click();
    await page.getByRole("textbox", { name: "Data" }).fill("20.10.2017");
    await page.getByRole("radiogroup", { name: "Uczestnictwo" }).getByText("4").click();
    await page.getByRole("radiogroup", { name: "Przywództwo" }).getByText("2").click();
    await page.keyboard.press("Control+Enter");
    const table = page.getByRole("table", { name: "Zdolność społeczności" });
    await expect(table.getByRole("row", { name: /Uczestnictwo/ })).toContainText("4");
    await expect(table.getByRole("row", { name: /Średnia/ })).toContainText("3");
    await expect(page.getByRole("img", { name: /Wykres dziewięciu obszarów/ })).toBeVisible();
  });
});
