import type { Page } from "@playwright/test";
import { notices } from "./pages/notices.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test, type Workstation } from "./support/workstation.ts";

interface EventRow {
  id: string;
  title: string;
  place: string | null;
  notes: string | null;
  revision: number;
}

const form = (of: Page) => of.getByRole("complementary");
const field = (of: Page, name: string) => form(of).getByRole("textbox", { name, exact: true });

const save = (of: Page) => form(of).getByRole("button", { name: "Zapisz wydarzenie" }).click();

async function firstEvent(ask: Workstation["ask"]): Promise<EventRow> {
  const programmes = await ask<{ id: string; code: string }[]>("programmes.list");
  const programmeId = programmes.find(({ code }) => code === "PRZYKLAD")?.id;
  const { rows } = await ask<{ rows: EventRow[] }>("events.list", { limit: 1, programmeId });
  if (!rows[0]) throw new Error("the sample has events");
  return rows[0];
}

test("two windows change one event: different fields are joined, the same one is chosen field by field", async ({
  workstation,
}) => {
  test.setTimeout(90_000);
  const { page, open, origin, ask } = workstation;
  const event = await firstEvent(ask);
  const address = `/p/PRZYKLAD/events?record=${event.id}`;
  const other = await page.context().newPage();
  await open(address);
  await other.goto(origin + address);
  await expect(field(page, "Nazwa")).toHaveValue(event.title);

  // Whoever begins to change it is seen in the other window: at once, or with its next word 15 seconds later.
  const soon = { timeout: 20_000 };
  await field(other, "Miejsce").fill("Boisko szkolne");
  const told = form(page).getByText("Ten zapis jest zmieniany także w innym oknie.");
  await expect(told).toBeVisible(soon);
  await field(other, "Nazwa").fill("Festyn na boisku");
  await save(other);
  await notices(other).expectSaid(/Festyn na boisku/);
  await expect(told).toBeHidden(soon);

  // Both changed the name; only one changed the place, only one the notes.
  await field(page, "Nazwa").fill("Piknik na skwerze");
  await field(page, "Uwagi").fill("Padało do południa.");
  await save(page);
  const dialog = page.getByRole("dialog", { name: "Ten zapis zmienił ktoś inny" });
  await expect(dialog.getByRole("row", { name: /^nazwa/ })).toContainText(event.title);
  await expect(dialog).toContainText("Połączone bez pytania: miejsce.");
  await expect(dialog.getByRole("button", { name: "Zapisz wybrane" })).toBeDisabled();
  await expectAccessible(page, undefined, '[role="dialog"]');

  // Back to the form: what was typed is all there. Then the other one's name is taken.
  await dialog.getByRole("button", { name: "Wróć do formularza" }).click();
  await expect(field(page, "Nazwa")).toHaveValue("Piknik na skwerze");
  await expect(field(page, "Uwagi")).toHaveValue("Padało do południa.");
  await save(page);
  await dialog.getByRole("radio", { name: /Zapisane: Festyn na boisku/ }).click();
  await dialog.getByRole("button", { name: "Zapisz wybrane" }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => ask<EventRow>("events.get", { id: event.id }))
    .toMatchObject({ title: "Festyn na boisku", place: "Boisko szkolne", notes: "Padało do południa." });
  await other.close();
});

test("a change of another field alone needs nobody's decision, and is told", async ({ workstation }) => {
  const { page, open, origin, ask } = workstation;
  const event = await firstEvent(ask);
  const address = `/p/PRZYKLAD/events?record=${event.id}`;
  const other = await page.context().newPage();
  await open(address);
  await expect(field(page, "Nazwa")).toHaveValue(event.title);
  await other.goto(origin + address);
  await field(other, "Miejsce").fill("Skwer");
  await save(other);
  await expect.poll(async () => (await ask<EventRow>("events.get", { id: event.id })).place).toBe("Skwer");
  await field(page, "Uwagi").fill("Zmieniono miejsce.");
  await save(page);
  await notices(page).expectSaid(/Dołączono zmiany.*miejsce/);
  await expect
    .poll(() => ask<EventRow>("events.get", { id: event.id }))
    .toMatchObject({ place: "Skwer", notes: "Zmieniono miejsce." });
  await other.close();
});

test("a lost network keeps what is typed, and saves it when it is back", async ({ workstation }) => {
  const { page, open, ask } = workstation;
  const { id } = await firstEvent(ask);
  await open(`/p/PRZYKLAD/events?record=${id}`);
  const notes = field(page, "Uwagi");
  await notes.fill("Wpisane bez sieci.");
  await page.context().setOffline(true);
  await save(page);
  await expect(form(page).getByRole("alert")).toContainText("Nie zapisano");
  await expect(notes).toHaveValue("Wpisane bez sieci.");
  await page.context().setOffline(false);
  await save(page);
  await expect.poll(async () => (await ask<EventRow>("events.get", { id })).notes).toBe("Wpisane bez sieci.");
});
