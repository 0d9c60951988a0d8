import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

/** Every screen by its address, with the heading it opens on. */
const SCREENS: [address: string, heading: RegExp][] = [
  ["/start", /^Od czego zacząć/],
  ["/programmes", /^Wszystkie programy/],
  ["/programmes?record=new", /^Wszystkie programy/],
  ["/p/PRZYKLAD/overview?period=2017", /PRZYKŁAD|Przykład|Przegląd/],
  ["/p/PRZYKLAD/events?period=2017", /^Dziennik/],
  ["/p/PRZYKLAD/events?period=2017&record=new", /^Dziennik/],
  ["/p/PRZYKLAD/activities?period=2017", /^Działania/],
  ["/p/PRZYKLAD/activities?period=2017&record=new", /^Działania/],
  ["/p/PRZYKLAD/calendar?period=2017&day=2017-09-12", /^Kalendarz/],
  ["/p/PRZYKLAD/calendar?period=2017&day=2017-09-12&view=week", /^Kalendarz/],
  ["/p/PRZYKLAD/partnerships?period=2017", /^Partnerstwa/],
  ["/p/PRZYKLAD/partnerships?period=2017&record=new", /^Partnerstwa/],
  ["/p/PRZYKLAD/organisations", /^Podmioty/],
  ["/p/PRZYKLAD/organisations?record=new", /^Podmioty/],
  ["/p/PRZYKLAD/people", /^Ludzie/],
  ["/p/PRZYKLAD/people?record=new", /^Ludzie/],
  ["/p/PRZYKLAD/indicators?period=2017", /^Wskaźniki/],
  ["/p/PRZYKLAD/evaluations?period=2017", /^Ewaluacje/],
  ["/p/PRZYKLAD/documents/made", /^Sporządzone dokumenty/],
  ["/compare?period=2017", /^Porównanie/],
  ["/p/PRZYKLAD/review?period=2017", /^Zatwierdzanie/],
  ["/safety", /^Bezpieczeństwo danych/],
  ["/settings", /^Ustawienia/],
];

test.describe("every screen, in both themes", () => {
  for (const [address, heading] of SCREENS) {
    test(`${address} is accessible and fits 1366 × 768 without sideways scrolling`, async ({
      workstation,
    }) => {
      const { page } = workstation;
      await workstation.open(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectAccessible(page);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBe(0);
    });
  }
});
