import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Language } from "../../shared/vocabulary/language.ts";
import { label } from "../../shared/vocabulary/vocabulary-labels.ts";
import type { FoundRecords } from "./find-records.ts";
import { orpc } from "./index.ts";
import { PAGE_LIMIT, SHOWN, useAsked } from "./use-asked.ts";

interface Links extends FoundRecords {
  /** The linked records with their names; those that are gone meanwhile are left out. */
  linked: { id: string; name: string; detail: string }[];
}

/** Entries of the diagnosis to link to: found by their text, with the names of those linked already. */
export function useDiagnosisLinks(options: {
  programmeId: string;
  query: string;
  chosen: string[];
  language: Language;
  type?: "asset";
}): Links {
  const { programmeId, query, chosen, language, type } = options;
  const asking = useAsked(query, chosen);
  const found = useQuery({
    enabled: asking.isAwake,
    ...orpc.diagnosis.list.queryOptions({
      input: { programmeId, ...asking.page, ...(type && { type }) },
    }),
    placeholderData: keepPreviousData,
  });
  const linked = useQuery({
    ...orpc.diagnosis.list.queryOptions({
      input: { programmeId, ids: chosen, limit: PAGE_LIMIT, offset: 0 },
    }),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
  });
  const named = (row: { id: string; text: string; type: "problem" | "need" | "asset" | "possibility" }) => ({
    id: row.id,
    name: row.text,
    detail: label("DIAGNOSIS_TYPES", row.type, language),
  });
  const links = linksOf(
    (found.data?.rows ?? []).map(named),
    (linked.data?.rows ?? []).map(named),
    chosen,
    found.data?.total ?? 0,
    found.isFetching || asking.isThinking,
  );
  return { ...links, onWake: asking.onWake };
}

/** Actions of the plan to link to. */
export function useActionLinks(options: { programmeId: string; query: string; chosen: string[] }): Links {
  const { programmeId, query, chosen } = options;
  const asking = useAsked(query, chosen);
  const found = useQuery({
    enabled: asking.isAwake,
    ...orpc.plan.list.queryOptions({ input: { programmeId, ...asking.page } }),
    placeholderData: keepPreviousData,
  });
  const linked = useQuery({
    ...orpc.plan.list.queryOptions({ input: { programmeId, ids: chosen, limit: PAGE_LIMIT, offset: 0 } }),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
  });
  const named = (row: { id: string; title: string; objective: string | null }) => ({
    id: row.id,
    name: row.title,
    detail: row.objective ?? "",
  });
  const links = linksOf(
    (found.data?.rows ?? []).map(named),
    (linked.data?.rows ?? []).map(named),
    chosen,
    found.data?.total ?? 0,
    found.isFetching || asking.isThinking,
  );
  return { ...links, onWake: asking.onWake };
}

function linksOf(
  rows: Links["linked"],
  linkedRows: Links["linked"],
  chosen: string[],
  total: number,
  busy: boolean,
) {
  const taken = new Set(chosen);
  const free = rows.filter((row) => !taken.has(row.id));
  const byId = new Map([...linkedRows, ...rows].map((row) => [row.id, row]));
  return {
    found: free.slice(0, SHOWN).map(({ id, name, detail }) => ({ id, label: name, detail })),
    more: free.length > 0 && total > rows.length,
    busy,
    linked: chosen.map((id) => byId.get(id)).filter((row) => row !== undefined),
  };
}
