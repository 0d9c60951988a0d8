import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

/** How many records a field offers at once. */
export const SHOWN = 8;
/** The most that one question may ask for. */
export const PAGE_LIMIT = 500;
const millisecondsToThink = 120;

/** What a field that finds records asks the service: nothing before somebody comes to it, then what was typed when the fingers rest. */
export function useAsked(query: string, chosen: readonly string[]) {
  const typed = query.trim();
  const [asked] = useDebouncedValue(typed, millisecondsToThink);
  const [isAwake, setAwake] = useState(false);
  return {
    /** The chosen ones are left out of what is shown, so that many more are asked for. */
    page: {
      ...(asked === "" ? {} : { search: asked }),
      limit: Math.min(PAGE_LIMIT, SHOWN + chosen.length),
      offset: 0,
    },
    // Who types is there, whether or not the browser told that he came.
    isAwake: isAwake || typed !== "",
    /** More is typed than was asked. */
    isThinking: asked !== typed,
    onWake: () => setAwake(true),
  };
}
