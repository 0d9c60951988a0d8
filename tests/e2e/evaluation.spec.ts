import { notices } from "./pages/notices.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

interface Row {
  id: string;
  code: string;
}
interface EvaluationRow {
  id: string;
  state: string;
  decision: string | null;
}

const UGOREK = "/p/PAL-UGOREK/evaluations";

/**
 * January 2018, PAL Ugorek, told from the public record: residents are active, integrated, aware of their needs and possibilities;
 * the programme goes on in 2018, and phasing out begins only once residents accept (letter of 5 December 2017).
 */
test.describe("the evaluation of Ugorek 2017", () => {
  // Long ways, with looks of axe at pages of forty indicators.
  test.slow();

  test("is written beside what is known, decided, signed and frozen", async ({ workstation }) => {
    const { page, open, ask } = workstation;
    const programmeId = (
      (await ask<Row[]>("programmes.list")).find(({ code }) => code === "PAL-UGOREK") as Row
    ).id;
    const evaluations = () => ask<EvaluationRow[]>("evaluations.list", { programmeId });
    await open(`${UGOREK}?period=2017`);
    await page.getByRole("button", { name: "Nowa ewaluacja: 2017" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ewaluacja 2017");

    // No page of the public record counts people: no data is no zero, and it is named among the open questions.
    const activity = page.getByRole("table", { name: "Aktywność" });
    await expect(activity.getByRole("row", { name: /Uczestnicy unikalni/ })).toContainText(".");
    await expect(page.getByRole("region", { name: "Pytania otwarte" })).toContainText(
      "A1 Uczestnicy unikalni",
    );
    await expectAccessible(page);

    await page
      .getByLabel("Ocena kierownika: Aktywność")
      .fill("Mieszkańcy os. Ugorka są aktywni. Inicjują i organizują wydarzenia społecznościowe.");
    await page.getByLabel("Ocena kierownika: Integracja").fill("Mieszkańcy są zintegrowani.");
    await page
      .getByLabel("Ocena kierownika: Świadomość potrzeb i możliwości")
      .fill("Mieszkańcy są świadomi swoich potrzeb i możliwości.");
    await page
      .getByLabel("Rekomendacje")
      .fill("Dalsze działania w 2018 roku; wygaszanie po akceptacji mieszkańców.");
    await expect(page.getByRole("status").filter({ hasText: "Zapisano o" })).toBeVisible();

    const decision = page.getByRole("region", { name: "Decyzja", exact: true });
    await expect(decision.getByText("Propozycja: kontynuować")).toBeVisible();
    await expect(decision.getByRole("row", { name: /Zgoda mieszkańców zapisana/ })).toContainText(
      "nie wiadomo",
    );
    await expect(page.getByRole("button", { name: "Podpisz ewaluację" })).toBeDisabled();
    await decision.getByRole("radio", { name: /kontynuować/ }).check();
    await decision
      .getByLabel("Uzasadnienie")
      .fill(
        "Aby osiągnięta zmiana była trwała, a wspólnota lokalna zdolna do dalszego samodzielnego działania.",
      );
    await page.keyboard.press("Control+Enter");
    await expect.poll(async () => (await evaluations())[0]?.decision).toBe("continue");

    // What was written comes back after leaving, before anything is signed.
    await page.getByRole("link", { name: "Ewaluacje", exact: true }).click();
    await page.getByRole("link", { name: "2017", exact: true }).click();
    await expect(page.getByLabel("Ocena kierownika: Integracja")).toHaveValue("Mieszkańcy są zintegrowani.");

    await page.getByRole("button", { name: "Podpisz ewaluację" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Podpisz ewaluację" }).click();
    await expect(page.getByText("Treść zgadza się z sumą kontrolną.")).toBeVisible();
    await expect(page.getByText("Dzisiejsze dane dają te same wyniki co podpisana ewaluacja.")).toBeVisible();
    await expect(page.getByLabel("Ocena kierownika: Aktywność")).toHaveCount(0);
    expect(await evaluations()).toMatchObject([{ state: "signed", decision: "continue" }]);
    await expectAccessible(page);

    // Later records do not change it; it says by what they differ.
    await ask("events.create", {
      programmeId,
      date: "2017-11-30",
      title: "Spotkanie mieszkańców",
      initiativeLevel: 4,
      headCounts: { children: null, youth: null, adults: 20, seniors: null, unknown: null },
    });
    await expect(
      page.getByText(/Dzisiejsze dane różnią się od podpisanej ewaluacji o \d+ wskaźnik/),
    ).toBeVisible();
    await expect(activity.getByRole("row", { name: /Uczestnictwa/ })).not.toContainText("20");

    await page.getByRole("button", { name: "Napisz następną" }).click();
    await expect(page.getByLabel("Ocena kierownika: Integracja")).toHaveValue("Mieszkańcy są zintegrowani.");
    expect(await evaluations()).toHaveLength(2);
  });

  test("is decided with every condition in sight, and with what residents said", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/p/PRZYKLAD/evaluations/decision?period=2017");
    await expect(page.getByText("Propozycja: kontynuować")).toBeVisible();
    const handOver = page.getByRole("region", { name: "przekazać", exact: true });
    await expect(handOver.getByRole("row", { name: /Przejęte funkcje animatora/ })).toContainText(
      "spełniony",
    );
    await expect(handOver.getByRole("row", { name: /Zgoda mieszkańców/ })).toContainText("nie wiadomo");

    await page.getByRole("button", { name: "Zapisz odpowiedź mieszkańców" }).click();
    await page.getByLabel("Data").fill("22.11.2017");
    await page.getByRole("combobox", { name: "Czy mieszkańcy zgadzają się" }).click();
    await page.getByRole("option", { name: "nie zgadzają się" }).click();
    await page.getByLabel("Dowód").fill("interpelacja, sesja Rady Miasta");
    await page.getByRole("button", { name: "Zapisz odpowiedź", exact: true }).click();
    await expect(handOver.getByRole("row", { name: /Zgoda mieszkańców/ })).toContainText("nie, 22.11.2017");
    await expect(handOver.getByRole("row", { name: /Zgoda mieszkańców/ })).toContainText("niespełniony");

    await page.getByRole("button", { name: "Popraw odpowiedź z 22.11.2017" }).click();
    await expect(page.getByLabel("Dowód")).toHaveValue("interpelacja, sesja Rady Miasta");
    await page.getByLabel("Dowód").fill("interpelacja nr 3200");
    await page.getByRole("button", { name: "Zapisz odpowiedź", exact: true }).click();
    const answers = page.getByRole("table", { name: "Zgoda mieszkańców" });
    await expect(answers).toContainText("interpelacja nr 3200");
    await page.getByRole("button", { name: "Usuń odpowiedź z 22.11.2017" }).click();
    await expect(handOver.getByRole("row", { name: /Zgoda mieszkańców/ })).toContainText("nie wiadomo");
    await notices(page).undo("Usunięto odpowiedź mieszkańców.");
    await expect(answers).toContainText("interpelacja nr 3200");

    await page.getByLabel("Nowa wartość (%)").fill("75");
    await page.getByLabel("Podstawa zmiany").fill("uzgodnienie zespołu");
    await page.getByRole("button", { name: "Zapisz próg" }).click();
    await expect(page.getByRole("table", { name: "Historia progów" })).toContainText("uzgodnienie zespołu");
    await expect(handOver.getByRole("row", { name: /Przejęte funkcje animatora/ })).toContainText(
      "co najmniej 75,0",
    );
    await expectAccessible(page);
  });

  test("shows what remains without MOPS and without the most active leader", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/p/PRZYKLAD/evaluations/exit?period=2017");
    const figures = page.getByRole("table", { name: "Przed wyjściem i po nim" });
    const cell = (row: RegExp, place: number) =>
      figures.getByRole("row", { name: row }).getByRole("cell").nth(place);
    const count = async (row: RegExp, place: number) =>
      Number(((await cell(row, place).textContent()) as string).replaceAll(/\s/g, ""));
    await expect(cell(/^Wydarzenia/, 1)).toHaveText("180");
    expect(await count(/^Wydarzenia/, 2)).toBeLessThan(180);
    await expect(page.getByRole("table", { name: "Funkcje bez właściciela" })).toContainText(
      "bez właściciela",
    );

    const withoutMops = await count(/^Uczestnictwa/, 2);
    await page.getByRole("switch", { name: /Odchodzi najaktywniejszy lider/ }).press("Space");
    await expect.poll(() => count(/^Uczestnictwa/, 2)).toBeLessThan(withoutMops);
    await expect(page).toHaveURL(/leader=leaves/);

    await page.getByRole("switch", { name: /Odchodzi MOPS/ }).press("Space");
    await page.getByRole("switch", { name: /Odchodzi najaktywniejszy lider/ }).press("Space");
    await expect(cell(/^Wydarzenia/, 2)).toHaveText("180");
    await expectAccessible(page);
  });
});
