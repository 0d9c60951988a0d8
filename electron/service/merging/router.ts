import type { MergeSummary, mergingContract } from "../../../shared/contract/merging.ts";
import { os } from "../kernel/effects.ts";
import { changingLong, type LongWork, producing } from "../kernel/handlers.ts";
import type { InputOf } from "../kernel/input-of.ts";
import type { LongScope, WriteScope } from "../kernel/scopes.ts";
import { applyMerge, keepContents, refuseOpenConflicts } from "./apply-merge.ts";
import { type MergePackage, readPackage, writePackage } from "./package-file.ts";
import { planMerge } from "./plan-merge.ts";

const MEDIA_TYPE = "application/gzip";

function exportPackage({ kernel, user }: LongScope, _input: object, long: LongWork) {
  const { storage, clock } = kernel;
  long.progress("mergePackage", 0, null);
  const fileName = `zbior-${clock.today()}.ewaluator`;
  return kernel.files.make(fileName, MEDIA_TYPE, (path) =>
    storage.snapshot((db) =>
      writePackage(
        storage,
        db,
        path,
        { schemaVersion: storage.schemaVersion, name: storage.name, by: user.name, at: clock.now() },
        long.signal,
      ),
    ),
  );
}

async function compare(
  { kernel }: LongScope,
  input: InputOf<typeof mergingContract.compare>,
  long: LongWork,
): Promise<MergeSummary> {
  long.progress("mergeReading", 0, null);
  const theirs = await readPackage(kernel.offered.pathOf(input.fileId), input.fileName, long.signal);
  try {
    const { summary } = await planMerge(kernel.storage.read, theirs, kernel.storage.schemaVersion, {});
    return { ...summary, journalId: null };
  } finally {
    await theirs.contents.close();
  }
}

interface Prepared {
  input: InputOf<typeof mergingContract.merge>;
  theirs: MergePackage;
}

async function prepare({ kernel }: LongScope, input: Prepared["input"], long: LongWork): Promise<Prepared> {
  long.progress("mergeReading", 0, null);
  return {
    input,
    theirs: await readPackage(kernel.offered.pathOf(input.fileId), input.fileName, long.signal),
  };
}

async function merge(scope: WriteScope, { input, theirs }: Prepared, long: LongWork): Promise<MergeSummary> {
  const { db, changes, kernel } = scope;
  try {
    const plan = await planMerge(db, theirs, kernel.storage.schemaVersion, input.decisions);
    refuseOpenConflicts(plan);
    await applyMerge(scope, plan, long);
    await keepContents(scope, plan, theirs.contents);
    return { ...plan.summary, journalId: changes.changeCount === 0 ? null : changes.journalId };
  } finally {
    await theirs.contents.close();
  }
}

export const mergingRouter = os.merging.router({
  exportPackage: os.merging.exportPackage.handler(producing(exportPackage)),
  compare: os.merging.compare.handler(producing(compare)),
  merge: os.merging.merge.handler(changingLong(merge, prepare)),
});
