import type { Page } from "@playwright/test";
import { readZip } from "../support/zip-reader.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

interface Row {
  id: string;
  code: string;
}

/** Presses the button and gives what the downloaded Word file says, a line a paragraph. */
async function madeText(page: Page): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Utwórz plik Word" }).click(),
  ]);
  const xml = readZip(await download.path()).get("word/document.xml") ?? "";
  return xml
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .split("\n");
}

test("the brief and the answer about Ugorek 2017 are made from its signed evaluation and looked through before", async ({
  workstation,
}) => {
  test.slow();
  const { page, open, ask } = workstation;
  const programmeId = ((await ask<Row[]>("programmes.list")).find(({ code }) => code === "PAL-UGOREK") as Row)
    .id;
  const evaluation = await ask<{ id: string; revision: number }>("evaluations.create", {
    programmeId,
    from: "2017-01-01",
    to: "2017-12-31",
    decision: "continue",
    decisionReasons: "Osiągnięta zmiana ma być trwała.",
  });
  await ask("evaluations.sign", { id: evaluation.id, revision: evaluation.revision });
  const field = (name: string) => page.getByRole("textbox", { name, exact: true });
  await open(`/p/PAL-UGOREK/evaluations/${evaluation.id}?period=2016`);

  await page.getByRole("link", { name: "Nota decyzyjna" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nota decyzyjna, 2017");
  await expect(page.getByText("Teksty z podpisanej ewaluacji za 2017 rok.")).toBeVisible();
  await expect(field("Uzasadnienie")).toHaveValue("Osiągnięta zmiana ma być trwała.");
  await field("Ustalenia").fill("Mieszkańcy są aktywni, zintegrowani i świadomi swoich potrzeb.");
  await page.reload();
  await expect(field("Ustalenia")).toHaveValue(
    "Mieszkańcy są aktywni, zintegrowani i świadomi swoich potrzeb.",
  );
  await expectAccessible(page);
  const brief = await madeText(page);
  expect(brief).toContain("Mieszkańcy są aktywni, zintegrowani i świadomi swoich potrzeb.");
  expect(brief).toContain("Osiągnięta zmiana ma być trwała.");
  expect(brief.some((line) => /^W 2018 roku .+ będą kontynuowane\.$/.test(line))).toBe(true);

  await page.getByRole("link", { name: "Odpowiedź radnemu" }).click();
  await field("Nadawca").fill("Prezydent Miasta Krakowa");
  await field("Miejscowość").fill("Kraków");
  await field("Data pisma").fill("5.12.2017");
  await field("Znak sprawy").fill("OR-03.0003.3200.2017");
  await field("Adresat").fill("Jan Przykładowy");
  await field("Funkcja adresata").fill("Radny Miasta Krakowa");
  await field("W sprawie").fill("wstrzymania likwidacji programu");
  await field("Data wystąpienia").fill("22.11.2017");
  const opening =
    "W odpowiedzi na Pana wystąpienie w sprawie wstrzymania likwidacji programu z dnia 22 listopada 2017 r. uprzejmie informuję, co następuje.";
  await field("Podpis").fill("Zastępca Prezydenta Miasta Krakowa");
  await expect
    .poll(async () => (await field("Zdanie otwierające").inputValue()).replaceAll("\u00a0", " "))
    .toBe(opening);
  await expectAccessible(page);
  const answer = (await madeText(page)).map((line) => line.replaceAll("\u00a0", " "));
  expect(answer).toEqual(
    expect.arrayContaining([
      "Prezydent Miasta Krakowa",
      "Kraków, 5 grudnia 2017 r.",
      "OR-03.0003.3200.2017",
      "Jan Przykładowy",
      "Radny Miasta Krakowa",
      opening,
      "Osiągnięta zmiana ma być trwała.",
      "Zastępca Prezydenta Miasta Krakowa",
      "1. Adresat",
    ]),
  );

  // The next answer begins with the same office; both letters are in the history, of that evaluation.
  const prefilled = await ask<{ letterhead: object }>("letters.prefill", { programmeId, year: 2017 });
  expect(prefilled.letterhead).toMatchObject({ office: "Prezydent Miasta Krakowa", place: "Kraków" });
  const { rows } = await ask<{ rows: { kind: string }[] }>("documentsMade.list", {
    evaluationId: evaluation.id,
  });
  expect(rows.map(({ kind }) => kind)).toEqual(["letters.answer", "letters.brief"]);
});
