import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import { test } from "./support/shared-office.ts";

/** What the program left in its folder, all of it as one text. */
function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "latin1"))
    .join("\n");
}

test.describe("a shared workspace whose password is nowhere", () => {
  test("asks on the page, says what was wrong, and opens in the same process and the same tab", async ({
    page,
    office,
  }) => {
    const served = await office.serve(`postgres://anna@${office.place}`);
    await expect.poll(() => served.told()).toContain("Wspólna baza wymaga hasła");
    await page.goto(served.address);
    await expect(page.getByRole("heading", { name: "Hasło do wspólnej bazy" })).toBeVisible();
    await expect(page.getByText(office.place)).toBeVisible();
    await expect(page.getByText("anna", { exact: true })).toBeVisible();
    const password = page.getByLabel("Hasło", { exact: true });
    const open = page.getByRole("button", { name: "Otwórz" });
    await expect(password).toBeFocused();
    await expect(open).toBeDisabled();
    await expect(page.getByText("tylko do jego zamknięcia")).toBeVisible();
    await expect(page.getByLabel("Zapamiętaj na tym komputerze")).toHaveCount(0);

    await page.keyboard.type("kapibara");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText("nie przyjęła hasła konta anna");
    await expect(password).toBeFocused();
    await page.keyboard.type(office.password);
    await page.keyboard.press("Enter");
    await expect(page.getByText("Użytkownik: anna")).toBeVisible();

    await page.reload();
    await expect(page.getByText("Użytkownik: anna")).toBeVisible();
    await served.stop();
    expect(served.told() + everythingIn(served.dataFolder)).not.toContain("Kapibara");
  });

  test("opens another account where the address names a colleague, and asks that one next time", async ({
    page,
    office,
  }) => {
    const first = await office.serve(`postgres://barbara@${office.place}`);
    await page.goto(first.address);
    await page.getByRole("button", { name: "Zmień konto" }).click();
    const account = page.getByLabel("Konto", { exact: true });
    await expect(account).toBeFocused();
    await account.fill("anna");
    await page.getByLabel("Hasło", { exact: true }).fill(office.password);
    await page.keyboard.press("Enter");
    await expect(page.getByText("Użytkownik: anna")).toBeVisible();
    expect(everythingIn(first.dataFolder)).toContain(`postgres://anna@${office.place}`);
  });

  test("keeps the address of the page that was asked for", async ({ page, office }) => {
    const served = await office.serve(`postgres://anna@${office.place}`);
    await page.goto(served.address);
    await page.goto(`${new URL(served.address).origin}/p/PRZYKLAD/events?period=2017`);
    await page.getByLabel("Hasło", { exact: true }).fill(office.password);
    await page.getByRole("button", { name: "Otwórz" }).click();
    await expect(page.getByRole("heading", { name: "Dziennik" }).first()).toBeVisible();
    expect(page.url()).toContain("/p/PRZYKLAD/events?period=2017");
  });

  test("asks nothing where PGPASSWORD gives it", async ({ page, office }) => {
    const served = await office.serve(`postgres://anna@${office.place}`, { PGPASSWORD: office.password });
    await page.goto(served.address);
    await expect(page.getByText("Użytkownik: anna")).toBeVisible();
  });

  test("is accessible in both themes and languages, also with a problem, and warns of Caps Lock", async ({
    page,
    office,
  }) => {
    const served = await office.serve(`postgres://anna@${office.place}`);
    await page.goto(served.address);
    const photographed = (name: string) => (scheme: string) =>
      page.screenshot({ path: test.info().outputPath(`${name}-${scheme}.png`) });
    await expectAccessible(page, photographed("asked"));
    const password = page.getByLabel("Hasło", { exact: true });
    await password.evaluate((field) =>
      field.dispatchEvent(
        new KeyboardEvent("keydown", {
          key: "A",
          bubbles: true,
          modifierCapsLock: true,
        } as KeyboardEventInit),
      ),
    );
    await expect(page.getByText("Klawisz Caps Lock jest włączony.")).toBeVisible();
    await page.getByRole("button", { name: "Zmień konto" }).click();
    await password.fill("zle");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
    await expectAccessible(page, photographed("wrong"));

    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { name: "Password of the shared database" })).toBeVisible();
    await expect(page.getByRole("alert")).toContainText("did not take the password");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expectAccessible(page, photographed("english"));
  });

  test("shows the same door to whoever comes without the launch token", async ({ page, office }) => {
    const served = await office.serve(`postgres://anna@${office.place}`);
    const { origin } = new URL(served.address);
    for (const path of ["/", "/unlock", "/unlock.html"])
      expect((await page.request.get(origin + path)).status()).toBe(401);
  });
});
