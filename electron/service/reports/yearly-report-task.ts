import { createTranslator } from "../../../shared/messages/translator.ts";
import { writeYearlyReport } from "../../documents/yearly-report/index.ts";
import type { Storage } from "../../storage/database.ts";
import type { LongTaskOptions } from "../kernel/long-task.ts";
import { inOneState } from "../kernel/one-state.ts";
import { gatherReport, type ReportQuestion } from "./gather-report.ts";

export interface YearlyReportTask extends ReportQuestion {
  /** Where the file goes; it is not there before, and not there after a failure. */
  path: string;
}

const ROWS_BETWEEN_PROGRESS = 500;

/** Gathers and writes the report from one state of the workspace, in a worker thread. */
export function makeYearlyReport(
  storage: Storage,
  { path, ...question }: YearlyReportTask,
  { onProgress, signal }: LongTaskOptions,
): Promise<void> {
  return inOneState(storage, async (frozen) => {
    const data = await gatherReport(frozen, question, (done, total) => {
      signal.throwIfAborted();
      onProgress({ type: "progress", step: "reportNumbers", done, total });
    });
    const total = data.events?.count ?? 0;
    await writeYearlyReport(data, path, {
      t: createTranslator(question.language),
      signal,
      onEventRow: (done) => {
        if (done % ROWS_BETWEEN_PROGRESS === 0 || done === total) {
          onProgress({ type: "progress", step: "reportEvents", done, total });
        }
      },
    });
  });
}
