import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";

const RANDOM_BYTES = 16;
const IDS_PER_DRAW = 256;
const MOST_SEQUENCE = 0xffff_ffff;

const pool = new Uint8Array(RANDOM_BYTES * IDS_PER_DRAW);
let used = pool.length;
let last = { msecs: 0, seq: 0 };

/**
 * A UUID of version 7; each is greater than the one before, also within a millisecond, as the library's own are. The random bytes
 * are drawn for many at a time: one by one they took a tenth of an import.
 */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + RANDOM_BYTES);
  used += RANDOM_BYTES;
  const now = Date.now();
  if (now > last.msecs)
    last = { msecs: now, seq: new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1 };
  else if (last.seq < MOST_SEQUENCE) last.seq++;
  else last = { msecs: last.msecs + 1, seq: 0 };
  return v7({ random, ...last });
}
