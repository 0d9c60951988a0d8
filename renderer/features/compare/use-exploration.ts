import type { Exploration } from "../../../shared/contract/explore.ts";
import {
  EXPLORE_DIMENSIONS,
  EXPLORE_MEASURES,
  type ExploreDimension,
  type ExploreMeasure,
  isOfNamed,
  isOfPersons,
} from "../../../shared/vocabulary/explore.ts";
import { EVENT_KINDS, EVENT_SCOPES } from "../../../shared/vocabulary/records.ts";
import { type AddressSearch, useAddress } from "../../api/address.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { useChosenProgrammes } from "./use-chosen.ts";

/** The exploration of the address: `?rows=kind&columns=year&measure=people&scope=community`; what does not fit is left out. */
export function useExploration() {
  const { period, mode } = useWorkspaceContext();
  const { chosen } = useChosenProgrammes();
  const { search, change } = useAddress<AddressSearch>();
  const measure: ExploreMeasure = oneOf(EXPLORE_MEASURES, search.measure) ?? "events";
  const fits = (dimension: ExploreDimension | undefined) =>
    dimension !== undefined && (isOfNamed(measure) || !isOfPersons(dimension)) ? dimension : undefined;
  const rows = fits(oneOf(EXPLORE_DIMENSIONS, search.rows)) ?? "kind";
  const usual = rows === "quarter" ? "programme" : "quarter";
  const asked = fits(oneOf(EXPLORE_DIMENSIONS, search.columns)) ?? usual;
  const columns = search.columns === "none" || asked === rows ? null : asked;
  const exploration: Exploration = {
    programmeIds: chosen.map(({ id }) => id),
    ...period,
    mode,
    rows,
    columns,
    measure,
    filter: {
      scope: oneOf(EVENT_SCOPES, search.scope),
      kind: oneOf(EVENT_KINDS, search.kind),
      level: levelOf(search.level),
    },
  };
  return { exploration, set: (fields: AddressSearch) => void change(fields, { replace: true }) };
}

function oneOf<Value extends string>(list: readonly Value[], text: string | undefined): Value | undefined {
  return list.find((value) => value === text);
}

function levelOf(text: string | undefined): Exploration["filter"]["level"] {
  if (text === "unknown") return text;
  return text !== undefined && /^[0-4]$/.test(text) ? Number(text) : undefined;
}
