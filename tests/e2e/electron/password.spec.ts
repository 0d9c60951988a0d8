import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, expect } from "@playwright/test";
import { root } from "../../../scripts/places.mjs";
import { test } from "../support/shared-office.ts";

/** The real key store of the system, wherever Electron's program is; on the double the same is checked in tests/shell/passwords.test.ts. */
test.beforeEach(() => {
  const { electronProgram } = test.info().project.metadata;
  test.skip(electronProgram === null, "Electron's program is not installed here");
});

test("the window asks for the password, and the system keeps it where it has a place for it", async ({
  office,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "ewaluator-window-password-"));
  mkdirSync(join(folder, "ewaluator-pal"));
  writeFileSync(join(folder, "ewaluator-pal", "workspace-address.txt"), `postgres://anna@${office.place}`);
  const open = () =>
    _electron.launch({
      executablePath: test.info().project.metadata.electronProgram as string,
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), root],
      env: {
        ...process.env,
        XDG_DATA_HOME: folder,
        APPDATA: folder,
        PGPASSFILE: join(folder, "none"),
      } as Record<string, string>,
    });
  const first = await open();
  const page = await first.firstWindow();
  await page.getByLabel("Hasło", { exact: true }).fill(office.password);
  const keep = page.getByLabel("Zapamiętaj na tym komputerze");
  const canKeep = (await keep.count()) > 0;
  if (canKeep) await keep.check();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Użytkownik: anna")).toBeVisible();
  await first.close();
  expect(existsSync(join(folder, "ewaluator-pal", "kept-passwords.json"))).toBe(canKeep);

  const second = await open();
  const opened = await second.firstWindow();
  const expected = canKeep
    ? opened.getByText("Użytkownik: anna")
    : opened.getByLabel("Hasło", { exact: true });
  await expect(expected).toBeVisible();
  await second.close();
  rmSync(folder, { recursive: true, force: true });
});
