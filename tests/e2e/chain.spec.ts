import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

test.describe("the chain from diagnosis to events", () => {
  test.describe("in a new programme", () => {
    test.use({ workspace: "empty" });

    test("is built by keyboard from a first entry: proposal, action with a measure, event", async ({
      workstation,
    }) => {
      test.slow();
      const { page, ask, open } = workstation;
      const { id: programmeId } = await ask<{ id: string }>("programmes.create", {
        code: "PAL-AZORY",
        name: "PAL Azory",
        kind: "pal-territorial",
      });
      await open("/p/PAL-AZORY/diagnosis");
      await expect(page.getByText("Diagnoza jest pusta.")).toBeVisible();
      await expectAccessible(page);

      await page.getByRole("button", { name: "Nowy wpis diagnozy" }).first().click();
      await page.keyboard.type("Ciemna alejka przy szkole");
      await page.getByLabel("Liczba głosów").fill("31");
      await page.getByRole("switch", { name: /Priorytet/ }).press("Space");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByRole("row", { name: /Ciemna alejka przy szkole/ })).toBeVisible();

      await open("/p/PAL-AZORY/diagnosis/plan");
      await page.getByRole("button", { name: "Nowe zadanie" }).first().click();
      await page.keyboard.type("Lampy przy alejce");
      await page.getByLabel("Dodaj wpis diagnozy").fill("ciemna");
      await expect(page.getByRole("option", { name: /Ciemna alejka/ })).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("listitem").filter({ hasText: "Ciemna alejka" })).toBeVisible();
      await page.getByLabel("Termin").fill("30.06.2017");
      await page.getByRole("button", { name: "Dodaj miarę" }).click();
      await page.getByRole("textbox", { name: "Miara" }).fill("Czynne lampy");
      await page.getByLabel("Wartość bazowa").fill("2");
      await page.getByLabel("Cel liczbowy").fill("10");
      await page.getByRole("button", { name: "Dodaj pomiar" }).click();
      await page.getByLabel("Data pomiaru").fill("1.06.2017");
      await page.getByLabel("Zmierzono").fill("8");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByRole("row", { name: /Lampy przy alejce.*75 %/ })).toBeVisible();

      const { rows: actions } = await ask<{ rows: { id: string; diagnosisIds: string[] }[] }>("plan.list", {
        programmeId,
      });
      expect(actions[0]?.diagnosisIds).toHaveLength(1);

      await open("/p/PAL-AZORY/diagnosis/proposals?record=new");
      await page.getByLabel("Treść").fill("Prosimy o lampy");
      await page.getByLabel("Dodaj zadanie").fill("lampy");
      await expect(page.getByRole("option", { name: /Lampy przy alejce/ })).toBeVisible();
      await page.getByLabel("Dodaj zadanie").press("Enter");
      await expect(page.getByRole("listitem").filter({ hasText: "Lampy przy alejce" })).toBeVisible();
      await page.keyboard.press("Control+Enter");
      await expect(page.getByRole("row", { name: /Prosimy o lampy/ })).toBeVisible();

      await open("/p/PAL-AZORY/events?record=new");
      await page.getByRole("textbox", { name: "Nazwa" }).fill("Spacer z latarkami");
      await page.getByLabel("Dodaj zadanie").fill("lampy");
      await expect(page.getByRole("option", { name: /Lampy przy alejce/ })).toBeVisible();
      await page.getByLabel("Dodaj zadanie").press("Enter");
      await expect(page.getByRole("listitem").filter({ hasText: "Lampy przy alejce" })).toBeVisible();
      await page.keyboard.press("Control+Enter");
      await expect(page.getByText("Zapisano: Spacer z latarkami").first()).toBeVisible();

      await open(`/p/PAL-AZORY/diagnosis/plan?record=${actions[0]?.id}`);
      const chain = page.getByRole("region", { name: "Łańcuch od diagnozy do wydarzeń" });
      await expect(chain.getByRole("link", { name: "Ciemna alejka przy szkole" })).toBeVisible();
      await expect(chain.getByRole("link", { name: "Prosimy o lampy" })).toBeVisible();
      await chain.getByRole("link", { name: "Spacer z latarkami" }).click();
      await expect(page).toHaveURL(/\/events\?.*record=/);
      await page
        .getByRole("region", { name: "Łańcuch od diagnozy do wydarzeń" })
        .getByRole("link", { name: "Lampy przy alejce" })
        .click();
      await chain.getByRole("link", { name: "Ciemna alejka przy szkole" }).click();
      await expect(page.getByLabel("Treść")).toHaveValue("Ciemna alejka przy szkole");
      await expect(chain.getByRole("link", { name: "Lampy przy alejce" })).toBeVisible();
    });

    test("says at the field what is wrong, and a deleted entry comes back by undo", async ({
      workstation,
    }) => {
      const { page, ask, open } = workstation;
      const { id: programmeId } = await ask<{ id: string }>("programmes.create", {
        code: "PAL-AZORY",
        name: "PAL Azory",
        kind: "pal-territorial",
      });
      await open("/p/PAL-AZORY/diagnosis/proposals?record=new");
      await page.getByLabel("Treść").fill("Prosimy o ławki");
      await page.getByLabel("Data rozstrzygnięcia").fill("5.05.2017");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByText(/Do daty rozstrzygnięcia potrzebna jest decyzja/)).toBeVisible();

      await ask("diagnosis.create", { programmeId, type: "asset", text: "Sala parafialna" });
      await open("/p/PAL-AZORY/diagnosis");
      await page.getByRole("row", { name: /Sala parafialna/ }).click();
      await page.getByRole("button", { name: "Usuń", exact: true }).click();
      await expect(page.getByText("Diagnoza jest pusta.")).toBeVisible();
      await page.getByRole("button", { name: "Cofnij" }).click();
      await expect(page.getByRole("row", { name: /Sala parafialna/ })).toBeVisible();
    });
  });

  test("prints as a Lokalny Plan Działania: the tree and the table, without the frame", async ({
    workstation,
  }) => {
    const { page, open } = workstation;
    await open("/p/PRZYKLAD/diagnosis/local-plan?period=2017");
    const tree = page.getByRole("region", { name: "Drzewo problemów" });
    await expect(tree.getByRole("listitem").filter({ hasText: "Klub seniora" }).first()).toBeVisible();
    await expect(tree.getByText("jeszcze bez zadania").first()).toBeVisible();
    await expect(page.getByRole("table").getByText(/z 0, jest 17, cel 15/)).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation", { name: "Menu główne" })).toBeHidden();
    await expect(page.getByRole("button", { name: "Drukuj" })).toBeHidden();
    await expect(page.getByRole("table")).toBeVisible();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(1000);
  });
});
