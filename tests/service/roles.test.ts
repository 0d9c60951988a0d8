import { isContractProcedure } from "@orpc/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { contract } from "../../shared/contract/index.ts";
import { allowedRoles, type OperationMeta } from "../../shared/contract/operation.ts";
import { ROLES } from "../../shared/vocabulary/records.ts";
import { forEachEngine, openTestWorkspace, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";

type Call = (input: unknown) => Promise<unknown>;

const operations = Object.entries(contract).flatMap(([feature, members]) =>
  Object.entries(members).map(([name, procedure]) => {
    if (!isContractProcedure(procedure)) throw new Error(`${feature}.${name}`);
    return { feature, name, meta: procedure["~orpc"].meta as OperationMeta };
  }),
);
const callOf = (client: Client, feature: string, name: string): Call =>
  (client as unknown as Record<string, Record<string, Call>>)[feature]?.[name] as Call;

/** Anna manages, Wojtek works, Ala analyses; Obcy is nobody here. */
async function withUsers(workspace: TestWorkspace) {
  await workspace.client.users.create({ account: "Wojtek", name: null, role: "worker" });
  await workspace.client.users.create({ account: "Ala", name: null, role: "analyst" });
  const as = (name: string) => workspace.service.client({ name });
  return { manager: as("Anna"), worker: as("wojtek"), analyst: as("ALA"), stranger: as("Obcy") };
}

describe("who may do what", () => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await openTestWorkspace("sqlite");
  });
  afterEach(() => workspace.dispose());

  it("is what the contract says, for every operation and every role, and a stranger gets nothing", async () => {
    const clients = await withUsers(workspace);
    const wrong: string[] = [];
    let checked = 0;
    for (const { feature, name, meta } of operations) {
      const allowed = allowedRoles(meta);
      for (const role of [...ROLES, "stranger"] as const) {
        const mayCall = allowed === "anyone" || (role !== "stranger" && allowed.includes(role));
        // A subscription takes an empty input and would go on for ever; it is read below.
        if (meta.effect === "subscription" && mayCall) continue;
        const { code } = await failureOf(callOf(clients[role], feature, name)("nonsense"));
        if (code !== (mayCall ? "INVALID_INPUT" : "FORBIDDEN"))
          wrong.push(`${role} ${feature}.${name}: ${code}`);
        checked += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(4 * 80);
    console.log(`contract × roles: ${operations.length} operations, ${checked} calls`);
  });

  it("gives an analyst nothing that writes, and a worker nothing that decides", () => {
    const writes = operations.filter(({ meta }) => ["command", "job", "maintenance"].includes(meta.effect));
    expect(writes.filter(({ meta }) => allowedRoles(meta).includes("analyst"))).toEqual([]);
    const deciding = operations
      .filter(({ meta }) => !allowedRoles(meta).includes("worker") && allowedRoles(meta) !== "anyone")
      .map(({ feature, name }) => `${feature}.${name}`);
    expect(deciding).toEqual(
      expect.arrayContaining([
        "backups.restore",
        "evaluations.sign",
        "review.approve",
        "review.return",
        "review.lock",
        "review.suspend",
        "users.create",
        "users.remove",
      ]),
    );
  });

  it("lets a worker change how the screen looks, not what is counted and published", async () => {
    const { worker } = await withUsers(workspace);
    expect(await worker.workspace.updateSettings({ colourScheme: "dark" })).toMatchObject({
      colourScheme: "dark",
    });
    expect(await failureOf(worker.workspace.updateSettings({ smallCountThreshold: 10 }))).toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("does not let a worker take back what a manager did", async () => {
    const { worker, manager } = await withUsers(workspace);
    const { journalId } = await manager.users.create({ account: "Ewa", name: null, role: "worker" });
    expect(await failureOf(worker.journal.undo({ journalId }))).toMatchObject({ code: "FORBIDDEN" });
    await manager.journal.undo({ journalId });
  });
});

forEachEngine("users", (open) => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await open();
  });
  afterEach(() => workspace.dispose());

  it("are none at first, and whoever opens the workspace is its manager", async () => {
    expect(await workspace.client.users.me({})).toEqual({ account: "Anna", role: "manager", isOpen: true });
  });

  it("begin with whoever adds the first one as a manager; the last manager cannot go", async () => {
    await workspace.client.users.create({ account: "Wojtek", name: "Wojciech", role: "worker" });
    const users = await workspace.client.users.list({});
    expect(users.map(({ account, role }) => [account, role])).toEqual([
      ["Anna", "manager"],
      ["Wojtek", "worker"],
    ]);
    const anna = { id: users[0]?.id as string, revision: 1 };
    expect(await failureOf(workspace.client.users.remove(anna))).toMatchObject({
      code: "REFUSED",
      messageKey: "lastManager",
    });
    expect(
      await failureOf(
        workspace.client.users.update({ ...anna, account: "Anna", name: null, role: "analyst" }),
      ),
    ).toMatchObject({ messageKey: "lastManager" });
    expect(
      await failureOf(workspace.client.users.create({ account: "WOJTEK", name: null, role: "worker" })),
    ).toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ field: "account", messageKey: "nameTaken" }],
    });
    expect(await workspace.service.client({ name: "Obcy" }).users.me({})).toMatchObject({
      role: null,
      isOpen: false,
    });
  });
});

forEachEngine("review", (open) => {
  let workspace: TestWorkspace;
  let clients: Awaited<ReturnType<typeof withUsers>>;
  let programmeId: string;
  beforeEach(async () => {
    workspace = await open("2018-01-31");
    programmeId = (await workspace.client.programmes.create({ code: "PAL-A", name: "A", kind: "other" })).id;
    clients = await withUsers(workspace);
  });
  afterEach(() => workspace.dispose());

  const logEvent = (
    client: Client,
    date: string,
    recordState: "draft" | "submitted" | "approved" = "submitted",
  ) => client.events.create({ programmeId, date, title: `Spotkanie ${date}`, kind: "meeting", recordState });
  const stateOf = async (id: string) => {
    const { recordState, reviewNote } = await clients.manager.events.get({ id });
    return [recordState, reviewNote];
  };

  it("goes from draft to submitted, returned with a note, submitted again, approved", async () => {
    const { worker, manager } = clients;
    const { id } = await logEvent(worker, "2017-05-01", "draft");
    await worker.review.submit({ records: [{ id, revision: 1 }] });
    expect(await stateOf(id)).toEqual(["submitted", null]);
    await manager.review.return({ records: [{ id, revision: 2 }], note: "Brak poziomu inicjatywy" });
    expect(await stateOf(id)).toEqual(["returned", "Brak poziomu inicjatywy"]);
    await worker.review.submit({ records: [{ id, revision: 3 }] });
    await manager.review.approve({ records: [{ id, revision: 4 }] });
    expect(await stateOf(id)).toEqual(["approved", null]);
    expect((await manager.review.list({ states: ["approved"] })).rows).toMatchObject([
      { id, programmeCode: "PAL-A" },
    ]);
  });

  it("is done for many at once, whole or not at all, and is one undo", async () => {
    const { worker, manager } = clients;
    const made = [];
    for (const day of ["01", "02", "03"]) made.push(await logEvent(worker, `2017-05-${day}`));
    const records = made.map(({ id, revision }) => ({ id, revision }));
    const draft = await logEvent(worker, "2017-05-04", "draft");
    expect(
      await failureOf(
        manager.review.return({ records: [...records, { id: draft.id, revision: 1 }], note: "x" }),
      ),
    ).toMatchObject({ code: "REFUSED", messageKey: "wrongState", params: { count: 1 } });
    expect((await manager.review.list({})).counts).toMatchObject({ submitted: 3, draft: 1 });
    const { count, journalId } = await manager.review.approve({ records });
    expect([count, (await manager.review.list({})).counts.approved]).toEqual([3, 3]);
    await manager.journal.undo({ journalId });
    expect((await manager.review.list({})).counts).toMatchObject({ submitted: 3, approved: 0 });
    expect(await failureOf(manager.review.approve({ records }))).toMatchObject({ code: "REVISION_CONFLICT" });
  });

  it("never takes a worker's word for an approval, and keeps an approved record from a worker", async () => {
    const { worker, manager } = clients;
    const { id } = await logEvent(worker, "2017-05-01", "approved");
    expect(await stateOf(id)).toEqual(["submitted", null]);
    await manager.review.approve({ records: [{ id, revision: 1 }] });
    const record = await worker.events.get({ id });
    const change = { ...record, title: "Inny tytuł", organisations: [], attendances: [] };
    expect(await failureOf(worker.events.update(change as never))).toMatchObject({
      code: "FORBIDDEN",
      messageKey: "approvedRecord",
    });
    expect(await failureOf(worker.events.remove({ id, revision: 2 }))).toMatchObject({
      messageKey: "approvedRecord",
    });
    await manager.events.update(change as never);
  });

  it("closes a period for everybody: no event and nobody present is added, changed, deleted, undone or moved into it", async () => {
    const { manager } = clients;
    const person = await manager.people.create({});
    const inside = await logEvent(manager, "2017-05-01", "approved");
    const outside = await logEvent(manager, "2018-01-02", "approved");
    await manager.review.lock({ programmeId, from: "2017-01-01", to: "2017-12-31", note: null });
    const record = await manager.events.get({ id: inside.id });
    const later = await manager.events.get({ id: outside.id });
    const attempts: Record<string, () => Promise<unknown>> = {
      create: () => logEvent(manager, "2017-06-01"),
      update: () => manager.events.update({ ...record, title: "X" } as never),
      attend: () =>
        manager.events.update({
          ...record,
          attendances: [{ personId: person.id, role: "participant" }],
        } as never),
      moveOut: () => manager.events.update({ ...record, date: "2018-02-01" } as never),
      moveIn: () => manager.events.update({ ...later, date: "2017-12-31" } as never),
      remove: () => manager.events.remove({ id: inside.id, revision: 1 }),
      undo: () => manager.journal.undo({ journalId: inside.journalId }),
      approve: () => manager.review.return({ records: [{ id: inside.id, revision: 1 }], note: "x" }),
    };
    for (const [name, attempt] of Object.entries(attempts))
      expect([name, (await failureOf(attempt())).messageKey]).toEqual([name, "periodLocked"]);
    await logEvent(manager, "2018-01-01");
    const other = await manager.programmes.create({ code: "PAL-B", name: "B", kind: "other" });
    await manager.events.create({
      programmeId: other.id,
      date: "2017-06-01",
      title: "Gdzie indziej",
      kind: "meeting",
    });
  });

  it("opens a closed period for some hours, with the reason in the journal, and closes it again by itself", async () => {
    const { manager } = clients;
    const lock = await manager.review.lock({
      from: "2017-01-01",
      to: "2017-12-31",
      note: "Sprawozdanie wysłane",
    });
    await manager.review.suspend({ lockId: lock.id, hours: 2, reason: "Brakująca lista obecności" });
    await logEvent(manager, "2017-06-01");
    expect(await manager.review.locks({})).toMatchObject([
      {
        suspendedUntil: "2018-01-31T10:00:00.000Z",
        suspensionReason: "Brakująca lista obecności",
        programmeId: null,
      },
    ]);
    workspace.clock.day = "2018-02-01";
    expect(await failureOf(logEvent(manager, "2017-06-02"))).toMatchObject({ messageKey: "periodLocked" });
    await manager.review.suspend({ lockId: lock.id, hours: 1, reason: "Jeszcze raz" });
    await manager.review.resume({ lockId: lock.id });
    expect(await failureOf(logEvent(manager, "2017-06-02"))).toMatchObject({ messageKey: "periodLocked" });
    await manager.review.unlock({ id: lock.id, revision: 1 });
    await logEvent(manager, "2017-06-02");
    const operations = (await manager.journal.list({ limit: 20 })).rows.map(({ operation }) => operation);
    expect(operations).toEqual(
      expect.arrayContaining(["review.lock", "review.suspend", "review.resume", "review.unlock"]),
    );
  });

  it("does not close a period with records that nobody has approved, unless told to", async () => {
    const { worker, manager } = clients;
    await logEvent(worker, "2017-06-01");
    const period = { from: "2017-01-01", to: "2017-12-31", note: null };
    expect(await failureOf(manager.review.lock(period))).toMatchObject({
      messageKey: "unapprovedInPeriod",
      params: { count: 1 },
    });
    await manager.review.lock({ ...period, evenUnapproved: true });
    expect(await failureOf(manager.review.lock({ ...period, from: "2018-01-01" }))).toMatchObject({
      issues: [{ field: "to", messageKey: "endBeforeStart" }],
    });
  });
});
