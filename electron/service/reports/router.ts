import { os } from "../kernel/effects.ts";
import { producing } from "../kernel/handlers.ts";
import { readSettings } from "../workspace/index.ts";
import { fileName, XLSX_MEDIA_TYPE } from "./file-name.ts";
import { listProgrammes } from "./list-programmes.ts";
import type { YearlyReportTask } from "./yearly-report-task.ts";

export const reportsRouter = os.reports.router({
  yearly: os.reports.yearly.handler(
    producing(async ({ kernel, user }, { programmeIds, year, language, publish }, { progress, signal }) => {
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
      return kernel.files.make(fileName({ year, language, publish, codes }), XLSX_MEDIA_TYPE, (path) =>
        kernel.longTasks.run("yearlyReport", { ...question, path } satisfies YearlyReportTask, {
          onProgress: ({ step, done, total }) => progress(step, done, total),
          signal,
        }),
      );
    }),
  ),
});
