import { notices } from "./pages/notices.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

interface RollCall {
  sessions: { id: string; date: string; namedCount: number }[];
  people: { id: string; displayName: string | null }[];
  marks: { eventId: string; personId: string; role: string }[];
}

test("the roll call is marked by keys alone: space, a role by its digit, a new person by the first letters", async ({
  workstation,
}) => {
  // A grid of hundreds of boxes takes axe its time.
  test.slow();
  const { page, ask, open } = workstation;
  const programmes = await ask<{ id: string; code: string }[]>("programmes.list");
  const programmeId = programmes.find(({ code }) => code === "PRZYKLAD")?.id;
  const activities = await ask<{ rows: { id: string; name: string }[] }>("activities.list", { programmeId });
  const club = activities.rows.find(({ name }) => name === "Klub seniora");
  const call = () => ask<RollCall>("activities.rollCall", { id: club?.id });
  const before = await call();
  const [person, session] = [before.people[0], before.sessions.at(-1)];
  const roleNow = async () =>
    (await call()).marks.find((mark) => mark.eventId === session?.id && mark.personId === person?.id)?.role;
  expect(await roleNow()).toBe(undefined);

  await open(`/p/PRZYKLAD/roll-call?activity=${club?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lista obecności: Klub seniora");
  const grid = page.getByRole("grid");
  await expectAccessible(page);

  // The first person at the newest session is where one begins.
  await grid.focus();
  await page.keyboard.press("Space");
  await expect.poll(roleNow).toBe("participant");
  await page.keyboard.press("4");
  await expect.poll(roleNow).toBe("initiator");
  await page.keyboard.press("Space");
  await expect.poll(roleNow).toBe(undefined);

  await page.keyboard.type("Danka Żakowa");
  await expect(page.getByRole("textbox", { name: "Dodaj osobę do listy" })).toHaveValue("Danka Żakowa");
  await expect(page.getByRole("option", { name: /Utwórz/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await notices(page).expectSaid(/^Dodano osobę: Danka Żakowa/);
  await expect(grid).toBeFocused();
  await expect
    .poll(async () => (await call()).people.some(({ displayName }) => displayName === "Danka Żakowa"))
    .toBe(true);
  expect((await call()).sessions.at(-1)?.namedCount).toBe((session?.namedCount ?? 0) + 1);
});

test("likely duplicates are proposed, merged by one button, and parted by undo", async ({ workstation }) => {
  const { page, ask, open } = workstation;
  for (const displayName of ["Zenobia Q.", "ZENOBIA Q"]) await ask("people.create", { displayName });
  await open("/p/PRZYKLAD/people?span=all");
  await page.getByRole("button", { name: "Pokaż pary" }).click();
  const pair = page.getByRole("listitem").filter({ hasText: "Zenobia Q." });
  await expect(pair).toContainText("ta sama nazwa");
  await expectAccessible(page);
  await pair
    .getByRole("button", { name: /^Zostaw/ })
    .first()
    .click();
  await notices(page).undo(/^Połączono z osobą zenobia/i);
  await expect(pair).toHaveCount(1);
});
