import { makeDocument } from "../documents-made/index.ts";
import { os } from "../kernel/effects.ts";
import { producing } from "../kernel/handlers.ts";
import { readSettings } from "../workspace/index.ts";
import { fileName, XLSX_MEDIA_TYPE } from "./file-name.ts";
import { listProgrammes } from "./list-programmes.ts";
import type { YearlyReportTask } from "./yearly-report-task.ts";

export const reportsRouter = os.reports.router({
  yearly: os.reports.yearly.handler(
    producing(async (scope, { programmeIds, year, language, publish }, long) => {
      const { kernel, user } = scope;
      const db = kernel.storage.read;
      const programmes = await listProgrammes(db, programmeIds);
      const publishedBelow = publish ? (await readSettings(db)).smallCountThreshold : null;
      const question = {
        programmeIds: programmes.map(({ id }) => id),
        year,
        language,
        publishedBelow,
        asOf: kernel.clock.today(),
        madeAt: kernel.clock.now(),
        madeBy: user.name,
        programVersion: kernel.programVersion,
      };
      const codes = programmes.map(({ code }) => code);
      return makeDocument(
        scope,
        {
          task: "yearlyReport",
          question: question satisfies Omit<YearlyReportTask, "path">,
          fileName: fileName({ year, language, publish, codes }),
          mediaType: XLSX_MEDIA_TYPE,
          programmeIds: question.programmeIds,
        },
        long,
      );
    }),
  ),
});
