import { join } from "node:path";
import { navigation } from "../../shared/messages/pl/index.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

const noSuchPage = navigation.noSuchPage;
const ofProgramme = (pages: string[]) => pages.map((page) => `/p/PRZYKLAD/${page}`);

/** Every screen by its address, with the forms that open beside a list. */
const SCREENS = [
  "/start",
  "/programmes",
  "/programmes?record=new",
  ...ofProgramme([
    "overview?period=2017",
    "events?period=2017",
    "events?period=2017&record=new",
    "calendar?period=2017&day=2017-09-12",
    "calendar?period=2017&day=2017-09-12&view=week",
    "activities?period=2017",
    "activities?period=2017&record=new",
    "partnerships?period=2017",
    "partnerships?period=2017&record=new",
    "organisations",
    "organisations?record=new",
    "people",
    "people?record=new",
    "diagnosis?period=2017",
    "diagnosis?period=2017&record=new",
    "diagnosis/proposals?period=2017",
    "diagnosis/plan?period=2017",
    "diagnosis/local-plan?period=2017",
    "structures?period=2017",
    "structures/functions?period=2017",
    "structures/follow-ups?period=2017",
    "surveys?period=2017",
    "surveys/instruments?period=2017",
    "surveys/partners?period=2017",
    "surveys/workshops?period=2017",
    "indicators?period=2017",
    "indicators?period=2017&indicator=S1",
    "targets?period=2017",
    "targets?period=2017&record=new",
    "quality?period=2017",
    "review?period=2017",
    "evaluations?period=2017",
    "evaluations/decision?period=2017",
    "evaluations/exit?period=2017",
    "documents?period=2017",
    "documents/made",
    "documents/brief?period=2017",
    "documents/answer?period=2017",
  ]),
  "/compare?period=2017",
  "/compare?period=2017&view=years&programme=PRZYKLAD",
  "/compare?period=2017&view=small&with=PRZYKLAD",
  "/compare?period=2017&view=explore&with=PRZYKLAD",
  "/import",
  "/safety",
  "/settings",
];

/** `p-PRZYKLAD-events`: the pictures stay in the folder of the run, to be looked at. */
const nameOf = (address: string) => address.replaceAll(/[^A-Za-z0-9]+/g, "-").replace(/^-/, "");

test.describe("every screen, in both themes", () => {
  for (const address of SCREENS) {
    test(`${address} is accessible and fits 1366 × 768 without sideways scrolling`, async ({
      visitor: { page, open },
    }, { project }) => {
      await open(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText(noSuchPage)).toHaveCount(0);
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectAccessible(page, (theme) =>
        page.screenshot({ path: join(project.outputDir, "screens", `${nameOf(address)}-${theme}.png`) }),
      );
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBe(0);
    });
  }
});
