import type { PartnerNetwork } from "../../../shared/contract/overview.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import type { HeavyQuestion } from "../kernel/heavy-question.ts";
import { computeLayout } from "./compute-layout.ts";
import { computeNetworks } from "./compute-network.ts";
import type { Question } from "./facts/question.ts";
import { readFacts } from "./facts/read-facts.ts";
import { readOrganisationNames } from "./facts/read-parties.ts";

/** Who works with whom in a period, from the same facts and ties as P3 and P4, with places for drawing. */
export const partnerNetworkQuestion: HeavyQuestion<Question, PartnerNetwork> = {
  name: "partnerNetwork",
  answer: (storage, question) => storage.snapshot((db) => partnerNetwork(db, question)),
};

async function partnerNetwork(db: ReadableDatabase, question: Question): Promise<PartnerNetwork> {
  const facts = await readFacts(db, question, new Set(["record"]));
  const { organisations, ties, staysTogether } = computeNetworks(facts);
  const ids = organisations.map(({ id }) => id).sort();
  const places = computeLayout(ids, ties);
  const names = await readOrganisationNames(db, ids);
  const eventCounts = new Map<string, number>();
  for (const { organisations: present } of facts.events) {
    for (const { id } of present) eventCounts.set(id, (eventCounts.get(id) ?? 0) + 1);
  }
  return {
    organisations: organisations
      .map(({ id, sector }) => ({
        id,
        name: names.get(id) ?? "",
        sector,
        isMops: sector === "mops",
        events: eventCounts.get(id) ?? 0,
        x: places.get(id)?.x ?? 0.5,
        y: places.get(id)?.y ?? 0.5,
        staysTogether: staysTogether.has(id),
      }))
      .sort((one, other) => other.events - one.events || (one.id < other.id ? -1 : 1)),
    ties,
  };
}
