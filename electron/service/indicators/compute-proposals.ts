import type { PeriodFacts } from "./compute-facts.ts";
import { completeness, type Outcome, shareOutcome } from "./compute-outcome.ts";

/**
 * S8 Wpływ: proposals by residents decided in the period and accepted ÷ decided in the period; %. Partly accepted ones are
 * decided, not accepted, and shown apart. Completeness: of the proposals decided, those of which it is known who asked.
 */
export function computeS8({ record: { proposals } }: PeriodFacts): Outcome {
  const known = proposals.filter((proposal) => proposal.byResidents !== null);
  const decided = known.filter((proposal) => proposal.byResidents === true);
  const accepted = decided.filter((proposal) => proposal.decision === "accepted");
  return shareOutcome(accepted, decided, {
    completeness: completeness(known.length, proposals.length),
    parts: { partly: decided.filter((proposal) => proposal.decision === "partly").length },
  });
}
