import { createRandom } from "./random.ts";

// 2018-01-01T00:00:00Z: the ids must not depend on the day on which the sample is made.
const FIRST_MOMENT = 1_514_764_800_000;

/**
 * Ids in the shape of UUIDv7 that are the same for the same seed and stream, rising in the order in which they are made
 * (a moment each, one millisecond apart), so that they also go into the database's indexes in order.
 */
export function createSampleIds(seed: number, stream: string): () => string {
  const random = createRandom(seed, `ids/${stream}`);
  let made = 0;
  const hex = (digits: number) =>
    Math.floor(random.next() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return () => {
    const time = (FIRST_MOMENT + made++).toString(16).padStart(12, "0");
    const variant = "89ab"[Math.floor(random.next() * 4)];
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
  };
}
