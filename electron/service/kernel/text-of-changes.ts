import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";

/** A millisecond of work. */
const IDS_PER_TURN = 5000;

/**
 * The changes as JSON, and their hash. Those of a large register are millions of letters, made piece by piece, so that others have their
 * turn meanwhile.
 */
export async function textOfChanges(
  changes: readonly object[],
): Promise<{ changes: string; changesHash: string }> {
  const hash = createHash("sha256");
  let text = "";
  for await (const piece of jsonPieces(changes)) {
    text += piece;
    hash.update(piece);
  }
  return { changes: text, changesHash: hash.digest("hex") };
}

async function* jsonPieces(changes: readonly object[]): AsyncGenerator<string> {
  let before = "[";
  for (const change of changes) {
    yield before;
    before = ",";
    const many = Object.entries(change).find(
      (entry): entry is [string, string[]] => Array.isArray(entry[1]) && entry[1].length > IDS_PER_TURN,
    );
    if (!many) {
      yield JSON.stringify(change);
      continue;
    }
    const [key, ids] = many;
    const [start = "", end = ""] = JSON.stringify({ ...change, [key]: [] }).split("[]");
    yield `${start}[`;
    for (let from = 0; from < ids.length; from += IDS_PER_TURN) {
      const lot = JSON.stringify(ids.slice(from, from + IDS_PER_TURN)).slice(1, -1);
      yield from === 0 ? lot : `,${lot}`;
      await setImmediate();
    }
    yield `]${end}`;
  }
  yield changes.length === 0 ? "[]" : "]";
}
