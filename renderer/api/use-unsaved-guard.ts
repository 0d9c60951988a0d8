import { useBlocker } from "@tanstack/react-router";

interface Place {
  pathname: string;
  search: unknown;
}

const record = (place: Place) => (place.search as { record?: string }).record;

/**
 * Holds whoever would leave a form with unsaved changes: another page, another record, closing the window. Changing the period or
 * the sorting of the list beside it leaves nothing.
 */
export function useUnsavedGuard(isDirty: () => boolean): { held: boolean; stay(): void; leave(): void } {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isDirty() && (current.pathname !== next.pathname || record(current) !== record(next)),
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return {
    held: blocker.status === "blocked",
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
  };
}
