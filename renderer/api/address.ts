import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** What stands after `?` in the address: only texts, so that it can be read, typed and shared. */
export type AddressSearch = Record<string, string | undefined>;

/** Reads and changes the search part of the address. `undefined` takes a field out; `replace` leaves no step for Back. */
export function useAddress<Search extends AddressSearch>() {
  const found: AddressSearch = useSearch({ strict: false });
  const search = found as Search;
  const navigate = useNavigate();
  const change = useCallback(
    (fields: Partial<Search>, options: { replace?: boolean } = {}) =>
      navigate({
        to: ".",
        search: (previous: AddressSearch) => ({ ...previous, ...fields }),
        replace: options.replace,
      } as never),
    [navigate],
  );
  /** Takes `record` out. Who closes late, after a slow saving, closes nothing that was opened meanwhile. */
  const close = useCallback(
    (record: string | undefined, more: Partial<Search> = {}) =>
      navigate({
        to: ".",
        search: (previous: AddressSearch) =>
          previous.record === record ? { ...previous, ...more, record: undefined } : previous,
      } as never),
    [navigate],
  );
  return { search, change, close };
}

export function parseSearch(text: string): AddressSearch {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const parts = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== "") parts.set(key, String(value));
  }
  const text = parts.toString();
  return text === "" ? "" : `?${text}`;
}
