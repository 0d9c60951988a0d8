import type { HeadCounts } from "../../../shared/contract/events.ts";

interface Counted {
  headCounts: HeadCounts;
  /** People on the list of names who are not staff. */
  namedCount: number;
}

type NewCounts = { headCounts: HeadCounts } | { messageKey: string; params: Record<string, number> };

const nobodyCounted: HeadCounts = { children: null, youth: null, adults: null, seniors: null, unknown: null };

/**
 * Head counts that make the people present as many as said: those who are not on the list of names, at an unknown age; null =
 * nobody counted them. A number by age that somebody counted is not thrown away for a mere total, nobody listed is counted away.
 */
export function headCountsOf(peoplePresent: number | null, { headCounts, namedCount }: Counted): NewCounts {
  const { unknown, ...byAge } = headCounts;
  const counts = Object.values(byAge).filter((count) => count !== null);
  const now =
    counts.length === 0 && unknown === null
      ? namedCount || null
      : namedCount + counts.reduce((sum, count) => sum + count, unknown ?? 0);
  if (peoplePresent === now) return { headCounts };
  if (counts.length > 0) return { messageKey: "peopleByAge", params: {} };
  if (peoplePresent === null) return { headCounts: nobodyCounted };
  if (peoplePresent < namedCount) return { messageKey: "fewerThanNamed", params: { count: namedCount } };
  return { headCounts: { ...nobodyCounted, unknown: peoplePresent - namedCount } };
}
