import { expect, test } from "./support/workstation.ts";

test("a backup is made, checked, and restored after its differences were shown; the restore is undone the same way", async ({
  workstation,
}) => {
  const { page } = workstation;
  await workstation.open("/safety");
  await page.getByRole("button", { name: "Utwórz kopię" }).click();
  await expect(page.getByRole("table", { name: "Kopie zapasowe" })).toContainText("na życzenie");
  await page
    .getByRole("button", { name: /^Sprawdź kopię z/ })
    .first()
    .click();
  await expect(page.getByText("w porządku")).toBeVisible();

  await workstation.ask("areas.create", { name: "Obszar po kopii" });
  await page
    .getByRole("button", { name: /^Przywróć kopię z/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("row", { name: /^Obszary/ })).toContainText("1");
  await dialog.getByRole("button", { name: "Przywróć kopię" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("table", { name: "Kopie zapasowe" })).toContainText("przed przywróceniem");
  const names = async () => (await workstation.ask<{ name: string }[]>("areas.list")).map(({ name }) => name);
  expect(await names()).not.toContain("Obszar po kopii");

  await page
    .getByRole("row", { name: /przed przywróceniem/ })
    .getByRole("button", { name: /^Przywróć/ })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Przywróć kopię" }).click();
  await expect.poll(names).toContain("Obszar po kopii");
});

test("an encrypted copy is saved once both passphrases agree", async ({ workstation }) => {
  const { page } = workstation;
  await workstation.open("/safety");
  const make = page.getByRole("button", { name: "Zapisz zaszyfrowaną kopię…" });
  await expect(make).toBeDisabled();
  await page.getByLabel("Hasło kopii przenośnej").fill("zażółć gęślą jaźń");
  await page.getByLabel("Powtórz hasło").fill("zażółć gęślą");
  await expect(page.getByText("Hasła się różnią.")).toBeVisible();
  await page.getByLabel("Powtórz hasło").fill("zażółć gęślą jaźń");
  const downloading = page.waitForEvent("download");
  await make.click();
  expect((await downloading).suggestedFilename()).toMatch(/\.ewaluator-kopia$/);
});

interface Waiting {
  rows: { id: string; revision: number; programmeCode: string }[];
}

test("submitted records are approved together, and a closed period says so", async ({ workstation }) => {
  const { page } = workstation;
  const [programme] = (await workstation.ask<{ id: string; code: string }[]>("programmes.list")).filter(
    ({ code }) => code === "PRZYKLAD",
  );
  const inState = async (state: string) =>
    (
      await workstation.ask<Waiting>("review.list", {
        programmeId: programme?.id,
        states: [state],
        limit: 500,
      })
    ).rows;
  const records = async (state: string) =>
    (await inState(state)).map(({ id, revision }) => ({ id, revision }));
  const waiting = (await inState("submitted")).length;
  expect(waiting).toBeGreaterThan(0);

  await workstation.open("/p/PRZYKLAD/review?period=2016");
  await expect(page.getByText(`Zgłoszone (${waiting})`)).toBeVisible();
  await page.getByLabel("Zaznacz wszystkie").check();
  await page.getByRole("button", { name: `Zatwierdź (${waiting})` }).click();
  await expect(page.getByText("Nic nie czeka na zatwierdzenie.")).toBeVisible();
  expect(await inState("submitted")).toHaveLength(0);

  await page.getByRole("button", { name: /^Zamknij okres/ }).click();
  await expect(page.getByText(/są niezatwierdzone zapisy/)).toBeVisible();
  await workstation.ask("review.submit", { records: await records("returned") });
  await workstation.ask("review.approve", {
    records: [...(await records("draft")), ...(await records("submitted"))],
  });
  await page.getByRole("button", { name: /^Zamknij okres/ }).click();
  await expect(page.getByRole("table", { name: "Zamknięte okresy" })).toContainText("zamknięty");
});
