import type { Page } from "@playwright/test";
import { notices } from "./pages/notices.ts";
import { recordList } from "./pages/record-list.ts";
import { expect, test, type Workstation } from "./support/workstation.ts";

/** Keeps an operation's questions back until they are let go: to be answered, or to fail as on a lost line. */
async function holdBack(page: Page, operation: string) {
  let letGo = (_answered: boolean) => {};
  const held = new Promise<boolean>((resolve) => {
    letGo = resolve;
  });
  const address = `**/rpc/${operation.replace(".", "/")}`;
  await page.route(address, async (route) => ((await held) ? route.continue() : route.abort()));
  return {
    answer: () => letGo(true),
    lose: async () => {
      const lost = page.waitForEvent("requestfailed");
      letGo(false);
      await lost;
      await page.unroute(address);
    },
  };
}

test("a record that is opened while another is still being saved stays open", async ({ workstation }) => {
  const { page, open } = workstation;
  await open("/p/PRZYKLAD/events?period=2017-Q2");
  const list = recordList(page, "Dziennik");
  await list.grid.getByRole("row").nth(1).click();
  const title = list.panel.getByRole("textbox", { name: "Nazwa", exact: true });
  await title.fill("Zapisane powoli");
  const lists = await holdBack(page, "events.list");
  const saved = page.waitForResponse("**/rpc/events/update");
  await page.keyboard.press("Control+Enter");
  await saved;
  await list.grid.getByRole("row").nth(3).click();
  await expect(title).not.toHaveValue("Zapisane powoli");
  const opened = await title.inputValue();
  lists.answer();
  await notices(page).expectSaid(/^Zapisano: Zapisane powoli/);
  await expect(list.row("Zapisane powoli")).toBeVisible();
  await expect(title).toHaveValue(opened);
});

test.describe("the words of an evaluation", () => {
  const label = "Ocena kierownika: Integracja";
  const words = "Mieszkańcy są zintegrowani.";

  async function readDraft(ask: Workstation["ask"]) {
    const programmes = await ask<{ id: string; code: string }[]>("programmes.list");
    const programmeId = programmes.find(({ code }) => code === "PAL-UGOREK")?.id;
    const [draft] = await ask<{ id: string }[]>("evaluations.list", { programmeId });
    return ask<{ revision: number; judgements: { I?: string } }>("evaluations.get", { id: draft?.id });
  }

  async function writeAndLeave(page: Page) {
    await page.getByRole("button", { name: "Nowa ewaluacja: 2017" }).click();
    const saving = await holdBack(page, "evaluations.update");
    await page.getByLabel(label).fill(words);
    await page.getByRole("link", { name: "Ewaluacje", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ewaluacje");
    return saving;
  }

  test("are there for whoever comes back while they are still being saved, and one goes on from them", async ({
    workstation,
  }) => {
    const { page, open } = workstation;
    await open("/p/PAL-UGOREK/evaluations?period=2017");
    const saving = await writeAndLeave(page);
    await page.getByRole("link", { name: "2017", exact: true }).click();
    await expect(page.getByLabel(label)).toHaveValue(words);
    saving.answer();
    await page.getByLabel("Rekomendacje").fill("Dalsze działania w 2018 roku.");
    await expect(page.getByRole("status").filter({ hasText: "Zapisano o" })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(label)).toHaveValue(words);
    await expect(page.getByLabel("Rekomendacje")).toHaveValue("Dalsze działania w 2018 roku.");
  });

  test("follow what somebody else writes, where nothing here is unsaved", async ({ workstation }) => {
    const { page, open, ask } = workstation;
    await open("/p/PAL-UGOREK/evaluations?period=2017");
    await page.getByRole("button", { name: "Nowa ewaluacja: 2017" }).click();
    await expect(page.getByLabel(label)).toHaveValue("");
    // Somebody else writes, and here nobody does.
    await ask("evaluations.update", { ...(await readDraft(ask)), judgements: { I: words } });
    await expect(page.getByLabel(label)).toHaveValue(words);
  });

  test("are there also when saving them failed on leaving, and are saved then", async ({ workstation }) => {
    const { page, open, ask } = workstation;
    await open("/p/PAL-UGOREK/evaluations?period=2017");
    const saving = await writeAndLeave(page);
    await saving.lose();
    await page.getByRole("link", { name: "2017", exact: true }).click();
    await expect(page.getByLabel(label)).toHaveValue(words);
    await expect.poll(async () => (await readDraft(ask)).judgements.I).toBe(words);
  });
});
