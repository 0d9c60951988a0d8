import { notices } from "./pages/notices.ts";
import { recordList } from "./pages/record-list.ts";
import { expect, test } from "./support/workstation.ts";

interface Kind {
  kind: string;
  address: string;
  /** The list's name on screen, and the field that carries the record's name. */
  list: string;
  field: string;
  create: string;
  more?: (fields: {
    choose(field: string, option: string): Promise<void>;
    fill(field: string, text: string): Promise<void>;
  }) => Promise<void>;
  saved: RegExp;
  deleted: RegExp;
}

const KINDS: Kind[] = [
  {
    kind: "activity",
    address: "/p/PAL-UGOREK/activities",
    list: "Działania",
    field: "Nazwa",
    create: "Nowe działanie",
    more: ({ choose }) => choose("Dzień tygodnia", "wtorek"),
    saved: /^Zapisano działanie/,
    deleted: /^Usunięto działanie/,
  },
  {
    kind: "partnership",
    address: "/p/PAL-UGOREK/partnerships",
    list: "Partnerstwa",
    field: "Nazwa",
    create: "Nowe partnerstwo",
    more: ({ choose }) => choose("Rodzaj", "koalicja"),
    saved: /^Zapisano partnerstwo/,
    deleted: /^Usunięto partnerstwo/,
  },
  {
    kind: "organisation",
    address: "/p/PAL-UGOREK/organisations",
    list: "Podmioty",
    field: "Nazwa",
    create: "Nowy podmiot",
    more: ({ choose }) => choose("Sektor", "parafia"),
    saved: /^Zapisano podmiot/,
    deleted: /^Usunięto podmiot/,
  },
  {
    kind: "person",
    address: "/p/PAL-UGOREK/people?span=all",
    list: "Ludzie",
    field: "Nazwa na ekranie",
    create: "Nowa osoba",
    saved: /^Zapisano osobę/,
    deleted: /^Usunięto osobę/,
  },
  {
    kind: "programme",
    address: "/programmes",
    list: "Wszystkie programy",
    field: "Nazwa",
    create: "Nowy program",
    more: ({ fill }) => fill("Kod", "PAL-PROBA"),
    saved: /^Zapisano program/,
    deleted: /^Usunięto program/,
  },
];

test.describe("every kind of record", () => {
  for (const one of KINDS) {
    test(`${one.kind}: created, changed, deleted, and brought back`, async ({ workstation }) => {
      const { page, open } = workstation;
      await open(one.address);
      const list = recordList(page, one.list);
      const said = notices(page);
      // Twice where the list turns out to be empty: above it and in it.
      await page.getByRole("main").getByRole("button", { name: one.create }).first().click();
      const field = (name: string) => list.panel.getByRole("textbox", { name, exact: true });
      // A label of a field that must be filled in ends with a star.
      const named = list.panel.getByRole("textbox", { name: new RegExp(`^${one.field}( \\*)?$`) });
      await named.fill("Żabieniec próbny");
      await one.more?.({
        choose: async (name, option) => {
          await list.panel.getByRole("combobox", { name: new RegExp(`^${name}`) }).click();
          await page.getByRole("option", { name: option, exact: true }).click();
        },
        fill: (name, text) =>
          field(name)
            .or(list.panel.getByRole("textbox", { name: `${name} *` }))
            .first()
            .fill(text),
      });
      await page.keyboard.press("Control+Enter");
      await said.expectSaid(one.saved);

      await open(one.address);
      await list.search("zabieniec");
      await list.open("Żabieniec próbny");
      await named.fill("Żabieniec zmieniony");
      await page.keyboard.press("Control+Enter");
      await expect(list.panel).toHaveCount(0);
      await expect(list.row("Żabieniec zmieniony")).toBeVisible();

      await list.grid.focus();
      await page.keyboard.press("Delete");
      await expect(list.row("Żabieniec zmieniony")).toHaveCount(0);
      await said.undo(one.deleted);
      await expect(list.row("Żabieniec zmieniony")).toBeVisible();
    });
  }

  test("event: deleted from the list and brought back by Ctrl+Z", async ({ workstation }) => {
    const { page, open } = workstation;
    await open("/p/PRZYKLAD/events?span=all&q=klub");
    const list = recordList(page, "Dziennik");
    await expect(list.grid).toBeVisible();
    const count = await list.grid.getAttribute("aria-rowcount");
    await list.grid.focus();
    await page.keyboard.press("Delete");
    await expect(list.grid).not.toHaveAttribute("aria-rowcount", count ?? "");
    await notices(page).undoByKeys();
    await expect(list.grid).toHaveAttribute("aria-rowcount", count ?? "");
  });

  test("two entries of one person become one, and undo parts them", async ({ workstation }) => {
    const { page, ask, open } = workstation;
    const people = (await ask<{ rows: { id: string; code: string }[] }>("people.list", { limit: 2 })).rows;
    await open(`/p/PRZYKLAD/people?span=all&record=${people[0]?.id}`);
    await page.getByRole("button", { name: "Połącz z inną osobą" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill(people[1]?.code ?? "");
    await page.getByRole("option").first().click();
    await dialog.getByRole("button", { name: "Połącz", exact: true }).click();
    const said = notices(page);
    await said.expectSaid(/^Połączono z osobą/);
    const left = await ask<{ rows: { code: string }[] }>("people.list", { search: people[0]?.code ?? "" });
    expect(left.rows).toEqual([]);
    await said.undo(/^Połączono z osobą/);
    const back = await ask<{ rows: { code: string }[] }>("people.list", { search: people[0]?.code ?? "" });
    expect(back.rows).toHaveLength(1);
  });
});
