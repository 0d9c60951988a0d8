import { type Page, test } from "@playwright/test";

/** Somebody who types well; nobody types in no time. */
const millisecondsOfKey = 60;

/** A keyboard that counts: pressed keys are work, typed text is what there is to say. From its making on, it measures the time. */
export function countedKeys(page: Page) {
  const start = performance.now();
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
    type: (text: string) => page.keyboard.type(text, { delay: millisecondsOfKey }),
    /** Seconds from the first key until now; kept in the run's report with the keys. */
    seconds() {
      const seconds = (performance.now() - start) / 1000;
      const description = `${pressed} keys beyond the text, ${seconds.toFixed(1)} s`;
      test.info().annotations.push({ type: "logging", description });
      return seconds;
    },
  };
}
