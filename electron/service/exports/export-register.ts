import type { MadeFile } from "../../../shared/contract/operation.ts";
import type { registersContract } from "../../../shared/contract/registers.ts";
import { failure } from "../kernel/failures.ts";
import type { LongWork } from "../kernel/handlers.ts";
import type { InputOf } from "../kernel/input-of.ts";
import type { LongScope } from "../kernel/scopes.ts";
import type { RegisterTask } from "./register-task.ts";

const XLSX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FILE_WORD = { pl: "rejestr", en: "register" } as const;

/** `rejestr-PAL-UGOREK.xlsx`: the register of one programme, made in a worker thread. */
export async function exportRegister(
  { kernel, user }: LongScope,
  { programmeId, language }: InputOf<typeof registersContract.export>,
  { progress, signal }: LongWork,
): Promise<MadeFile> {
  const programme = await kernel.storage.read
    .selectFrom("programme")
    .select("code")
    .where("id", "=", programmeId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!programme) throw failure("NOT_FOUND", "notFound");
  const asked = { programmeId, language, madeAt: kernel.clock.now(), madeBy: user.name };
  return kernel.files.make(`${FILE_WORD[language]}-${programme.code}.xlsx`, XLSX_MEDIA_TYPE, (path) =>
    kernel.longTasks.run("register", { ...asked, path } satisfies RegisterTask, {
      onProgress: ({ step, done, total }) => progress(step, done, total),
      signal,
    }),
  );
}
