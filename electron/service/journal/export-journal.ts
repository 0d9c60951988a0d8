import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableDatabase } from "../../storage/database.ts";

const BOM = "\uFEFF";
const HEADER = ["nr", "kiedy", "kto", "operacja", "cofa", "zmiany", "skrot"];

/** The whole journal as CSV for Polish Excel: `;`, UTF-8 with BOM, no cell that Excel would take for a formula. */
export async function writeJournalFile(
  db: ReadableDatabase,
  path: string,
  { signal, onEntry }: { signal: AbortSignal; onEntry(done: number): void },
): Promise<void> {
  async function* lines() {
    yield `${BOM}${HEADER.join(";")}\r\n`;
    let done = 0;
    for await (const row of db.selectFrom("journal").selectAll().orderBy("seq").stream(1000)) {
      yield `${[row.seq, row.at, row.user_name, row.operation, row.undoes_id, row.changes, row.hash].map(cell).join(";")}\r\n`;
      done += 1;
      if (done % 1000 === 0) onEntry(done);
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path), { signal });
}

function cell(value: string | number | null): string {
  const text = String(value ?? "");
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
