import { makeDocument } from "../documents-made/index.ts";
import { os } from "../kernel/effects.ts";
import { producing, reading } from "../kernel/handlers.ts";
import type { ExplorationTask } from "./exploration-task.ts";
import { checkExploration, explore } from "./explore.ts";

const XLSX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FILE_WORD = { pl: "zestawienie", en: "table" } as const;

export const exploreRouter = os.explore.router({
  table: os.explore.table.handler(
    reading(({ kernel }, exploration) => kernel.storage.snapshot((db) => explore(db, exploration))),
  ),

  workbook: os.explore.workbook.handler(
    producing(async (scope, exploration, long) => {
      checkExploration(exploration);
      const { kernel, user } = scope;
      const question = {
        ...exploration,
        asOf: kernel.clock.today(),
        madeAt: kernel.clock.now(),
        madeBy: user.name,
      };
      const { measure, from, to, language, programmeIds } = exploration;
      return makeDocument(
        scope,
        {
          task: "exploration",
          question: question satisfies Omit<ExplorationTask, "path">,
          fileName: `${FILE_WORD[language]}-${measure}-${from}-${to}.xlsx`,
          mediaType: XLSX_MEDIA_TYPE,
          programmeIds,
        },
        long,
      );
    }),
  ),
});
