import { type QueryKey, type UseQueryOptions, useQueries } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";

export interface ServerPage<Row> {
  rows: Row[];
  total: number;
}

/** Rows asked for at once. */
export const PAGE_ROWS = 100;
/** Rows beyond those in sight that are loaded as well, so that slow scrolling never waits. */
const rowsAhead = 40;
/** While somebody drags the scroll bar, pages are asked for this often at most. */
const millisecondsBetweenRanges = 80;

type PageQuery<Row> = UseQueryOptions<ServerPage<Row>, Error, ServerPage<Row>, QueryKey>;

/**
 * A list that lies in the database, seen through pages: only those around the rows in sight are loaded. `page` gives the query of
 * one page; while another filter's first page is on its way, the old rows stay (and `busy` says so).
 */
export function useServerPages<Row>(page: (offset: number, limit: number) => unknown) {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pages = Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index);
  const results = useQueries({
    queries: pages.map((number) => page(number * PAGE_ROWS, PAGE_ROWS) as PageQuery<Row>),
  });

  const loaded = new Map(pages.map((number, index) => [number, results[index]?.data]));
  const total = results.find((result) => result.data !== undefined)?.data?.total;
  const previous = useRef<{ loaded: typeof loaded; total: number } | undefined>(undefined);
  const busy = total === undefined && previous.current !== undefined;
  useEffect(() => {
    if (total !== undefined) previous.current = { loaded, total };
  });
  const shown = total === undefined ? previous.current : { loaded, total };
  const totalNow = useRef(0);
  totalNow.current = shown?.total ?? 0;

  const version = results.map((result) => result.dataUpdatedAt).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the maps are new at each render, what they hold follows the version
  const rowAt = useCallback(
    (index: number) => shown?.loaded.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS],
    [version, busy, range.first, range.last],
  );

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const lastSet = useRef(0);
  const onRange = useCallback((first: number, last: number) => {
    const next = {
      first: Math.max(0, Math.floor((first - rowsAhead) / PAGE_ROWS)),
      last: Math.floor(Math.max(0, Math.min(last + rowsAhead, totalNow.current - 1)) / PAGE_ROWS),
    };
    if (next.first > next.last) next.first = next.last;
    const apply = () => {
      lastSet.current = Date.now();
      setRange((old) => (old.first === next.first && old.last === next.last ? old : next));
    };
    clearTimeout(timer.current);
    const wait = lastSet.current + millisecondsBetweenRanges - Date.now();
    if (wait <= 0) apply();
    else timer.current = setTimeout(apply, wait);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const failed = results.find((result) => result.error !== null);
  return {
    /** undefined until the first page is there. */
    total: shown?.total,
    rowAt,
    onRange,
    busy,
    error: shown === undefined || failed ? (failed?.error ?? null) : null,
    retry: () => void Promise.all(results.map((result) => result.refetch())),
  };
}
