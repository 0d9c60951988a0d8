import { expect, type Page } from "@playwright/test";
import { type ServerProxy, startServerProxy } from "../support/server-proxy.ts";
import { recordList } from "./pages/record-list.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { type SharedOffice, test } from "./support/shared-office.ts";

const LOST = "Brak połączenia ze wspólną bazą. To, co wpisane, zostaje";
const bar = (page: Page) => page.locator('[role="status"]', { hasText: LOST });
const form = (page: Page) => page.getByRole("complementary");
const title = (page: Page) => form(page).getByRole("textbox", { name: "Nazwa", exact: true });
const save = (page: Page) => form(page).getByRole("button", { name: "Zapisz wydarzenie" });

/** Anna's workstation at the sample's log, over a line that can fail. */
async function atTheLog(page: Page, office: SharedOffice): Promise<ServerProxy> {
  const line = await startServerProxy(`postgres://anna@${office.place}`);
  const served = await office.serve(line.url, { PGPASSWORD: office.password });
  await page.goto(served.address);
  await page.goto(`${new URL(served.address).origin}/p/PRZYKLAD/events?period=2017`);
  await expect(page.getByRole("heading", { name: "Dziennik" }).first()).toBeVisible();
  return line;
}

/** Opens the first event of the list and changes its title, unsaved. */
async function changeFirstEvent(page: Page): Promise<string> {
  const name = `Festyn po awarii ${Date.now()}`;
  const list = recordList(page, "Dziennik");
  await list.grid.getByRole("row").nth(1).click();
  await title(page).fill(name);
  return name;
}

test.describe("a shared workspace whose server goes away", () => {
  test.describe.configure({ timeout: 120_000 });

  test("keeps an unsaved event, says so in one place, comes back by itself, and saves it then", async ({
    page,
    office,
  }) => {
    const line = await atTheLog(page, office);
    const name = await changeFirstEvent(page);
    line.cut(null);
    await expect(bar(page)).toBeVisible({ timeout: 15_000 });
    await expect(title(page)).toHaveValue(name);
    await save(page).click();
    const refused = page.getByRole("alert");
    await expect(refused).toContainText("Nic nie zapisano");
    // The whole sentence is to be read, however long the form beneath it is.
    expect(await refused.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThan(2);
    await expect(title(page)).toHaveValue(name);

    // Elsewhere nothing falls apart either: what was read stays, what is new waits, and there is one bar, not a heap of notices.
    await expect(page.getByRole("row").nth(3)).toBeVisible();
    await expect(page.locator(".mantine-Notification-root")).toHaveCount(0);
    await expect(page.getByText(LOST)).toHaveCount(1);
    await expectAccessible(page, (scheme) =>
      page.screenshot({ path: test.info().outputPath(`lost-${scheme}.png`) }),
    );
    await page.waitForTimeout(8000);
    await expect(bar(page)).toBeVisible();

    line.restore();
    await expect(page.getByText("Połączenie wróciło.")).toBeVisible({ timeout: 20_000 });
    await expect(title(page)).toHaveValue(name);
    await save(page).click();
    await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(1);
    await expect(bar(page)).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(1);
    await line.close();
  });

  test("opens another screen and even the whole page during the loss: both wait and fill when it is over", async ({
    page,
    office,
  }) => {
    const line = await atTheLog(page, office);
    line.cut(null);
    await page.getByRole("link", { name: "Ludzie" }).click();
    await expect(bar(page)).toBeVisible({ timeout: 15_000 });
    await expect(page.getByText("Nie udało się wczytać danych")).toHaveCount(0);
    line.restore();
    await expect(page.getByRole("row").nth(3)).toBeVisible({ timeout: 20_000 });

    line.cut(null);
    await page.reload();
    await expect(bar(page)).toBeVisible({ timeout: 15_000 });
    line.restore();
    await expect(page.getByRole("row").nth(3)).toBeVisible({ timeout: 20_000 });
    await line.close();
  });

  test("notices a server that says nothing at all, within half a minute and without a click", async ({
    page,
    office,
  }) => {
    const line = await atTheLog(page, office);
    const name = await changeFirstEvent(page);
    line.silence();
    await expect(bar(page)).toBeVisible({ timeout: 45_000 });
    line.restore();
    await expect(page.getByText("Połączenie wróciło.")).toBeVisible({ timeout: 30_000 });
    await save(page).click();
    await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(1);
    await line.close();
  });

  test("asks for the new password where it was changed meanwhile, and saves what was typed before", async ({
    page,
    office,
  }) => {
    const line = await atTheLog(page, office);
    const name = await changeFirstEvent(page);
    line.cut(null);
    await expect(bar(page)).toBeVisible({ timeout: 15_000 });
    await office.administer("alter role anna password 'Nowe-haslo-8'");
    line.restore();
    await expect(page.getByText("nie przyjmuje już hasła")).toBeVisible({ timeout: 20_000 });
    await expect(title(page)).toHaveValue(name);
    await page.getByRole("button", { name: "Podaj nowe hasło" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("Konto anna")).toBeVisible();
    await expectAccessible(page, (scheme) =>
      page.screenshot({ path: test.info().outputPath(`password-${scheme}.png`) }),
    );
    await dialog.getByLabel("Hasło", { exact: true }).fill("zle");
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("alert")).toContainText("nie przyjęła hasła konta anna");
    await dialog.getByLabel("Hasło", { exact: true }).fill("Nowe-haslo-8");
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText("Połączenie wróciło.")).toBeVisible();
    await expect(title(page)).toHaveValue(name);
    await save(page).click();
    await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(1);
    await line.close();
  });

  test("says that the program itself is gone, and keeps what was typed", async ({ page, office }) => {
    const served = await office.serve(`postgres://anna@${office.place}`, { PGPASSWORD: office.password });
    await page.goto(served.address);
    await page.goto(`${new URL(served.address).origin}/p/PRZYKLAD/events?period=2017`);
    const name = await changeFirstEvent(page);
    await served.stop();
    await save(page).click();
    await expect(page.getByText("Program nie odpowiada: mógł zostać zamknięty.")).toBeVisible({
      timeout: 15_000,
    });
    await expect(title(page)).toHaveValue(name);
  });
});
