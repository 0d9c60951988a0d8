/** A guess made sooner would jump about. */
const ENOUGH_TO_GUESS = { seconds: 2, share: 0.05 };

/** How long the present step will still take at the pace it had so far; null while nobody can say. */
export function remainingSeconds(progress: {
  done: number;
  total: number | null;
  elapsedSeconds: number;
}): number | null {
  const { done, total, elapsedSeconds } = progress;
  if (total === null || total === 0 || done >= total) return null;
  if (elapsedSeconds < ENOUGH_TO_GUESS.seconds || done / total < ENOUGH_TO_GUESS.share) return null;
  return Math.ceil((elapsedSeconds / done) * (total - done));
}
