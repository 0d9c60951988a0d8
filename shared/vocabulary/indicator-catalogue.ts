import { activityIndicators } from "./catalogue/activity.ts";
import { awarenessIndicators } from "./catalogue/awareness.ts";
import { durabilityIndicators } from "./catalogue/durability.ts";
import { efficiencyIndicators } from "./catalogue/efficiency.ts";
import { bilingual, type DimensionId, type IndicatorDefinition } from "./catalogue/indicator-definition.ts";
import { integrationIndicators } from "./catalogue/integration.ts";
import { partnershipIndicators } from "./catalogue/partnerships.ts";
import { planIndicators } from "./catalogue/plan-delivery.ts";
import { selfInitiativeIndicators } from "./catalogue/self-initiative.ts";
import type { Bilingual } from "./language.ts";

export type {
  DimensionId,
  Direction,
  IndicatorDefinition,
  IndicatorScope,
} from "./catalogue/indicator-definition.ts";
export { METHOD_RULES } from "./catalogue/method-rules.ts";

/** Version of the whole catalogue; stands in every result and frozen evaluation. */
export const CATALOGUE_VERSION = 1;

/** The eight dimensions in catalogue order. */
export const DIMENSIONS: readonly { id: DimensionId; name: Bilingual }[] = [
  { id: "A", name: bilingual("Aktywność", "Activity") },
  { id: "I", name: bilingual("Integracja", "Integration") },
  { id: "W", name: bilingual("Świadomość potrzeb i możliwości", "Awareness of needs and possibilities") },
  { id: "S", name: bilingual("Samodzielność", "Self-initiative") },
  { id: "P", name: bilingual("Partnerstwa", "Partnerships") },
  { id: "D", name: bilingual("Trwałość", "Durability") },
  { id: "L", name: bilingual("Realizacja planu", "Plan delivery") },
  { id: "E", name: bilingual("Efektywność", "Efficiency") },
];

/** All forty indicators in catalogue order. */
export const CATALOGUE: readonly IndicatorDefinition[] = [
  ...activityIndicators,
  ...integrationIndicators,
  ...awarenessIndicators,
  ...selfInitiativeIndicators,
  ...partnershipIndicators,
  ...durabilityIndicators,
  ...planIndicators,
  ...efficiencyIndicators,
];

const byId = new Map(CATALOGUE.map((indicator) => [indicator.id, indicator]));

export function findIndicator(id: string): IndicatorDefinition | undefined {
  return byId.get(id);
}
