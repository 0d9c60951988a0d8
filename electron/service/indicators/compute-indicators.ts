import { computeA1, computeA2, computeA3, computeA4 } from "./compute-activity.ts";
import { computeD6 } from "./compute-capacity.ts";
import { computeL3, computeW1, computeW2, computeW4 } from "./compute-diagnosis.ts";
import { computeD5 } from "./compute-durability.ts";
import { computeE1, computeE3 } from "./compute-efficiency.ts";
import type { FactGroup, PeriodFacts } from "./compute-facts.ts";
import { computeD7 } from "./compute-follow-ups.ts";
import { computeD4 } from "./compute-functions.ts";
import { computeS1, computeS2, computeS3 } from "./compute-initiative-level.ts";
import { computeI1, computeI2 } from "./compute-integration.ts";
import { computeS4, computeS5 } from "./compute-leaders.ts";
import { computeE2 } from "./compute-leverage.ts";
import { computeL4 } from "./compute-local-groups.ts";
import { computeP3, computeP4 } from "./compute-network.ts";
import type { Outcome } from "./compute-outcome.ts";
import { computeP5, computeP6 } from "./compute-partner-surveys.ts";
import { computeP1, computeP2 } from "./compute-partners.ts";
import { computeL1, computeL2 } from "./compute-plan.ts";
import { computeS8 } from "./compute-proposals.ts";
import { computeS6 } from "./compute-roles.ts";
import { computeD1, computeD2, computeD3 } from "./compute-structures.ts";
import { computeI3, computeI4, computeW3 } from "./compute-surveys.ts";
import { computeS7 } from "./compute-volunteering.ts";

interface Indicator {
  /** Groups of facts beside the events. */
  needs: readonly FactGroup[];
  compute(facts: PeriodFacts): Outcome;
}

const fromGroups = (compute: Indicator["compute"]): Indicator => ({ needs: ["groups"], compute });
const fromRecord = (compute: Indicator["compute"]): Indicator => ({ needs: ["record"], compute });
const fromEvents = (compute: Indicator["compute"]): Indicator => ({ needs: [], compute });

/** Every indicator that can be computed, by its id in the catalogue. A new one is a compute file, its facts and a line here. */
export const COMPUTED_INDICATORS: Readonly<Record<string, Indicator>> = {
  A1: fromEvents(computeA1),
  A2: fromEvents(computeA2),
  A3: { needs: ["populations"], compute: computeA3 },
  A4: fromEvents(computeA4),
  I1: fromEvents(computeI1),
  I2: { needs: ["history"], compute: computeI2 },
  I3: fromRecord(computeI3),
  I4: fromRecord(computeI4),
  W1: fromRecord(computeW1),
  W2: fromRecord(computeW2),
  W3: fromRecord(computeW3),
  W4: fromRecord(computeW4),
  S1: fromEvents(computeS1),
  S2: fromEvents(computeS2),
  S3: fromEvents(computeS3),
  S4: fromEvents(computeS4),
  S5: fromEvents(computeS5),
  S6: { needs: ["history"], compute: computeS6 },
  S7: fromEvents(computeS7),
  S8: fromRecord(computeS8),
  P1: fromEvents(computeP1),
  P2: { needs: ["partnerships"], compute: computeP2 },
  P3: fromRecord(computeP3),
  P4: fromRecord(computeP4),
  P5: fromRecord(computeP5),
  P6: fromRecord(computeP6),
  D1: fromGroups(computeD1),
  D2: fromGroups(computeD2),
  D3: fromGroups(computeD3),
  D4: fromRecord(computeD4),
  D5: { needs: ["previousStaffTime"], compute: computeD5 },
  D6: fromRecord(computeD6),
  D7: fromRecord(computeD7),
  L1: fromRecord(computeL1),
  L2: fromRecord(computeL2),
  L3: fromRecord(computeL3),
  L4: fromRecord(computeL4),
  E1: fromEvents(computeE1),
  E2: fromRecord(computeE2),
  E3: fromEvents(computeE3),
};
