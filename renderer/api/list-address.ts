import { useMemo } from "react";
import { type AddressSearch, useAddress } from "./address.ts";

export interface ListAddress {
  /** What is searched for. */
  query: string;
  sort: { column: string; direction: "asc" | "desc" };
  /** The record that is open: its id, "new", or undefined. */
  record: string | undefined;
  /** The filters and whatever else stands in the address. */
  search: AddressSearch;
  setQuery(query: string): void;
  setSort(sort: { column: string; direction: "asc" | "desc" }): void;
  setFilter(fields: AddressSearch): void;
  /** Opens a record (Back closes it); undefined closes the one that is open, and no other that is opened until then. */
  setRecord(record: string | undefined, more?: AddressSearch): void;
}

/**
 * Search, sorting, filters and open record of a list, all kept in the address: `?q=…&sort=date.desc&record=…`. The same object as
 * long as the address is the same, so that what hangs on it alone is not drawn again while rows come.
 */
export function useListAddress({ column, direction }: ListAddress["sort"]): ListAddress {
  const { search, change, close } = useAddress<AddressSearch>();
  return useMemo(
    () => listAddress(search, { change, close }, { column, direction }),
    [search, change, close, column, direction],
  );
}

function listAddress(
  search: AddressSearch,
  { change, close }: Pick<ReturnType<typeof useAddress>, "change" | "close">,
  usualSort: ListAddress["sort"],
): ListAddress {
  const [column, direction] = (search.sort ?? "").split(".");
  const sort =
    column && (direction === "asc" || direction === "desc")
      ? { column, direction: direction as "asc" }
      : usualSort;
  const isUsual = (one: ListAddress["sort"]) =>
    one.column === usualSort.column && one.direction === usualSort.direction;
  return {
    query: search.q ?? "",
    sort,
    record: search.record,
    search,
    setQuery: (query) => void change({ q: query || undefined }, { replace: true }),
    setSort: (next) =>
      void change(
        { sort: isUsual(next) ? undefined : `${next.column}.${next.direction}` },
        { replace: true },
      ),
    setFilter: (fields) => void change(fields, { replace: true }),
    setRecord: (record, more = {}) =>
      void (record === undefined ? close(search.record, more) : change({ record, ...more })),
  };
}
