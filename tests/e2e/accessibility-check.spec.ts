import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

/** What the check has to find, put into a page that has none of it; small, for what hangs over the foot cannot be judged. */
const FAULTS = [
  { html: "<button type='button'></button>", rule: "button-name" },
  { html: "<img src='/favicon.svg' width='16' height='16'>", rule: "image-alt" },
  { html: "<input type='text'>", rule: "label" },
  { html: "<p class='pale'>ledwie widać</p>", rule: "color-contrast" },
  { html: "<h5>o dwa stopnie za nisko</h5>", rule: "heading-order" },
];

test("the check of accessibility names a fault of each kind and its place", async ({
  visitor: { page, open },
}) => {
  await open("/safety");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate((faults) => {
    for (const { html } of faults) document.querySelector("main")?.insertAdjacentHTML("beforeend", html);
    const pale = document.querySelector<HTMLElement>(".pale");
    pale?.style.setProperty("color", "#888");
    pale?.style.setProperty("background-color", "#777");
  }, FAULTS);
  const said = await expectAccessible(page).then(
    () => "",
    (error: Error) => error.message,
  );
  for (const { rule } of FAULTS) expect(said).toContain(`light: ${rule} at `);
});
