import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";

/**
 * A record as it was when its form was opened: what others save meanwhile does not change what one is filling in, it is told when
 * one saves. `reload` takes the newest; `round` changes with it and keys the form.
 */
export function useOpenedRecord<Value>(options: unknown) {
  const { data, error, refetch } = useQuery(options as UseQueryOptions<Value>);
  const [opened, setOpened] = useState<{ record: Value; round: number }>();
  if (data !== undefined && opened === undefined) setOpened({ record: data, round: 0 });
  return {
    record: opened?.record,
    round: opened?.round ?? 0,
    error: opened === undefined ? error : null,
    retry: () => void refetch(),
    reload: () =>
      void refetch().then(({ data: newest }) => {
        if (newest !== undefined)
          setOpened((before) => ({ record: newest, round: (before?.round ?? 0) + 1 }));
      }),
  };
}
