import { fileURLToPath } from "node:url";
import { importWizard } from "./pages/import-wizard.ts";
import { notices } from "./pages/notices.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test, type Workstation } from "./support/workstation.ts";

const register = (name: string) => fileURLToPath(new URL(`../fixtures/registers/${name}`, import.meta.url));

test.use({ workspace: "empty" });

async function opened({ page, ask, open }: Workstation): Promise<string> {
  const { id } = await ask<{ id: string }>("programmes.create", {
    code: "PAL-AZORY",
    name: "PAL Azory",
    kind: "pal-territorial",
  });
  await open("/import");
  await expect(page.getByRole("heading", { name: "Import", exact: true })).toBeVisible();
  return id;
}

interface Rows<Row> {
  rows: Row[];
  total: number;
}

test.describe("the import wizard", () => {
  test("reads a register of events: asks what is not certain, tries, saves, and takes all back", async ({
    workstation,
  }) => {
    const { page, ask } = workstation;
    const programmeId = await opened(workstation);
    const wizard = importWizard(page);
    await wizard.choose(register("rejestr-wydarzen-azory-2014.xlsx"));
    await expect(wizard.sheet("I półrocze 2014").getByLabel("Wiersz nagłówka")).toHaveValue("4");
    await expect(wizard.sheet("legenda").getByLabel("Co jest w arkuszu")).toHaveValue("pominąć arkusz");
    await expectAccessible(page);
    await wizard.readRows();

    await expect(page.getByText("Do rozstrzygnięcia jest 14 pytań.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Wykonaj próbę" })).toBeDisabled();
    await expectAccessible(page);
    await wizard.acceptProposals();
    await expect(page.getByText("Do rozstrzygnięcia są 2 pytania.")).toBeVisible();
    await wizard.pick(/Klub Vademecum/, "nowy podmiot: NGO");
    await wizard.answer(/31\.02\.2014/, "pominąć wiersz");
    await wizard.tryOut();
    expect(await wizard.created()).toEqual({ Podmioty: 5, Wydarzenia: 11 });
    await expectAccessible(page);
    expect((await ask<Rows<unknown>>("events.list", { programmeId })).total).toBe(0);
    await wizard.save();

    const { rows } = await ask<Rows<{ title: string; status: string; initiativeLevel: number | null }>>(
      "events.list",
      { programmeId },
    );
    expect(rows.filter(({ status }) => status === "held")).toHaveLength(10);
    expect(rows.filter(({ initiativeLevel }) => initiativeLevel === 4).map(({ title }) => title)).toEqual([
      "Turniej podwórkowy",
      "Piknik rodzinny",
    ]);
    await notices(page).undo("Zapisano dane z pliku");
    expect((await ask<Rows<unknown>>("events.list", { programmeId })).total).toBe(0);
  });

  test("reads a list of attendance: eight sessions, five persons, 21 attendances", async ({
    workstation,
  }) => {
    const { page, ask } = workstation;
    const programmeId = await opened(workstation);
    const wizard = importWizard(page);
    await wizard.choose(register("klub-seniora-obecnosc-2017.xlsx"));
    await expect(page.getByLabel("Działanie", { exact: true })).toHaveValue("Klub seniora");
    await wizard.readRows();
    await wizard.answer(/Który to rok/, /2017/);
    await wizard.answer(/ta sama osoba/, /ta sama osoba/);
    await wizard.tryOut();
    expect(await wizard.created()).toEqual({ Osoby: 5, Wydarzenia: 8, Obecności: 21 });
    await wizard.save();
    const { rows } = await ask<Rows<{ displayName: string; eventCount: number }>>("people.list", {
      programmeId,
    });
    expect(rows.map(({ displayName, eventCount }) => [displayName, eventCount])).toContainEqual([
      "Maria K.",
      8,
    ]);
  });

  test("reads a list of partners: proposes who is the same, keeps a private number out", async ({
    workstation,
  }) => {
    const { page, ask } = workstation;
    await opened(workstation);
    const wizard = importWizard(page);
    await wizard.choose(register("partnerzy-azory.xlsx"));
    await wizard.readRows();
    await expect(wizard.question(/TPD/)).toContainText("Towarzystwo Przyjaciół Dzieci");
    await wizard.acceptProposals();
    await wizard.answer(/TPD/, "osobny podmiot");
    await wizard.pick(/inst\./, "jednostka miejska");
    await wizard.answer(/grupa „Sąsiedzi z Azorów”/, "nie wiadomo");
    await wizard.tryOut();
    expect((await wizard.created()).Podmioty).toBe(8);
    await expect(page.getByText(/dane osoby prywatnej/)).toBeVisible();
    await wizard.save();
    const organisations = await ask<Rows<unknown>>("organisations.list", { limit: 100 });
    expect(JSON.stringify(organisations)).not.toContain("600 000 000");
  });

  test("reads a plan in Windows-1250: four actions, a word is no day", async ({ workstation }) => {
    const { page, ask } = workstation;
    const programmeId = await opened(workstation);
    const wizard = importWizard(page);
    await wizard.choose(register("plan-dzialania-azory.csv"));
    await expect(page.getByText(/kodowanie windows-1250, rozdzielnik ;/)).toBeVisible();
    await wizard.readRows();
    await wizard.acceptProposals();
    await wizard.answer(/Z jakiego dnia/, "inna data");
    await wizard
      .question(/Z jakiego dnia/)
      .getByRole("textbox")
      .fill("31.12.2017");
    await wizard
      .question(/Z jakiego dnia/)
      .getByRole("textbox")
      .press("Enter");
    await wizard.tryOut();
    expect((await wizard.created()).Zadania).toBe(4);
    await wizard.save();
    const { rows } = await ask<Rows<{ title: string; status: string }>>("plan.list", {
      programmeId,
      asOf: "2018-01-31",
    });
    expect(rows.map(({ status }) => status)).toEqual(["finished-late", "finished", "late", "planned"]);
  });

  test("remembers: the same register again brings nothing new", async ({ workstation }) => {
    const { page } = workstation;
    await opened(workstation);
    const wizard = importWizard(page);
    for (const round of [1, 2]) {
      await wizard.choose(register("klub-seniora-obecnosc-2017.xlsx"));
      if (round === 2) await expect(page.getByText("jak poprzednio").first()).toBeVisible();
      await wizard.readRows();
      await wizard.acceptProposals();
      await wizard.tryOut();
      if (round === 2) break;
      await wizard.save();
      await page.getByRole("button", { name: "Wczytaj kolejny plik" }).click();
    }
    expect(await wizard.created()).toEqual({ Osoby: 0, Wydarzenia: 0, Obecności: 0 });
  });

  test("refuses what is no workbook in one clear sentence", async ({ workstation }) => {
    const { page } = workstation;
    await opened(workstation);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Wybierz pliki" }).click();
    await (await chooser).setFiles({
      name: "zdjęcie.xlsx",
      mimeType: "image/png",
      buffer: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    });
    await expect(
      page.getByText(/Plik zdjęcie\.xlsx nie jest ani skoroszytem xlsx, ani tekstem csv/),
    ).toBeVisible();
  });
});

test.describe("the import of the program's own register", () => {
  test("tries first and names every wrong row", async ({ workstation }) => {
    const { page, ask } = workstation;
    const programmeId = await opened(workstation);
    await page.getByText("Rejestr programu", { exact: true }).click();
    const give = async (name: string, text: string) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Wybierz pliki" }).click();
      await (await chooser).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    };
    await give("Wydarzenia.csv", "Data;Nazwa;Dzieci\n31.02.2017;Festyn;12\n12.06.2017;Warsztaty;-3\n");
    const issues = page.getByRole("table", { name: "Wiersze do poprawienia" });
    await expect(issues.getByRole("row")).toHaveCount(3);
    await expect(issues).toContainText("31.02.2017");
    await expectAccessible(page);

    await give("Wydarzenia.csv", "Data;Nazwa;Dzieci\n28.02.2017;Festyn;12\n12.06.2017;Warsztaty;3\n");
    await page.getByRole("button", { name: "Zapisz w zbiorze" }).click();
    await expect(page.getByText("Wszystko można cofnąć jednym ruchem")).toBeVisible();
    expect((await ask<Rows<unknown>>("events.list", { programmeId })).total).toBe(2);
  });
});
