import { gzipSync } from "node:zlib";
import { expect, test } from "./support/workstation.ts";

const KILOBYTES_AT_MOST = 350;

test("the first screen answers with at most 350 kB of scripts, gzipped, the other screens' and the chart's come when needed", async ({
  workstation,
}) => {
  const { page } = workstation;
  // Away from the page that let us in: its own late answers are not to be counted.
  await page.goto("about:blank");
  const scripts: Promise<{ name: string; size: number }>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js"))
      scripts.push(response.body().then((body) => ({ name: pathname, size: gzipSync(body).length })));
  });
  await workstation.open("/p/PRZYKLAD/overview?period=2017");
  const answer = page.getByRole("region", { name: "Czy mieszkańcy są aktywni?" });
  await expect(answer.getByRole("link").first()).toBeVisible();
  const loaded = await Promise.all(scripts);
  const first = loaded.filter(({ name }) => !name.includes("levels-panel"));
  const kilobytes = first.reduce((sum, { size }) => sum + size, 0) / 1000;
  expect(first.length).toBeGreaterThan(2);
  expect(kilobytes).toBeLessThan(KILOBYTES_AT_MOST);
  expect(
    loaded.map(({ name }) => name).filter((name) => /(events|people|evaluation\w*)-page/.test(name)),
  ).toEqual([]);
});
