import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe } from "vitest";
import { type OpenWorkspace, openWorkspace } from "../../electron/compose.ts";
import type { Clock } from "../../electron/service/index.ts";
import { createTestDatabase } from "./postgres.ts";

export interface TestWorkspace extends OpenWorkspace {
  /** The address it was opened by. */
  address: string;
  clock: SettableClock;
  /** Closes it and opens it again at the same address. */
  reopen(): Promise<TestWorkspace>;
  /** Closes it and removes every trace. */
  dispose(): Promise<void>;
}

export interface SettableClock extends Clock {
  day: string;
}

export const ENGINES = ["sqlite", "postgres"] as const;
export type EngineName = (typeof ENGINES)[number];

/** The same specification on SQLite and on PostgreSQL. */
export function forEachEngine(
  name: string,
  specify: (open: (day?: string) => Promise<TestWorkspace>) => void,
): void {
  describe.each(ENGINES)(`${name} on %s`, (engine) => specify((day) => openTestWorkspace(engine, day)));
}

/** A new, empty workspace on a real engine: a file in a temporary folder, or a database of its own. */
export async function openTestWorkspace(engine: EngineName, day = "2018-01-31"): Promise<TestWorkspace> {
  if (engine === "postgres") {
    const { url, drop } = await createTestDatabase();
    return openAt(url, day, drop);
  }
  const folder = await mkdtemp(join(tmpdir(), "ewaluator-test-"));
  return openAt(join(folder, "workspace.sqlite"), day, () => rm(folder, { recursive: true, force: true }));
}

async function openAt(address: string, day: string, remove: () => Promise<void>): Promise<TestWorkspace> {
  const clock: SettableClock = { day, today: () => clock.day, now: () => `${clock.day}T08:00:00.000Z` };
  const workspace = await openWorkspace(address, { create: true, userName: "Anna", clock });
  return {
    ...workspace,
    address,
    clock,
    async reopen() {
      await workspace.close();
      return openAt(address, clock.day, remove);
    },
    async dispose() {
      await workspace.close();
      await remove();
    },
  };
}
