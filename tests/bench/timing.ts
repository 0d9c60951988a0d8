/** Milliseconds of the best of several runs, and what the last one gave: other programs on the machine only ever add time. */
export async function bestOf<Result>(
  times: number,
  work: (run: number) => Promise<Result>,
): Promise<{ ms: number; result: Result }> {
  let ms = Number.POSITIVE_INFINITY;
  let result: Result | undefined;
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    result = await work(run);
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, result: result as Result };
}

/** More runs of what is short, so that its best is one. */
export async function best(work: (run: number) => Promise<unknown>): Promise<number> {
  const first = (await bestOf(1, work)).ms;
  const times = first < 100 ? 15 : first < 1000 ? 5 : first < 10_000 ? 2 : 1;
  return Math.min(first, (await bestOf(times, (run) => work(run + 1))).ms);
}

/** Slope over the sizes on a log–log scale, by least squares; null with fewer than two sizes. */
export function exponent(points: readonly { size: number; ms: number }[]): number | null {
  if (points.length < 2) return null;
  const logs = points.map(({ size, ms }) => ({ x: Math.log(size), y: Math.log(ms) }));
  const mean = (of: (point: { x: number; y: number }) => number) =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const slope =
    logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) /
    logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return Math.round(slope * 100) / 100;
}
