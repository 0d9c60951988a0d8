import { expect, test } from "./support/workstation.ts";

interface Row {
  id: string;
  code: string;
}

test("a document of the history is made again, the same to the byte, until records change", async ({
  workstation,
}) => {
  test.slow();
  const { page, open, ask } = workstation;
  const programmeId = ((await ask<Row[]>("programmes.list")).find(({ code }) => code === "PAL-UGOREK") as Row)
    .id;
  await open("/p/PAL-UGOREK/documents/made");
  await expect(page.getByText("Nie sporządzono jeszcze żadnego dokumentu tego programu.")).toBeVisible();

  // The answer is a stream that ends with the file; asked here only so that the history has something.
  await page.request.post(`${workstation.origin}/rpc/reports/yearly`, {
    headers: { origin: workstation.origin, "x-ewaluator": "1", "content-type": "application/json" },
    data: JSON.stringify({ json: { programmeIds: [programmeId], year: 2017 } }),
  });
  await page.reload();
  const row = page.getByRole("row", { name: /sprawozdanie-2017-PAL-UGOREK\.xlsx/ });
  await expect(row).toContainText("jak dziś");

  const first = page.waitForEvent("download");
  await row.getByRole("button", { name: /Sporządź ponownie/ }).click();
  expect((await first).suggestedFilename()).toBe("sprawozdanie-2017-PAL-UGOREK.xlsx");
  await expect(page.getByText(/jest taki sam co do bajtu/)).toBeVisible();

  await ask("events.create", { programmeId, date: "2017-11-30", title: "Spotkanie", initiativeLevel: 4 });
  await expect(row).toContainText("od tego czasu 1 zmiana");
  await row.getByRole("button", { name: /Sporządź ponownie/ }).click();
  await expect(page.getByText(/różni się od pierwszego/)).toBeVisible();
});
