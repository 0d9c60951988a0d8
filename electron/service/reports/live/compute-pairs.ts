interface Answer {
  organisationId: string;
  aboutOrganisationId: string;
  level: number;
}

/** The answers of a partner survey, one line a pair: the first one given, and the other's where there are two. */
export function computePairs(
  answers: readonly Answer[],
): { one: string; other: string; first: number; second: number | null }[] {
  const pairs = new Map<string, { one: string; other: string; first: number; second: number | null }>();
  for (const { organisationId, aboutOrganisationId, level } of answers) {
    const key = [organisationId, aboutOrganisationId].sort().join(" ");
    const pair = pairs.get(key);
    if (pair) pair.second = level;
    else pairs.set(key, { one: organisationId, other: aboutOrganisationId, first: level, second: null });
  }
  return [...pairs.values()];
}
