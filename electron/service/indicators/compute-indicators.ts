import { computeA1, computeA2, computeA3, computeA4 } from "./compute-activity.ts";
import { computeD5 } from "./compute-durability.ts";
import { computeE1, computeE3 } from "./compute-efficiency.ts";
import type { FactGroup, PeriodFacts } from "./compute-facts.ts";
import { computeS1, computeS2, computeS3 } from "./compute-initiative-level.ts";
import { computeI1, computeI2 } from "./compute-integration.ts";
import { computeS4, computeS5 } from "./compute-leaders.ts";
import { computeP3, computeP4 } from "./compute-network.ts";
import type { Outcome } from "./compute-outcome.ts";
import { computeP1, computeP2 } from "./compute-partners.ts";
import { computeS6 } from "./compute-roles.ts";
import { computeS7 } from "./compute-volunteering.ts";

interface Indicator {
  /** Groups of facts beside the events. */
  needs: readonly FactGroup[];
  compute(facts: PeriodFacts): Outcome;
}

const fromEvents = (compute: Indicator["compute"]): Indicator => ({ needs: [], compute });

/** Every indicator that can be computed, by its id in the catalogue. A new one is a compute file, its facts and a line here. */
export const COMPUTED_INDICATORS: Readonly<Record<string, Indicator>> = {
  A1: fromEvents(computeA1),
  A2: fromEvents(computeA2),
  A3: { needs: ["populations"], compute: computeA3 },
  A4: fromEvents(computeA4),
  I1: fromEvents(computeI1),
  I2: { needs: ["history"], compute: computeI2 },
  S1: fromEvents(computeS1),
  S2: fromEvents(computeS2),
  S3: fromEvents(computeS3),
  S4: fromEvents(computeS4),
  S5: fromEvents(computeS5),
  S6: { needs: ["history"], compute: computeS6 },
  S7: fromEvents(computeS7),
  P1: fromEvents(computeP1),
  P2: { needs: ["partnerships"], compute: computeP2 },
  P3: fromEvents(computeP3),
  P4: fromEvents(computeP4),
  D5: { needs: ["previousStaffTime"], compute: computeD5 },
  E1: fromEvents(computeE1),
  E3: fromEvents(computeE3),
};
