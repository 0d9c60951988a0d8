import type { Exploration } from "../../../shared/contract/explore.ts";
import { createTranslator } from "../../../shared/messages/translator.ts";
import type { Language } from "../../../shared/vocabulary/index.ts";
import { writeExploration } from "../../documents/exploration/index.ts";
import type { Storage } from "../../storage/database.ts";
import type { LongTaskOptions } from "../kernel/long-task.ts";
import { explore } from "./explore.ts";

/** All that the task is asked for; plain data, because it goes to a worker thread. */
export interface ExplorationTask extends Exploration {
  language: Language;
  asOf: string;
  madeAt: string;
  madeBy: string;
  path: string;
}

/** Explores and writes the table as it stands on the screen. */
export function makeExploration(
  storage: Storage,
  { path, language, asOf, madeAt, madeBy, ...exploration }: ExplorationTask,
  { onProgress, signal }: LongTaskOptions,
): Promise<void> {
  return storage.snapshot(async (db) => {
    onProgress({ type: "progress", step: "explorationTable", done: 0, total: null });
    const table = await explore(db, exploration);
    const programmes = await db
      .selectFrom("programme")
      .select(["code", "invented"])
      .where("id", "in", exploration.programmeIds)
      .orderBy("code")
      .execute();
    await writeExploration(
      {
        exploration,
        table,
        codes: programmes.map(({ code }) => code),
        isInvented: programmes.some(({ invented }) => invented === 1),
        ...{ language, asOf, madeAt, madeBy },
      },
      path,
      { t: createTranslator(language), signal },
    );
  });
}
