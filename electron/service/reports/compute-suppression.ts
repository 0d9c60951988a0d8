/** What is shown of a column of counts whose sum is published beside it. */
export interface Suppressed {
  /** `shown`: as it is; `few`: 1 to below − 1; `hidden`: below or more, hidden so that a few cannot be worked out. */
  cells: ("shown" | "few" | "hidden")[];
  /** The sum would give a hidden count back, whatever else is hidden: it has to go too. */
  hidesSum: boolean;
}

/**
 * R6, secondary suppression: the counts from 1 to below − 1 are hidden, then the next smallest ones until no hidden count can be
 * worked out from the sum, the counts that are shown and what the two marks mean. Zeros and unknown counts (null) are shown.
 * For each hidden count the least and greatest possible value follow from the sum less the extremes of the others; when they
 * are the same, it is given away (Willenborg & de Waal 2001, interval protection).
 */
export function computeSuppression(counts: readonly (number | null)[], below: number): Suppressed {
  const cells: Suppressed["cells"] = counts.map((count) =>
    count !== null && count > 0 && count < below ? "few" : "shown",
  );
  const bySize = counts
    .flatMap((count, place) => (count !== null && count >= below ? [{ count, place }] : []))
    .sort((one, other) => one.count - other.count || one.place - other.place);
  while (isGivenAway(counts, cells, below)) {
    const next = bySize.shift();
    if (!next) return { cells, hidesSum: true };
    cells[next.place] = "hidden";
  }
  return { cells, hidesSum: false };
}

/** Whether a hidden count has only one possible value. */
function isGivenAway(counts: readonly (number | null)[], cells: Suppressed["cells"], below: number): boolean {
  const hidden = counts.flatMap((count, place) =>
    cells[place] === "shown" || count === null
      ? []
      : [
          {
            count,
            least: cells[place] === "few" ? 1 : below,
            most: cells[place] === "few" ? below - 1 : Number.POSITIVE_INFINITY,
          },
        ],
  );
  const sum = hidden.reduce((total, { count }) => total + count, 0);
  return hidden.some((cell) => {
    const others = hidden.filter((other) => other !== cell);
    const least = Math.max(cell.least, sum - others.reduce((total, { most }) => total + most, 0));
    const most = Math.min(cell.most, sum - others.reduce((total, other) => total + other.least, 0));
    return least >= most;
  });
}
