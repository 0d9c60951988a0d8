import { implement } from "@orpc/server";
import { contract } from "../../../shared/contract/index.ts";
import { allowedRoles, type OperationMeta } from "../../../shared/contract/operation.ts";
import { asFailure, failure } from "./failures.ts";
import { newRecorder } from "./new-recorder.ts";
import { onceMore } from "./once-more.ts";
import type { Kernel, Role, Scope, User } from "./scopes.ts";

/** What a host passes with each call. */
export interface CallContext {
  kernel: Kernel;
  user: User;
}

const base = implement(contract)
  // Input is checked after the first middleware (so that what is wrong becomes our failure) and before the second (so that
  // no transaction is opened for nonsense); output is checked inside both, so that bad output rolls its command back.
  .$config({ initialInputValidationIndex: -1, initialOutputValidationIndex: 0 })
  .$context<CallContext & { role?: Role; scope?: Scope }>();

/** Outermost: nobody gets further than the contract lets them, and whatever goes wrong leaves as one of the closed failure codes. */
const closedFailures = base.middleware(async ({ context, procedure, next }) => {
  try {
    const allowed = allowedRoles(procedure["~orpc"].meta as OperationMeta);
    const role = await onceMore(() => context.kernel.roleOf(context.user));
    if (allowed !== "anyone" && (role === null || !allowed.includes(role)))
      throw failure("FORBIDDEN", role === null ? "notAUser" : "forbidden", {
        params: { name: context.user.name },
      });
    return await next({ context: { role: role ?? "analyst" } });
  } catch (error) {
    throw asFailure(error, context.kernel.log, context.kernel.newId);
  }
});

/** Acts on the effect that the contract declares: a query gets a handle that can only read, a command its transaction and journal entry. */
const effects = base.middleware(async ({ context, procedure, path, next }) => {
  const { kernel, user, role = "analyst" } = context;
  const operation = path.join(".");
  const { effect, backupFirst = false } = procedure["~orpc"].meta as OperationMeta;
  const continueIn = (scope: Scope) => next({ context: { scope } });
  if (effect === "query") return onceMore(() => continueIn({ db: kernel.storage.read, kernel, user, role }));
  if (effect !== "command") return continueIn({ kernel, user, role, operation, backupFirst });

  let kinds: string[] = [];
  const journalId = kernel.newId();
  const result = await kernel.storage.write(async (db) => {
    const changes = newRecorder(kernel, db, { user, role }, journalId);
    const output = await continueIn({ db, changes, kernel, user, role });
    await changes.writeJournal(operation);
    kinds = changes.kinds;
    return output;
  }, journalId);
  kernel.bus.emit({ operation, kinds });
  return result;
});

/** Every feature's router is built from this: `os.events.list.handler(reading(…))`. */
export const os = base.use(closedFailures).use(effects);
