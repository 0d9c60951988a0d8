import pg from "pg";
import { startPostgres } from "../support/postgres-server.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { runCommand, serveWorkspace } from "./support/served-workspace.ts";
import { test as base } from "./support/slow-day.ts";
import { expect } from "./support/workstation.ts";

const test = base.extend<{ address: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  address: async ({}, use) => {
    const server = await startPostgres();
    const maintenance = new pg.Client({ connectionString: server.url });
    await maintenance.connect();
    await maintenance.query("create database office");
    const url = new URL(server.url);
    url.pathname = "/office";
    await runCommand(["sample", "--workspace", url.href]);
    await maintenance.query("alter database office set default_transaction_read_only = on");
    await maintenance.end();
    const served = await serveWorkspace(url.href);
    await use(served.address);
    await served.stop();
    await server.stop();
  },
});

test("a copy for reading only says so at the foot, shows everything, and keeps what was typed when it refuses to save", async ({
  page,
  address,
}) => {
  test.setTimeout(120_000);
  await page.goto(address);
  const { origin } = new URL(address);
  const foot = page.getByRole("contentinfo");
  await expect(foot).toContainText("Kopia tylko do odczytu");
  await expect(foot).not.toContainText("Zapisano");

  await page.goto(`${origin}/p/PRZYKLAD/events`);
  await page.getByRole("row").nth(1).click();
  const form = page.getByRole("complementary");
  const title = form.getByRole("textbox", { name: "Nazwa", exact: true });
  await title.fill("Poprawiona na kopii");
  await form.getByRole("button", { name: "Zapisz wydarzenie" }).click();
  const told = form.getByRole("alert").getByText("Ta baza jest kopią tylko do odczytu");
  await expect(told).toBeInViewport({ ratio: 1 });
  await expect(title).toHaveValue("Poprawiona na kopii");
  await expectAccessible(page);

  await page.goto(`${origin}/settings`);
  await expect(page.getByText("Zmiany innych osób")).toBeVisible();
});
