import type { MadeFile } from "../../../shared/contract/operation.ts";
import { newestEntry } from "../../storage/journal-chain.ts";
import type { LongWork } from "../kernel/handlers.ts";
import type { Kernel, LongScope } from "../kernel/scopes.ts";
import { keepDocument } from "./repository.ts";

/** A document as a long task that writes a file: all that is needed to make it, now and once more. */
export interface DocumentOrder {
  /** Name of the long task; it gets the question and the `path` of the file. */
  task: string;
  /** Plain data. Day, time and author are in it, not read by the task: the same question makes the same file. */
  question: Record<string, unknown>;
  fileName: string;
  mediaType: string;
  programmeIds: string[];
  /** The evaluation it is made from. */
  evaluationId?: string;
}

/** Makes a document in a worker and keeps in the history who made it, when and from which state of the records. */
export async function makeDocument(
  { kernel, user, operation }: LongScope,
  order: DocumentOrder,
  long: Pick<LongWork, "progress" | "signal">,
): Promise<MadeFile> {
  const state = await newestEntry(kernel.storage.read);
  const made = await runOrder(kernel, order, long);
  if ((await kernel.storage.state()).isReadOnly) return made;
  const { task, question, evaluationId, programmeIds } = order;
  try {
    await keepDocument(kernel.storage, {
      id: kernel.newId(),
      made_at: kernel.clock.now(),
      made_by: user.name,
      kind: operation,
      input: JSON.stringify({ task, question }),
      programme_ids: JSON.stringify(programmeIds),
      evaluation_id: evaluationId ?? null,
      file_name: made.fileName,
      media_type: made.mediaType,
      size_bytes: made.sizeBytes,
      sha256: made.sha256,
      program_version: kernel.programVersion,
      state_seq: state.seq,
      state_hash: state.hash,
    });
  } catch (error) {
    // Who may only read gets the document too; the history then lacks it, and the log says why.
    kernel.log(kernel.newId(), error);
  }
  return made;
}

/** Runs the task into a file of the service; also for making a document again. */
export function runOrder(
  kernel: Kernel,
  { task, question, fileName, mediaType }: Omit<DocumentOrder, "programmeIds" | "evaluationId">,
  { progress, signal }: Pick<LongWork, "progress" | "signal">,
): Promise<MadeFile> {
  return kernel.files.make(fileName, mediaType, (path) =>
    kernel.longTasks.run(
      task,
      { ...question, path },
      { onProgress: ({ step, done, total }) => progress(step, done, total), signal },
    ),
  );
}
