// What the pictures of the README and of the user guide show: one line per picture. `make-screenshots.mjs` takes them.

/**
 * @typedef {object} Picture
 * @property {string} name file name without its ending
 * @property {string} address page and period; `:evaluation` stands for the newest evaluation of the example
 * @property {"light" | "dark"} [theme]
 * @property {number} [height] where more than a screen of 768 is to be seen
 * @property {(page: import("@playwright/test").Page) => Promise<void>} [prepare] what a person would do before looking
 */

const programme = "/p/PRZYKLAD";
const year = "period=2017";

/** @type {Picture[]} */
export const PICTURES = [
  { name: "overview", address: `${programme}/overview?${year}`, height: 1240 },
  { name: "overview-dark", address: `${programme}/overview?${year}`, theme: "dark" },
  { name: "events", address: `${programme}/events?${year}` },
  { name: "new-event", address: `${programme}/events?${year}&record=new` },
  {
    name: "quick-entry",
    address: `${programme}/events?${year}`,
    prepare: async (page) => {
      await page.keyboard.press("q");
      await page.getByRole("dialog").getByRole("textbox").waitFor();
      await page.keyboard.type("12.09.2017 16-18 klub seniora 14 seniorów 2h");
    },
  },
  { name: "calendar", address: `${programme}/calendar?${year}&day=2017-09-12` },
  { name: "activities", address: `${programme}/activities?${year}` },
  {
    name: "roll-call",
    address: `${programme}/activities?${year}`,
    prepare: async (page) => {
      await page.getByRole("row").nth(1).click();
      await page.getByRole("link", { name: /^(Lista obecności|Roll call)/ }).click();
      await page.getByRole("grid").waitFor();
    },
  },
  { name: "partnerships", address: `${programme}/partnerships?${year}` },
  { name: "organisations", address: `${programme}/organisations?${year}` },
  { name: "people", address: `${programme}/people?${year}` },
  { name: "diagnosis", address: `${programme}/diagnosis?${year}` },
  { name: "proposals", address: `${programme}/diagnosis/proposals?${year}` },
  { name: "plan", address: `${programme}/diagnosis/plan?${year}` },
  { name: "local-plan", address: `${programme}/diagnosis/local-plan?${year}` },
  { name: "structures", address: `${programme}/structures?${year}` },
  { name: "functions", address: `${programme}/structures/functions?${year}` },
  { name: "follow-ups", address: `${programme}/structures/follow-ups?${year}` },
  { name: "waves", address: `${programme}/surveys?${year}` },
  { name: "instruments", address: `${programme}/surveys/instruments?${year}` },
  { name: "partner-surveys", address: `${programme}/surveys/partners?${year}` },
  { name: "workshops", address: `${programme}/surveys/workshops?${year}` },
  { name: "indicators", address: `${programme}/indicators?${year}` },
  { name: "indicator-card", address: `${programme}/indicators?${year}&indicator=S1` },
  { name: "targets", address: `${programme}/targets?${year}` },
  { name: "quality", address: `${programme}/quality?${year}` },
  { name: "review", address: `${programme}/review?${year}` },
  { name: "evaluations", address: `${programme}/evaluations?${year}` },
  { name: "evaluation", address: `${programme}/evaluations/:evaluation?${year}` },
  { name: "decision", address: `${programme}/evaluations/decision?${year}` },
  { name: "exit", address: `${programme}/evaluations/exit?${year}` },
  { name: "documents", address: `${programme}/documents?${year}` },
  { name: "brief", address: `${programme}/documents/brief?${year}` },
  { name: "answer", address: `${programme}/documents/answer?${year}` },
  { name: "documents-made", address: `${programme}/documents/made?${year}` },
  { name: "programmes", address: "/programmes" },
  { name: "compare", address: `/compare?${year}` },
  { name: "compare-years", address: `/compare?${year}&view=years&programme=PRZYKLAD` },
  { name: "explore", address: `/compare?${year}&view=explore&with=PRZYKLAD` },
  {
    name: "import",
    address: "/import",
    prepare: async (page) => {
      await page.getByPlaceholder("Wybór programu").click();
      await page.getByRole("option", { name: /^PRZYKLAD/ }).click();
    },
  },
  { name: "safety", address: "/safety" },
  { name: "settings", address: "/settings" },
  { name: "start", address: "/start" },
  {
    name: "help",
    address: `${programme}/calendar?${year}&day=2017-09-12`,
    prepare: async (page) => {
      await page.keyboard.press("F1");
      await page.getByRole("complementary").locator("figure").first().waitFor();
    },
  },
  {
    name: "find",
    address: `${programme}/overview?${year}`,
    prepare: async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("klub seniora");
      await page
        .getByRole("button", { name: /klub seniora/i })
        .first()
        .waitFor();
    },
  },
];
