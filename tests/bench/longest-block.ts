const TICK_MS = 1;

const longest = new Map<string, number>();

/**
 * Watches how long the process of the service stands still while `work` goes on: nothing else is answered meanwhile. Of several runs
 * the best is kept, as of every time here.
 */
export async function watched<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  let last = performance.now();
  let block = 0;
  const look = () => {
    const now = performance.now();
    block = Math.max(block, now - last - TICK_MS);
    last = now;
  };
  const ticking = setInterval(look, TICK_MS);
  try {
    return await work();
  } finally {
    look();
    clearInterval(ticking);
    longest.set(what, Math.min(longest.get(what) ?? Number.POSITIVE_INFINITY, block));
  }
}

/** What was watched since the last time, in milliseconds. */
export function takeBlocks(): Record<string, number> {
  const taken = Object.fromEntries(longest);
  longest.clear();
  return taken;
}
