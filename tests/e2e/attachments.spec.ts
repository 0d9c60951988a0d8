import type { Page } from "@playwright/test";
import { PDF, pngOf } from "../support/attached-files.ts";
import { notices } from "./pages/notices.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

const PHOTO = pngOf(90, 320);

/** What the browser itself would send when files are dropped or pasted; the files are made in the page. */
async function give(page: Page, how: "drop" | "paste", name: string, type: string, bytes: Buffer) {
  await page.evaluate(
    ([event, fileName, mediaType, base64]) => {
      const content = Uint8Array.from(atob(base64 as string), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([content], fileName as string, { type: mediaType as string }));
      const options = { bubbles: true, cancelable: true };
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(
        event === "drop"
          ? new DragEvent("drop", { ...options, dataTransfer: data })
          : new ClipboardEvent("paste", { ...options, clipboardData: data }),
      );
    },
    [how, name, type, bytes.toString("base64")],
  );
}

test("photos and lists are dropped, pasted or chosen into an event, shown, taken off and brought back", async ({
  workstation,
}) => {
  const { page, ask, open } = workstation;
  const { rows } = await ask<{ rows: { id: string }[] }>("events.list", { limit: 1 });
  const owner = { kind: "event", id: rows[0]?.id };
  const kept = async () =>
    (await ask<{ fileName: string }[]>("attachments.list", { owner })).map(({ fileName }) => fileName);
  await open(`/p/PAL-UGOREK/events?span=all&record=${owner.id}`);
  const box = page.getByRole("region", { name: "Załączniki" });
  const { expectSaid, undo } = notices(page);
  await expect(box).toBeVisible();

  await give(page, "drop", "piknik.png", "image/png", PHOTO);
  await expectSaid("Dołączono plik piknik.png");
  await give(page, "paste", "image.png", "image/png", pngOf(200, 320));
  await expectSaid("Dołączono plik image.png");
  const chooser = page.waitForEvent("filechooser");
  await box.getByRole("button", { name: "Dołącz pliki" }).click();
  await (await chooser).setFiles({ name: "Lista obecności.pdf", mimeType: "application/pdf", buffer: PDF });
  await expectSaid("Dołączono plik Lista obecności.pdf");
  expect(await kept()).toEqual(["piknik.png", "image.png", "Lista obecności.pdf"]);

  await give(page, "drop", "zdjęcie.jpg", "image/jpeg", Buffer.from("<script>alert(1)</script>"));
  await expectSaid("Pliku zdjęcie.jpg nie można dołączyć");

  const thumbnail = box.getByRole("button", { name: "Pokaż piknik.png" }).locator("img");
  await thumbnail.scrollIntoViewIfNeeded();
  await expect.poll(() => thumbnail.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(320);
  await expectAccessible(page, undefined, "section[aria-label=Załączniki]");
  await box.getByRole("button", { name: "Pokaż piknik.png" }).click();
  const large = page.getByRole("dialog", { name: "piknik.png" });
  await expect(large.getByRole("img", { name: "piknik.png" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(large).toBeHidden();

  const saved = page.waitForEvent("download");
  await box.getByRole("button", { name: "Zapisz kopię pliku Lista obecności.pdf" }).last().click();
  expect((await saved).suggestedFilename()).toBe("Lista obecności.pdf");

  await box.getByRole("button", { name: "Usuń plik piknik.png" }).click();
  await expectSaid("Usunięto plik piknik.png");
  await expect(thumbnail).toBeHidden();
  await undo("Usunięto plik piknik.png");
  await expect(thumbnail).toBeVisible();
  expect(await kept()).toHaveLength(3);
});
