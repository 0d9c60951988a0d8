export interface Place {
  x: number;
  y: number;
}

const ROUNDS = 200;
/** Rounds × pairs stay below this, so that a network of hundreds is placed in a moment too. */
const WORK_AT_MOST = 4_000_000;
const MARGIN = 0.06;
const SIZE_COUNTS = 0.25;

/**
 * Places for the nodes of a network in the square from 0 to 1, by the springs of Fruchterman and Reingold (1991): all nodes push
 * each other away, ties pull. It begins on a circle in the order given and uses no chance, so the same network always looks the
 * same.
 */
export function computeLayout(
  ids: readonly string[],
  ties: readonly { one: string; other: string }[],
): Map<string, Place> {
  const count = ids.length;
  if (count === 0) return new Map();
  const placeOf = new Map(ids.map((id, index) => [id, index]));
  const x = ids.map((_, index) => Math.cos((2 * Math.PI * index) / count));
  const y = ids.map((_, index) => Math.sin((2 * Math.PI * index) / count));
  const pulls = ties.flatMap(({ one, other }) => {
    const [from, to] = [placeOf.get(one), placeOf.get(other)];
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
  const length = 1.6 / Math.sqrt(count);
  const rounds = Math.max(20, Math.min(ROUNDS, Math.floor(WORK_AT_MOST / (count * count))));
  for (let round = 0; round < rounds; round += 1) {
    const [pushX, pushY] = [new Float64Array(count), new Float64Array(count)];
    const move = (one: number, other: number, force: (distance: number) => number) => {
      const [dx, dy] = [at(x, one) - at(x, other), at(y, one) - at(y, other)];
      const distance = Math.max(Math.hypot(dx, dy), 1e-6);
      const by = force(distance) / distance;
      pushX[one] = at(pushX, one) + dx * by;
      pushY[one] = at(pushY, one) + dy * by;
      pushX[other] = at(pushX, other) - dx * by;
      pushY[other] = at(pushY, other) - dy * by;
    };
    for (let one = 0; one < count; one += 1) {
      for (let other = one + 1; other < count; other += 1)
        move(one, other, (distance) => length ** 2 / distance);
      // A light pull to the middle keeps what is tied to nobody in sight.
      pushX[one] = at(pushX, one) - at(x, one) * 0.4;
      pushY[one] = at(pushY, one) - at(y, one) * 0.4;
    }
    for (const [one, other] of pulls) move(one, other, (distance) => -(distance ** 2) / length);
    const step = 0.1 * (1 - round / rounds);
    for (let index = 0; index < count; index += 1) {
      const size = Math.max(Math.hypot(at(pushX, index), at(pushY, index)), 1e-9);
      const by = Math.min(size, step) / size;
      x[index] = at(x, index) + at(pushX, index) * by;
      y[index] = at(y, index) + at(pushY, index) * by;
    }
  }
  const [fitX, fitY] = [fitting(x), fitting(y)];
  return new Map(ids.map((id, index) => [id, { x: fitX(at(x, index)), y: fitY(at(y, index)) }]));
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

/**
 * Brings values between the margins of 0 to 1: a quarter by their size, the rest by their rank, so that one node far away does not
 * press the others together; rounded, so that the last bit of a processor does not show.
 */
function fitting(values: readonly number[]): (value: number) => number {
  const sorted = [...values].sort((one, other) => one - other);
  const [least, most] = [at(sorted, 0), at(sorted, sorted.length - 1)];
  const span = most - least;
  if (span < 1e-9) return () => 0.5;
  return (value) => {
    const rank = sorted.indexOf(value) / (sorted.length - 1);
    const share = SIZE_COUNTS * ((value - least) / span) + (1 - SIZE_COUNTS) * rank;
    return Math.round((MARGIN + share * (1 - 2 * MARGIN)) * 1e4) / 1e4;
  };
}
