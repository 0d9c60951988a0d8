import type { WritableDatabase } from "../../storage/database.ts";
import { ChangeRecorder } from "./change-recorder.ts";
import type { Kernel, Role, User } from "./scopes.ts";

/** The recorder of one command: stamped with its user and time, watched by the rules of the review; `journalId` will be its entry's. */
export function newRecorder(
  kernel: Kernel,
  db: WritableDatabase,
  { user, role }: { user: User; role: Role },
  journalId: string,
): ChangeRecorder {
  const now = kernel.clock.now();
  return new ChangeRecorder(
    db,
    { userName: user.name, now, newId: kernel.newId, journalId, chain: kernel.storage.journal },
    kernel.guardChanges(db, { role, now }),
  );
}
