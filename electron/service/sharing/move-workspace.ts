import type { MovedWorkspace } from "../../../shared/contract/sharing.ts";
import type { ReadableDatabase, Storage } from "../../storage/database.ts";
import { copyContents } from "../attachments/index.ts";
import { computeIndicators } from "../indicators/index.ts";
import { failure } from "../kernel/failures.ts";
import type { LongWork } from "../kernel/handlers.ts";
import { readingFrom } from "../kernel/one-state.ts";
import type { Kernel } from "../kernel/scopes.ts";
import { copyTables, countRows, isEmpty, sharedTables } from "./copy-tables.ts";

const YEARS_COMPARED = 3;
const CLOSE_ENOUGH = 1e-9;

/**
 * Copies the workspace to an empty place and compares both before the copy is kept: rows of every table, and all indicators of each
 * programme's last years. Nobody can save here meanwhile; when anything differs, nothing stays there and this place remains the one.
 */
export async function moveWorkspace(
  kernel: Kernel,
  address: string,
  long: LongWork,
): Promise<MovedWorkspace> {
  const { storage } = kernel;
  const target = await kernel.openAnother(address);
  try {
    if (target.location === storage.location || !(await isEmpty(target.read)))
      throw failure("REFUSED", "targetNotEmpty", { params: { location: target.location } });
    const compared = await storage.write((here) =>
      target.write(async (there) => {
        const tables = await sharedTables(here, there);
        const counts = await copyTables(here, there, tables, long);
        await copyContents({ storage, db: here }, { storage: target, db: there });
        const differing = await differingCounts(counts, there, tables);
        const places = { from: readingFrom(storage, here), to: readingFrom(target, there) };
        const indicators = await compareIndicators(places, here, kernel.clock.today(), long);
        const unlike = [
          ...differing,
          ...indicators.filter(({ differs }) => differs.length > 0).map(describe),
        ];
        if (unlike.length > 0)
          throw failure("REFUSED", "moveDiffers", { params: { where: unlike.slice(0, 10).join(", ") } });
        return {
          tables: tables.map((table) => ({ table, rows: counts.get(table) ?? 0 })),
          indicators: indicators.map(({ programme, year, compared: count }) => ({
            programme,
            year,
            compared: count,
          })),
        };
      }),
    );
    const { location, engine } = target;
    return { location, engine, ...compared, switched: await kernel.rememberAddress(address) };
  } finally {
    await target.close();
  }
}

async function differingCounts(
  counts: Map<string, number>,
  there: ReadableDatabase,
  tables: string[],
): Promise<string[]> {
  const found = await countRows(there, tables);
  return tables.filter((table) => found.get(table) !== counts.get(table));
}

interface YearCompared {
  programme: string;
  year: number;
  compared: number;
  /** Indicators that are not the same. */
  differs: string[];
}

async function compareIndicators(
  { from, to }: { from: Storage; to: Storage },
  here: ReadableDatabase,
  asOf: string,
  long: LongWork,
): Promise<YearCompared[]> {
  const programmes = await programmeYears(here);
  const total = programmes.reduce((sum, { years }) => sum + years.length, 0);
  const compared: YearCompared[] = [];
  for (const { id, code, years } of programmes) {
    for (const year of years) {
      if (long.signal.aborted) throw failure("CANCELLED", "cancelled");
      const question = {
        ...{ programmeIds: [id], ids: undefined, asOf, mode: "approved" as const, withRecords: false },
        ...{ period: { from: `${year}-01-01`, to: `${year}-12-31` }, compareWith: "nothing" as const },
      };
      const [one, other] = [await computeIndicators(from, question), await computeIndicators(to, question)];
      const differs = one.indicators.filter((result, place) => !isSame(result, other.indicators[place]));
      compared.push({
        programme: code,
        year,
        compared: one.indicators.length,
        differs: differs.map((each) => each.id),
      });
      long.progress("moveIndicators", compared.length, total);
    }
  }
  return compared;
}

async function programmeYears(db: ReadableDatabase) {
  const programmes = await db
    .selectFrom("programme")
    .select(["id", "code"])
    .where("deleted_at", "is", null)
    .orderBy("code")
    .execute();
  const found: { id: string; code: string; years: number[] }[] = [];
  for (const { id, code } of programmes) {
    const last = await db
      .selectFrom("event")
      .select("date")
      .where("programme_id", "=", id)
      .where("deleted_at", "is", null)
      .orderBy("date", "desc")
      .limit(1)
      .executeTakeFirst();
    const year = Number(last?.date.slice(0, 4));
    const years = last ? Array.from({ length: YEARS_COMPARED }, (_, before) => year - before) : [];
    found.push({ id, code, years });
  }
  return found;
}

interface Figures {
  status: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

function isSame(one: Figures, other: Figures | undefined): boolean {
  if (other === undefined || one.status !== other.status) return false;
  return (["value", "numerator", "denominator"] as const).every((figure) => {
    const [here, there] = [one[figure], other[figure]];
    if (here === null || there === null) return here === there;
    return Math.abs(here - there) <= CLOSE_ENOUGH * Math.max(1, Math.abs(here));
  });
}

function describe({ programme, year, differs }: YearCompared): string {
  return `${programme} ${year}: ${differs.join(" ")}`;
}
