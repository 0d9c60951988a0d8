import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

/** Every screen by its address, with the heading it opens on. */
const SCREENS: [address: string, heading: RegExp][] = [
  ["/programmes", /^Programy/],
  ["/p/PRZYKLAD/overview?period=2017", /PRZYKŁAD|Przykład|Przegląd/],
  ["/p/PRZYKLAD/events?period=2017", /^Wydarzenia/],
  ["/p/PRZYKLAD/activities?period=2017", /^Działania/],
  ["/p/PRZYKLAD/partnerships?period=2017", /^Partnerstwa/],
  ["/organisations", /^Podmioty/],
  ["/people", /^Osoby/],
  ["/p/PRZYKLAD/indicators?period=2017", /^Wskaźniki/],
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
