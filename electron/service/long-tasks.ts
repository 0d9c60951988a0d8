import { makeExploration } from "./explore/exploration-task.ts";
import { makeDataPackage } from "./exports/package/make-data-package.ts";
import { makeRegister } from "./exports/register-task.ts";
import type { LongTask } from "./kernel/long-task.ts";
import { makeAnswer, makeBrief, makeChapter } from "./letters/make-letters.ts";
import { makeYearlyReport } from "./reports/yearly-report-task.ts";

/** Every long task by its name: one line each. */
export const LONG_TASKS: Record<string, LongTask> = {
  answer: makeAnswer,
  brief: makeBrief,
  chapter: makeChapter,
  dataPackage: makeDataPackage,
  exploration: makeExploration,
  register: makeRegister,
  yearlyReport: makeYearlyReport,
};
