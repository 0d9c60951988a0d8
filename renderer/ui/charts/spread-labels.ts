/** Moves labels apart that would cover each other, as little as it takes, within bounds; they keep their order. */
export function spreadLabels<Label extends { at: number }>(
  labels: readonly Label[],
  { from, to, gap }: { from: number; to: number; gap: number },
): Label[] {
  const sorted = [...labels].sort((one, other) => one.at - other.at).map((label) => ({ ...label }));
  let least = from;
  for (const label of sorted) {
    label.at = Math.max(label.at, least);
    least = label.at + gap;
  }
  let most = to;
  for (const label of sorted.toReversed()) {
    label.at = Math.min(label.at, most);
    most = label.at - gap;
  }
  return sorted;
}
