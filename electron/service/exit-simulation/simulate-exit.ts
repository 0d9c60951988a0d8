import type { ExitSimulation } from "../../../shared/contract/exit-simulation.ts";
import type { IndicatorMode } from "../../../shared/contract/indicators.ts";
import type { Period } from "../../../shared/vocabulary/index.ts";
import type { ReadableDatabase, Storage } from "../../storage/database.ts";
import { readFacts, readOrganisationNames } from "../indicators/index.ts";
import { failure } from "../kernel/failures.ts";
import type { HeavyQuestion } from "../kernel/heavy-question.ts";
import { computeExit, type Without } from "./compute-exit.ts";
import { readOwnedFunctions } from "./read-functions.ts";

export interface ExitQuestion {
  programmeId: string;
  period: Period;
  mode: IndicatorMode;
  asOf: string;
  without: Without;
}

/** For who asks from outside; other features ask from their own state. */
export const simulateExitQuestion: HeavyQuestion<ExitQuestion, ExitSimulation> = {
  name: "simulateExit",
  answer: simulateExit,
};

/** "What remains if MOPS leaves tomorrow", from one state of the workspace, with the names that people know. */
export function simulateExit(storage: Storage, question: ExitQuestion): Promise<ExitSimulation> {
  return storage.snapshot(async (db) => {
    const { programmeId, without } = question;
    await refuseUnknownProgramme(db, programmeId);
    const facts = await readFacts(db, { ...question, programmeIds: [programmeId] }, new Set(["record"]));
    const exit = computeExit(facts, await readOwnedFunctions(db, programmeId), without);
    const names = await readOrganisationNames(
      db,
      exit.network.nodes.map(({ id }) => id),
    );
    const nameOf = (id: string) => names.get(id) ?? "";
    return {
      ...exit,
      leader: exit.leader && {
        personId: exit.leader.id,
        name: await personName(db, exit.leader.id),
        events: exit.leader.events,
      },
      network: {
        ...exit.network,
        nodes: exit.network.nodes.map((node) => ({ ...node, name: nameOf(node.id) })),
      },
      structures: exit.structures.map((group) => ({ ...group, name: nameOf(group.organisationId) })),
    };
  });
}

async function personName(db: ReadableDatabase, id: string): Promise<string> {
  const row = await db
    .selectFrom("person")
    .select(["display_name", "code"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.display_name ?? row.code;
}

async function refuseUnknownProgramme(db: ReadableDatabase, id: string): Promise<void> {
  const row = await db
    .selectFrom("programme")
    .select("id")
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!row) throw failure("NOT_FOUND", "notFound");
}
