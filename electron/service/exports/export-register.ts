import type { MadeFile } from "../../../shared/contract/operation.ts";
import type { registersContract } from "../../../shared/contract/registers.ts";
import { makeDocument } from "../documents-made/index.ts";
import { failure } from "../kernel/failures.ts";
import type { LongWork } from "../kernel/handlers.ts";
import type { InputOf } from "../kernel/input-of.ts";
import type { LongScope } from "../kernel/scopes.ts";
import type { RegisterTask } from "./register-task.ts";

const XLSX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FILE_WORD = { pl: "rejestr", en: "register" } as const;

/** `rejestr-PAL-UGOREK.xlsx`: the register of one programme, made in a worker thread and kept in the history of documents. */
export async function exportRegister(
  scope: LongScope,
  { programmeId, language }: InputOf<typeof registersContract.export>,
  long: LongWork,
): Promise<MadeFile> {
  const { kernel, user } = scope;
  const programme = await kernel.storage.read
    .selectFrom("programme")
    .select("code")
    .where("id", "=", programmeId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!programme) throw failure("NOT_FOUND", "notFound");
  const question = { programmeId, language, madeAt: kernel.clock.now(), madeBy: user.name };
  return makeDocument(
    scope,
    {
      task: "register",
      question: question satisfies Omit<RegisterTask, "path">,
      fileName: `${FILE_WORD[language]}-${programme.code}.xlsx`,
      mediaType: XLSX_MEDIA_TYPE,
      programmeIds: [programmeId],
    },
    long,
  );
}
