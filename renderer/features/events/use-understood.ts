import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { orpc } from "../../api/index.ts";

const millisecondsToThink = 100;

/** What the service understands of the line: `current` only when it is of the very text in the field, `shown` the last one. */
export function useUnderstood(programmeId: string, text: string) {
  const typed = text.trim();
  const [asked] = useDebouncedValue(typed, millisecondsToThink);
  const { data, isPlaceholderData } = useQuery({
    ...orpc.events.readLine.queryOptions({
      input: asked === "" ? skipToken : { programmeId, text: asked },
    }),
    placeholderData: keepPreviousData,
  });
  const shown = typed === "" ? undefined : data;
  return { shown, current: asked === typed && !isPlaceholderData ? shown : undefined };
}
