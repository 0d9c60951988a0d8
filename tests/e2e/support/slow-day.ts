import { test as base, type Page } from "@playwright/test";

/** How many times slower the page's processor gets, and the longest that an answer is kept back. */
const SLOWER = 4;
const LATEST_ANSWER_MS = 700;
/** What a drawing waits for until it learns its own size. */
const LATE_SIZE_MS = 400;

export const isSlowDay = Boolean(process.env.EWALUATOR_SLOW_DAY);

/**
 * The base of all specs of the page. With EWALUATOR_SLOW_DAY=1 each has a tired PC and a moody network: what is drawn in two
 * steps is seen between them, and answers come in another order. A spec that reads a moment too early fails then, each time.
 */
export const test = base.extend({
  page: async ({ page }, use) => {
    if (isSlowDay) await slowDown(page);
    await use(page);
  },
});

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript((delay) => {
    const Observer = window.ResizeObserver;
    window.ResizeObserver = class extends Observer {
      constructor(told: ResizeObserverCallback) {
        super((entries, observer) => setTimeout(() => told(entries, observer), delay));
      }
    };
  }, LATE_SIZE_MS);
  await page.route("**/rpc/**", async (route) => {
    await new Promise((resume) => setTimeout(resume, Math.random() * LATEST_ANSWER_MS));
    // The page may be gone meanwhile.
    await route.continue().catch(() => {});
  });
}
