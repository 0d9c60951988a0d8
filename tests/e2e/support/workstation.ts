import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, request } from "@playwright/test";
import { runCommand, serveWorkspace } from "./served-workspace.ts";
import { test as base } from "./slow-day.ts";

/** The workstation in a browser, on a workspace that belongs to one test alone. */
export interface Workstation {
  page: Page;
  origin: string;
  workspacePath: string;
  /** Goes to an address of the page: `/p/PAL-UGOREK/events?period=2017`. */
  open(address: string): Promise<void>;
  /** Asks the service by the page's own door: what was really kept, not what the page shows. */
  ask<Answer>(operation: string, input?: unknown): Promise<Answer>;
}

/** The sample in a browser, for tests that only look: all tests of a worker share the workspace, so nothing may be saved there. */
export type Visitor = Omit<Workstation, "workspacePath">;

interface Options {
  /** The workspace a test begins with. */
  workspace: "sample" | "empty";
}

/** Tests of the page: `test.use({ workspace: "empty" })` for the first day. Errors in the browser's console fail a test. */
export const test = base.extend<
  Options & { workstation: Workstation; visitor: Visitor },
  { samplePath: string; openSample: { origin: string; cookies: Parameters<BrowserContext["addCookies"]>[0] } }
>({
  workspace: ["sample", { option: true }],

  samplePath: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "ewaluator-e2e-sample-"));
      const path = join(folder, "sample.sqlite");
      await runCommand(["sample", "--workspace", path]);
      await use(path);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],

  openSample: [
    async ({ samplePath }, use) => {
      const path = `${samplePath}-looked-at.sqlite`;
      copyFileSync(samplePath, path);
      const served = await serveWorkspace(path);
      const door = await request.newContext();
      try {
        await door.get(served.address);
        const { cookies } = await door.storageState();
        await use({ origin: new URL(served.address).origin, cookies });
      } finally {
        await door.dispose();
        await served.stop();
      }
    },
    { scope: "worker" },
  ],

  visitor: async ({ page, openSample: { origin, cookies } }, use) => {
    await page.context().addCookies(cookies);
    const errors = gatherErrors(page);
    await use({
      page,
      origin,
      open: async (address) => {
        await page.goto(origin + address);
      },
      ask: (operation, input = {}) => ask(page, origin, operation, input),
    });
    expect(errors).toEqual([]);
  },

  workstation: async ({ page, workspace, samplePath }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "ewaluator-e2e-"));
    const workspacePath = join(folder, "workspace.sqlite");
    if (workspace === "sample") copyFileSync(samplePath, workspacePath);
    else await runCommand(["init", "--workspace", workspacePath]);
    const served = await serveWorkspace(workspacePath);
    const errors = gatherErrors(page);
    try {
      await page.goto(served.address);
      const origin = new URL(served.address).origin;
      await use({
        page,
        origin,
        workspacePath,
        open: async (address) => {
          await page.goto(origin + address);
        },
        ask: (operation, input = {}) => ask(page, origin, operation, input),
      });
      expect(errors).toEqual([]);
    } finally {
      await page.close();
      await served.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

export { expect } from "@playwright/test";

function gatherErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    // A refused operation answers with a status that the browser reports by itself; tests look at what the page says of it.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      errors.push(message.text());
  });
  return errors;
}

async function ask<Answer>(page: Page, origin: string, operation: string, input: unknown): Promise<Answer> {
  const answer = await page.request.post(`${origin}/rpc/${operation.replaceAll(".", "/")}`, {
    headers: { origin, "x-ewaluator": "1", "content-type": "application/json" },
    data: JSON.stringify({ json: input }),
  });
  if (!answer.ok()) throw new Error(`${operation}: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { json: Answer }).json;
}
