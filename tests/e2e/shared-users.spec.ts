import { randomBytes } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import pg from "pg";
import { type PostgresServer, startPostgres } from "../support/postgres-server.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { runCommand, serveWorkspace } from "./support/served-workspace.ts";
import { expect, test } from "./support/workstation.ts";

const GROUPS = ["ewaluator_worker", "ewaluator_manager", "ewaluator_analyst"];

/** A server with a workspace on it, as README tells its administrator to prepare one, and a manager who is on its list. */
async function prepareOffice(mayGiveAccounts: boolean) {
  const server: PostgresServer = await startPostgres();
  const addressOf = (account: string, password: string) => {
    const url = new URL(server.url);
    url.pathname = "/mops";
    url.username = account;
    url.password = encodeURIComponent(password);
    return url.href;
  };
  const administer = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await administer(
    ...GROUPS.map((group) => `create role ${group} nologin`),
    "create role wlasciciel login password 'haslo wlasciciela'",
    "create role szefowa login password 'haslo szefowej' in role ewaluator_manager",
    "create role jan login password 'haslo jana' in role ewaluator_worker",
    "create database mops owner wlasciciel",
  );
  const rights = [
    'alter role "wlasciciel" createrole;',
    `grant ${GROUPS.join(", ")} to "wlasciciel" with admin option;`,
  ];
  if (mayGiveAccounts) await administer(...rights);
  await runCommand(["sample", "--workspace", addressOf("wlasciciel", "haslo wlasciciela")]);
  return { server, addressOf, administer, rights };
}
type Office = Awaited<ReturnType<typeof prepareOffice>>;

/** Serves the workspace to one account and lets the page in. */
async function openAs(office: Office, page: Page, account: string, password: string) {
  const served = await serveWorkspace(office.addressOf(account, password));
  await page.goto(served.address);
  const { origin } = new URL(served.address);
  await page.goto(`${origin}/safety`);
  return { ...served, origin };
}
const users = (page: Page) => page.getByRole("table", { name: "Użytkownicy i uprawnienia" });
const rowOf = (page: Page, account: string) =>
  users(page)
    .getByRole("row")
    .filter({ has: page.getByRole("cell", { name: account, exact: true }) });

test.describe("the users of a shared workspace", () => {
  test.setTimeout(180_000);

  test("get a login, a role and programmes from the page, change their own password, and lose it all there", async ({
    page,
    browser,
  }) => {
    const office = await prepareOffice(true);
    const served = await openAs(office, page, "szefowa", "haslo szefowej");
    try {
      await expect(page.getByText("Na liście nie ma jeszcze nikogo.")).toBeVisible();
      await page.getByRole("button", { name: "Dodaj użytkownika…" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Konto w bazie", { exact: false }).first().fill("anna.kowalska");
      await dialog.getByLabel("Imię i nazwisko").fill("Anna Kowalska");
      await dialog.getByLabel("tylko wybrane programy").first().check();
      await dialog.getByRole("button", { name: "Wygeneruj" }).click();
      await dialog.getByRole("button", { name: "Dodaj użytkownika" }).click();
      await expect(dialog.getByText("Należy wybrać co najmniej jeden program.")).toBeVisible();
      await dialog.getByPlaceholder("Kod lub nazwa programu").fill("azory");
      await page.getByRole("option", { name: /^USER-AZORY/ }).click();
      await page.keyboard.press("Escape");
      await expectAccessible(page, undefined, "[role=dialog]");
      await dialog.getByRole("button", { name: "Dodaj użytkownika" }).click();

      await expect(dialog).toContainText("Konto anna.kowalska jest gotowe");
      const password = await dialog.getByLabel("Hasło", { exact: true }).inputValue();
      expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
      await expect(dialog.getByLabel("Adres wspólnej bazy", { exact: true })).toHaveValue(
        /^postgres:\/\/anna\.kowalska@127\.0\.0\.1:\d+\/mops$/,
      );
      await expectAccessible(page, undefined, "[role=dialog]");
      await dialog.getByRole("button", { name: "Hasło zostało przekazane" }).click();
      await expect(page.locator("body")).not.toContainText(password);
      await expect(rowOf(page, "anna.kowalska")).toContainText("USER-AZORY");
      await expect(rowOf(page, "anna.kowalska")).toContainText("w porządku");
      await expect(rowOf(page, "szefowa")).toContainText("hasło zmienia administrator serwera");
      await expectAccessible(page);

      // A login that the administrator made, and that is on no list.
      await expect(page.getByText("jan (pracownik)")).toBeVisible();
      await page.getByRole("button", { name: "Dodaj do listy konto jan" }).click();
      await dialog.getByLabel("Rola").fill("anal");
      await page.getByRole("option", { name: "analityk" }).click();
      await dialog.getByRole("button", { name: "Dodaj użytkownika" }).click();
      await expect(dialog).toBeHidden();
      await expect(rowOf(page, "jan")).toContainText("w bazie inna rola: pracownik");
      await expect(
        rowOf(page, "jan")
          .getByLabel(/Polecenia dla administratora/)
          .first(),
      ).toHaveValue('revoke ewaluator_worker from "jan";\ngrant ewaluator_analyst to "jan";');

      const another = await browser.newPage();
      const annas = await openAs(office, another, "anna.kowalska", password);
      await expect(another.getByRole("heading", { name: "Zmień swoje hasło" })).toBeVisible();
      await expect(another.getByRole("button", { name: "Dodaj użytkownika…" })).toHaveCount(0);
      const typed = `nowe hasło ${randomBytes(4).toString("hex")}`;
      await another.getByLabel("Dotychczasowe hasło").fill("to nie jest to");
      await another.getByLabel("Nowe hasło (co najmniej 12 znaków)", { exact: true }).fill(typed);
      await another.getByLabel("Powtórz nowe hasło").fill(typed);
      await another.getByRole("button", { name: "Zmień hasło" }).click();
      await expect(another.getByText("Dotychczasowe hasło jest nieprawidłowe.")).toBeVisible();
      await another.getByLabel("Dotychczasowe hasło").fill(password);
      await another.getByLabel("Powtórz nowe hasło").press("Enter");
      await expect(another.getByText(/^Hasło zmieniono\./)).toBeVisible();
      await annas.stop();
      const again = await openAs(office, another, "anna.kowalska", typed);
      await expect(users(another)).toContainText("anna.kowalska");
      await again.stop();
      await another.close();
      await expectShutOut(
        browser,
        office.addressOf("anna.kowalska", password),
        /nie przyjęła hasła konta anna/,
      );

      await office.administer('grant ewaluator_analyst to "anna.kowalska" granted by wlasciciel');
      await page.reload();
      await expect(rowOf(page, "anna.kowalska")).toContainText("w bazie inna rola: analityk, pracownik");
      await page.getByRole("button", { name: "Ustaw konto anna.kowalska jak na liście" }).click();
      await expect(rowOf(page, "anna.kowalska")).toContainText("w porządku");

      await page.getByRole("button", { name: "Usuń użytkownika anna.kowalska" }).click();
      await expect(dialog).toContainText("Anna Kowalska (anna.kowalska): ta osoba straci dostęp");
      await expect(dialog).toContainText("nie będzie mogło się zalogować");
      await expectAccessible(page, undefined, "[role=dialog]");
      await dialog.getByRole("button", { name: "Usuń użytkownika" }).click();
      await expect(rowOf(page, "anna.kowalska")).toHaveCount(0);
      await expectShutOut(
        browser,
        office.addressOf("anna.kowalska", typed),
        /Konto anna\.kowalska nie ma dostępu/,
      );
    } finally {
      await served.stop();
      await office.server.stop();
    }
  });

  test("are told why no login can be given, and what to hand to the server's administrator", async ({
    page,
  }) => {
    const office = await prepareOffice(false);
    const served = await openAs(office, page, "szefowa", "haslo szefowej");
    try {
      await expect(page.getByText("Właściciel bazy nie ma prawa zakładać kont.")).toBeVisible();
      const statements = page.getByLabel("Polecenia dla administratora serwera", { exact: true }).first();
      await expect(statements).toHaveValue(office.rights.join("\n"));
      await expectAccessible(page);
      await office.administer(...(await statements.inputValue()).split("\n"));
      await page.reload();
      await expect(page.getByText("Na liście nie ma jeszcze nikogo.")).toBeVisible();
      await expect(statements).toHaveCount(0);

      await test.step("and see the path of a file to move to, but not a server's password", async () => {
        await page.goto(`${served.origin}/settings`);
        const place = page.getByLabel("Ścieżka nowego pliku");
        await place.fill("/dane/pal.sqlite");
        await expect(place).toHaveAttribute("type", "text");
        await place.fill("postgres://anna:tajne@serwer/mops");
        await expect(place).toHaveAttribute("type", "password");
      });
    } finally {
      await served.stop();
      await office.server.stop();
    }
  });
});

test("on one PC the programmes of a user are a note, and the page says so", async ({ workstation }) => {
  const { page, open, ask } = workstation;
  await open("/safety");
  await page.getByRole("button", { name: "Dodaj użytkownika…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Konto systemu").fill("anna");
  await expect(dialog).toContainText("Na jednym komputerze to tylko adnotacja");
  await expect(dialog.getByLabel("Hasło")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Dodaj użytkownika" }).click();
  await expect(rowOf(page, "anna")).toContainText("wszystkie");
  await page.getByRole("button", { name: "Zmień użytkownika anna" }).click();
  await dialog.getByLabel("tylko wybrane programy").first().check();
  await dialog.getByPlaceholder("Kod lub nazwa programu").fill("PRZYKLAD");
  await page.getByRole("option", { name: /^PRZYKLAD/ }).click();
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Zapisz użytkownika" }).click();
  await expect(rowOf(page, "anna")).toContainText("PRZYKLAD");
  const held = await ask<{ account: string; programmeIds: string[] }[]>("users.list");
  expect(held.find(({ account }) => account === "anna")?.programmeIds).toHaveLength(1);
  await page.getByRole("button", { name: "Usuń użytkownika anna" }).click();
  await expect(dialog).not.toContainText("zalogować");
  await dialog.getByRole("button", { name: "Usuń użytkownika" }).click();
  await expect(rowOf(page, "anna")).toHaveCount(0);
  await page.getByRole("button", { name: "Cofnij" }).last().click();
  await expect(rowOf(page, "anna")).toContainText("PRZYKLAD");
});

/** The program comes up with nothing but the question for a password, and says why. */
async function expectShutOut(browser: Browser, address: string, why: RegExp): Promise<void> {
  const served = await serveWorkspace(address);
  const page = await browser.newPage();
  await page.goto(served.address);
  await expect(page.getByRole("alert")).toContainText(why);
  await page.close();
  await served.stop();
}
