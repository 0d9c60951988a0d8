import type { WorkspaceInfo } from "../../../shared/contract/workspace.ts";
import { checkAttachments } from "../attachments/index.ts";
import { checkSignedEvaluations } from "../evaluations/index.ts";
import { checkJournalChain } from "../journal/index.ts";
import { os } from "../kernel/effects.ts";
import { changing, changingLong, reading } from "../kernel/handlers.ts";
import type { LongScope, ReadScope } from "../kernel/scopes.ts";
import { checkForUpdate } from "./check-for-update.ts";
import { createSample } from "./sample/index.ts";
import { readSettings, writeSettings } from "./settings.ts";

export const workspaceRouter = os.workspace.router({
  info: os.workspace.info.handler(reading((scope) => describeWorkspace(scope))),

  settings: os.workspace.settings.handler(reading(({ db }) => readSettings(db))),

  updateSettings: os.workspace.updateSettings.handler(
    changing((scope, input) => writeSettings(scope, input)),
  ),

  check: os.workspace.check.handler(
    reading(async ({ db, kernel }) => {
      const chain = await checkJournalChain(db);
      const problems = [
        ...(await kernel.storage.check()),
        ...chain.problems,
        ...(await checkSignedEvaluations(db)),
        ...(await checkAttachments(kernel.storage, db)),
      ];
      return { sound: problems.length === 0, journalEntries: chain.entries, problems };
    }),
  ),

  checkForUpdate: os.workspace.checkForUpdate.handler(reading((scope) => checkForUpdate(scope))),

  changes: os.workspace.changes.handler(async function* ({ context, signal }) {
    yield* (context.scope as LongScope).kernel.bus.listen(signal);
  }),

  createSample: os.workspace.createSample.handler(
    changingLong((scope, input, long) => createSample(scope, input, long)),
  ),
});

async function describeWorkspace({ db, kernel, user }: ReadScope): Promise<WorkspaceInfo> {
  const programme = await db
    .selectFrom("programme")
    .select("id")
    .where("deleted_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  const { isReadOnly, isTold } = await kernel.storage.state();
  return {
    name: kernel.storage.name,
    location: kernel.storage.location,
    engine: kernel.storage.engine,
    programVersion: kernel.programVersion,
    schemaVersion: kernel.storage.schemaVersion,
    userName: user.name,
    readOnly: isReadOnly,
    told: isTold,
    empty: programme === undefined,
    today: kernel.clock.today(),
  };
}
