import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Language } from "../../shared/vocabulary/language.ts";
import { label } from "../../shared/vocabulary/vocabulary-labels.ts";
import { orpc } from "./index.ts";
import { SHOWN, useAsked } from "./use-asked.ts";

export interface FoundRecords {
  found: { id: string; label: string; detail: string }[];
  /** More was found than is shown. */
  more: boolean;
  busy: boolean;
  /** Somebody came to the field: nothing is looked for before. */
  onWake(): void;
}

/** Organisations by the beginning of their name, those met most often first; the chosen ones left out. */
export function useFindOrganisations(query: string, chosen: string[], language: Language): FoundRecords {
  const asking = useAsked(query, chosen);
  const { data, isFetching } = useQuery({
    enabled: asking.isAwake,
    ...orpc.organisations.list.queryOptions({
      input: { ...asking.page, sort: { column: "eventCount", direction: "desc" } },
    }),
    placeholderData: keepPreviousData,
  });
  const rows = (data?.rows ?? []).map((row) => ({
    id: row.id,
    label: row.name,
    detail: label("SECTORS", row.sector, language),
  }));
  return {
    ...shownOf(rows, chosen, data?.total ?? 0, isFetching || asking.isThinking),
    onWake: asking.onWake,
  };
}

/** People by code or name, those met last first; the chosen ones left out. */
export function useFindPeople(
  query: string,
  chosen: string[],
  language: Language,
  staffText: string,
): FoundRecords {
  const asking = useAsked(query, chosen);
  const { data, isFetching } = useQuery({
    enabled: asking.isAwake,
    ...orpc.people.list.queryOptions({
      input: { ...asking.page, sort: { column: "lastEventOn", direction: "desc" } },
    }),
    placeholderData: keepPreviousData,
  });
  const rows = (data?.rows ?? []).map((row) => ({
    id: row.id,
    label: personName(row),
    detail: row.staff ? staffText : label("AGE_BANDS", row.ageBand, language),
  }));
  return {
    ...shownOf(rows, chosen, data?.total ?? 0, isFetching || asking.isThinking),
    onWake: asking.onWake,
  };
}

/** A person as lists and fields name one: by the code, and by the display name where there is one. */
export function personName(person: { code: string; displayName: string | null }): string {
  return person.displayName ? `${person.displayName} (${person.code})` : person.code;
}

function shownOf(rows: FoundRecords["found"], chosen: string[], total: number, busy: boolean) {
  const taken = new Set(chosen);
  const free = rows.filter((row) => !taken.has(row.id));
  return { found: free.slice(0, SHOWN), more: free.length > 0 && total > rows.length, busy };
}
