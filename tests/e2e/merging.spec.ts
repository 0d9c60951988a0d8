import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccessible } from "./support/accessibility.ts";
import { serveWorkspace } from "./support/served-workspace.ts";
import { expect, test } from "./support/workstation.ts";

test.use({ workspace: "empty" });

interface Event {
  id: string;
  place: string | null;
  notes: string | null;
}

test("a laptop comes back: its file is compared, the one conflict decided, and all is merged", async ({
  workstation,
  browser,
}) => {
  const { page, ask, open, workspacePath } = workstation;
  const { id: programmeId } = await ask<{ id: string }>("programmes.create", {
    code: "PAL-AZORY",
    name: "PAL Azory",
    kind: "pal-territorial",
  });
  const { id } = await ask<{ id: string }>("events.create", {
    programmeId,
    date: "2018-01-04",
    title: "Piknik",
    place: "ogród",
  });

  const folder = mkdtempSync(join(tmpdir(), "ewaluator-laptop-"));
  const laptopPath = join(folder, "laptop.sqlite");
  copyFileSync(workspacePath, laptopPath);
  if (existsSync(`${workspacePath}-wal`)) copyFileSync(`${workspacePath}-wal`, `${laptopPath}-wal`);
  const served = await serveWorkspace(laptopPath);
  const laptop = await browser.newPage({ locale: "pl-PL" });
  const file = join(folder, "zbior.ewaluator");
  try {
    await laptop.goto(served.address);
    const { origin } = new URL(served.address);
    const askLaptop = async (operation: string, input: unknown) => {
      const answer = await laptop.request.post(`${origin}/rpc/${operation.replace(".", "/")}`, {
        headers: { origin, "x-ewaluator": "1", "content-type": "application/json" },
        data: JSON.stringify({ json: input }),
      });
      return ((await answer.json()) as { json: unknown }).json;
    };
    const theirs = (await askLaptop("events.get", { id })) as object;
    await askLaptop("events.update", { ...theirs, place: "park", notes: "z terenu" });
    await laptop.goto(`${origin}/import`);
    await laptop.getByText("Połączenie zbiorów", { exact: true }).click();
    const download = laptop.waitForEvent("download");
    await laptop.getByRole("button", { name: "Przygotuj plik z tego zbioru" }).click();
    await (await download).saveAs(file);
  } finally {
    await laptop.close();
    await served.stop();
  }

  const ours = await ask<object>("events.get", { id });
  await ask("events.update", { ...ours, place: "szkoła" });
  await open("/import");
  await page.getByText("Połączenie zbiorów", { exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Wybierz pliki" }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByText("wydarzenie · Piknik · miejsce")).toBeVisible();
  await expect(page.getByRole("button", { name: "Połącz zbiory" })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "park" }).check();
  await page.getByRole("button", { name: "Połącz zbiory" }).click();
  await expect(page.getByText("Wszystko można cofnąć jednym ruchem")).toBeVisible();
  const merged = await ask<Event>("events.get", { id });
  expect([merged.place, merged.notes]).toEqual(["park", "z terenu"]);
  rmSync(folder, { recursive: true, force: true });
});
