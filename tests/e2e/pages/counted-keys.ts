import type { Page } from "@playwright/test";

/** A keyboard that counts: pressed keys are work, typed text is what there is to say. */
export function countedKeys(page: Page) {
  let pressed = 0;
  return {
    get pressed() {
      return pressed;
    },
    async press(key: string, times = 1) {
      for (let time = 0; time < times; time++) {
        await page.keyboard.press(key);
        pressed += 1;
      }
    },
    type: (text: string) => page.keyboard.type(text),
  };
}
