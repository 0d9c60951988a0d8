import type { TableDefinition } from "./table-definition.ts";
import { EVENTS_TABLES } from "./tables/events.ts";
import { PARTIES_TABLES } from "./tables/parties.ts";
import { PLAN_TABLES } from "./tables/plan.ts";
import { PROGRAMME_TABLES } from "./tables/programme.ts";
import { STRUCTURES_TABLES } from "./tables/structures.ts";

/** The tidy tables of the data package: one row an observation, ids that join them. Free notes and names of people are in none. */
export const PACKAGE_TABLES: readonly TableDefinition[] = [
  ...PROGRAMME_TABLES,
  ...PARTIES_TABLES,
  ...EVENTS_TABLES,
  ...PLAN_TABLES,
  ...STRUCTURES_TABLES,
];
