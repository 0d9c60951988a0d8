import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { withoutPassword, withPassword } from "../../electron/storage/postgres/address.ts";
import { builtBundles } from "../support/built-bundles.ts";
import type { KeyStoreDouble } from "../support/electron-double/key-store-double.ts";
import { frameAt, OUR_PAGE } from "../support/electron-double/shell-workspace.ts";
import { launchChromium, type RunningShell, startShell } from "../support/electron-double/start-shell.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { openSharedOffice, type SharedOffice } from "../support/shared-office.ts";

const PASSWORD = "Kapibara 7#/?%@";

describe("the password of a shared workspace in the window", () => {
  let browser: Browser;
  let built: string;
  let office: SharedOffice;
  let account: string;
  let address: string;
  let folder: string;
  let shell: RunningShell | undefined;

  beforeAll(async () => {
    built = await builtBundles();
    browser = await launchChromium();
    office = await openSharedOffice();
    const owner = await office.open(office.ownerAddress);
    await owner.client.programmes.create({ code: "PAL-WSPOLNY", name: "Wspólny", kind: "other" });
    // A worker: the password is everybody's own, also of those who may not move the workspace.
    const hired = await office.hire("worker");
    account = hired.account;
    await owner.client.users.create({ account, name: "Anna", role: "worker" });
    address = withoutPassword(hired.address);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "ewaluator-window-password-"));
    mkdirSync(join(folder, "ewaluator-pal"));
    vi.stubEnv("XDG_DATA_HOME", folder);
    vi.stubEnv("PGPASSWORD", undefined);
    vi.stubEnv("PGPASSFILE", join(folder, "none"));
    await setPassword(PASSWORD);
    remember(address);
  });
  afterEach(async () => {
    await quit();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const setPassword = (password: string) => office.administer(`alter role ${account} password '${password}'`);
  const remember = (place: string) =>
    writeFileSync(join(folder, "ewaluator-pal", "workspace-address.txt"), place);
  const keptFile = () => join(folder, "ewaluator-pal", "kept-passwords.json");
  const start = async (keyStore?: KeyStoreDouble) => {
    shell = await startShell(browser, built, [], keyStore ? { keyStore } : {});
    const { page } = await shell.opened();
    return {
      shell,
      page,
      question: page.getByRole("heading", { name: "Hasło do wspólnej bazy" }),
      password: page.getByLabel("Hasło", { exact: true }),
      keep: page.getByLabel("Zapamiętaj na tym komputerze"),
      workstation: page.getByText("PAL-WSPOLNY").first(),
    };
  };
  const quit = async () => {
    await shell?.quit();
    shell = undefined;
  };

  it("is asked in the window, opens the workstation there, and is kept nowhere unless that is wanted", async () => {
    const { question, password, workstation, page, shell: running } = await start();
    await question.waitFor();
    await password.fill("zle");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("nie przyjęła hasła").waitFor();
    await password.fill(PASSWORD);
    await page.keyboard.press("Enter");
    await workstation.waitFor();
    expect(existsSync(keptFile())).toBe(false);
    expect(running.told.menu.length).toBeGreaterThan(3);
    await quit();
    await (await start()).question.waitFor();
  });

  it("is kept by the system where the user wants it: encrypted, for this account alone, and used at the next start", async () => {
    const first = await start();
    await first.password.fill(PASSWORD);
    await first.keep.check();
    await first.page.keyboard.press("Enter");
    await first.workstation.waitFor();
    const kept = readFileSync(keptFile(), "utf8");
    expect(Object.keys(JSON.parse(kept))).toEqual([address]);
    expect(kept + Buffer.from(Object.values(JSON.parse(kept))[0] as string, "base64")).not.toContain(
      "Kapibara",
    );
    if (process.platform !== "win32") expect(statSync(keptFile()).mode & 0o777).toBe(0o600);
    expect(existsSync(`${keptFile()}.new`)).toBe(false);
    await quit();

    const second = await start();
    await second.workstation.waitFor();
    expect(await second.question.count()).toBe(0);
  });

  it("is forgotten when it turns out to be wrong, and asked for with the reason", async () => {
    const first = await start();
    await first.password.fill(PASSWORD);
    await first.keep.check();
    await first.page.keyboard.press("Enter");
    await first.workstation.waitFor();
    await quit();
    await setPassword("Nowe-haslo-8");

    const second = await start();
    await second.page.getByRole("alert").getByText("nie przyjęła hasła").waitFor();
    expect(existsSync(keptFile())).toBe(false);
    await second.password.fill("Nowe-haslo-8");
    await second.page.keyboard.press("Enter");
    await second.workstation.waitFor();
  });

  it.each([
    ["has no key store", { available: false, backend: "gnome_libsecret" }],
    ...(process.platform === "linux" ? [["has no keyring", { available: true, backend: "basic_text" }]] : []),
  ] as [string, KeyStoreDouble][])("cannot be kept where the system %s", async (_what, keyStore) => {
    const { password, keep, page, workstation, shell: running } = await start(keyStore);
    await page.getByText("tylko do jego zamknięcia").waitFor();
    expect(await keep.count()).toBe(0);
    await password.fill(PASSWORD);
    await page.keyboard.press("Enter");
    await workstation.waitFor();
    const frame = frameAt(OUR_PAGE);
    const whole = withPassword(address, account, PASSWORD);
    expect(await running.invokeAs(frame, "ewaluator:keep-password", whole)).toBe(false);
    expect(existsSync(keptFile())).toBe(false);
  });

  it("is forgotten from the settings", async () => {
    const first = await start();
    await first.password.fill(PASSWORD);
    await first.keep.check();
    await first.page.keyboard.press("Enter");
    await first.workstation.waitFor();
    await first.page.getByRole("link", { name: "Ustawienia" }).click();
    await first.page.getByRole("button", { name: "Zapomnij hasło" }).click();
    expect(await first.page.getByRole("button", { name: "Przenieś i porównaj" }).count()).toBe(0);
    await first.page.getByText("Hasło zostało zapomniane").waitFor();
    expect(existsSync(keptFile())).toBe(false);
    await quit();
    await (await start()).question.waitFor();
  });

  it("is taken anew where it was changed while the window was open, and then kept in the place of the old one", async () => {
    const first = await start();
    await first.password.fill(PASSWORD);
    await first.keep.check();
    await first.page.keyboard.press("Enter");
    await first.workstation.waitFor();
    await setPassword("Nowe-haslo-8");
    await office.administer("select pg_terminate_backend(pid) from pg_stat_activity where usename = $1", [
      account,
    ]);
    await first.page.getByRole("button", { name: "Podaj nowe hasło" }).click();
    const dialog = first.page.getByRole("dialog");
    await dialog.getByLabel("Hasło", { exact: true }).fill("Nowe-haslo-8");
    await first.page.keyboard.press("Enter");
    await first.page.getByText("Połączenie wróciło.").waitFor();
    await quit();
    await (await start()).workstation.waitFor();
  });

  it("is offered to be kept after the workspace has moved to a shared database", async () => {
    rmSync(join(folder, "ewaluator-pal", "workspace-address.txt"));
    const database = await createTestDatabase();
    try {
      const { page } = await start();
      await page.getByRole("link", { name: "Ustawienia" }).click();
      await page.getByLabel("Adres pustej bazy").fill(database.url);
      await page.getByRole("button", { name: "Przenieś i porównaj" }).click();
      await page.getByText("Od następnego uruchomienia program otworzy nowe miejsce.").waitFor();
      await page.getByRole("button", { name: "Zapamiętaj na tym komputerze" }).click();
      await page.getByText("Hasło jest zapamiętane na tym komputerze.").waitFor();
      const left = ["workspace-address.txt", "kept-passwords.json"].map((name) =>
        readFileSync(join(folder, "ewaluator-pal", name), "utf8"),
      );
      expect(left.join()).not.toContain(new URL(database.url).password);
      await quit();

      const next = await start();
      await next.page.getByText("Zbiór danych: test_").waitFor();
      expect(await next.question.count()).toBe(0);
      await quit();
    } finally {
      await quit();
      await database.drop();
    }
  });

  it("is taken from our page alone, and only in its own shape", async () => {
    const { shell: running, question } = await start();
    await question.waitFor();
    const answer = { account, password: PASSWORD, keep: true };
    for (const channel of [
      "password-question",
      "unlock",
      "password-state",
      "keep-password",
      "forget-password",
    ])
      for (const frame of [null, frameAt("https://www.krakow.pl/"), frameAt(OUR_PAGE, frameAt(OUR_PAGE))])
        await expect(running.invokeAs(frame, `ewaluator:${channel}`, answer)).rejects.toThrow("not our page");
    for (const junk of [undefined, "x", { account, password: 7, keep: true }, { ...answer, more: 1 }])
      await expect(running.invokeAs(frameAt(OUR_PAGE), "ewaluator:unlock", junk)).rejects.toThrow();
    expect(await running.invokeAs(frameAt(OUR_PAGE), "ewaluator:keep-password", "/home/anna")).toBe(false);
    expect(existsSync(keptFile())).toBe(false);
  });
});
