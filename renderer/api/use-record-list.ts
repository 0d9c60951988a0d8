import { useCallback } from "react";
import { useFailureText } from "./failure-text.ts";
import type { ListAddress } from "./list-address.ts";
import { useServerPages } from "./use-server-pages.ts";

/**
 * What every list of records has in common: pages from the database, sorting and open record in the address, a failure in words.
 * `query` gives the query of one page; `input` is what is asked for besides the page, and what makes it another list.
 */
export function useRecordList<Row extends { id: string }>(
  name: string,
  list: ListAddress,
  input: Record<string, unknown>,
  query: (input: never) => unknown,
) {
  const failureText = useFailureText();
  const listKey = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the input
  const page = useCallback(
    (offset: number, limit: number) => query({ ...input, offset, limit } as never),
    [listKey],
  );
  const rows = useServerPages<Row>(page);
  return {
    /** undefined until the first page is there. */
    total: rows.total,
    table: {
      name,
      listKey,
      total: rows.total,
      rowAt: rows.rowAt,
      rowId: (row: Row) => row.id,
      onRange: rows.onRange,
      sort: list.sort,
      onSort: list.setSort,
      openId: list.record,
      onOpen: (row: Row) => list.setRecord(row.id),
      busy: rows.busy,
      failure: rows.error ? failureText(rows.error) : undefined,
      onRetry: rows.retry,
    },
  };
}
