import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Engine } from "../../electron/storage/database.ts";
import { openPlace } from "./engine-places.ts";
import { takeBlocks } from "./longest-block.ts";
import { makeWorkspace } from "./make-workspace.ts";
import { measureIndicators } from "./measure-indicators.ts";
import { measureExport, measureImport } from "./measure-register.ts";
import { measureReport } from "./measure-report.ts";
import { measureSave } from "./measure-save.ts";
import { measureScreens } from "./measure-screens.ts";
import { measureStart } from "./measure-start.ts";
import { openRaw } from "./raw-client.ts";
import { type SizeFigures, summarise } from "./summary.ts";
import { tableOf } from "./summary-table.ts";

const { values: asked } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    sizes: { type: "string" },
    engines: { type: "string", default: "sqlite,postgres" },
  },
});
const sizes =
  asked.sizes?.split(",").map(Number) ?? (asked.quick ? [1000, 10_000] : [1000, 10_000, 100_000, 1_000_000]);
/** What goes over every event of the load is measured up to here: beyond, a year of one programme has no such number. */
const WHOLE_UP_TO = 100_000;
const IMPORT_ROWS = asked.quick ? 10_000 : 50_000;

process.stderr.write("start of the workstation\n");
const start = await measureStart();
const figures: SizeFigures[] = [];
for (const engine of asked.engines.split(",") as Engine[]) {
  const place = await openPlace(engine);
  try {
    for (const size of sizes) figures.push(await measureSize(engine, size, await place.newAddress()));
  } finally {
    await place.close();
  }
}
const summary = summarise(figures, start, {
  node: process.version,
  processors: cpus().length,
  sizes,
  importRows: IMPORT_ROWS,
});
process.stdout.write(asked.json ? `${JSON.stringify(summary)}\n` : tableOf(summary, figures, start));

async function measureSize(engine: Engine, size: number, address: string): Promise<SizeFigures> {
  const told = performance.now();
  const tell = (what: string) =>
    process.stderr.write(
      `${engine} ${size}: ${what} (${((performance.now() - told) / 1000).toFixed(0)} s)\n`,
    );
  const isWhole = size <= WHOLE_UP_TO;
  const open = await measureOpen(engine, size, address, isWhole, tell);
  tell("register in");
  const brought = isWhole ? await measureImport(address, IMPORT_ROWS) : null;
  tell("done");
  return { ...open, imported: brought?.figures ?? null, blocks: { ...open.blocks, ...brought?.blocks } };
}

async function measureOpen(
  engine: Engine,
  size: number,
  address: string,
  isWhole: boolean,
  tell: (what: string) => void,
): Promise<Omit<SizeFigures, "imported">> {
  tell("making the workspace");
  const workspace = await makeWorkspace(address, size);
  const raw = await openRaw(engine, address);
  try {
    const programmes = await workspace.client.programmes.list({});
    const idOf = (code: string) => programmes.find((programme) => programme.code === code)?.id ?? "";
    const [load, ordinary] = [idOf("OBCIAZENIE"), idOf("PRZYKLAD")];
    tell("indicators");
    const all = programmes.map(({ id }) => id);
    const indicators = {
      programmeYear: await measureIndicators(workspace, raw, [ordinary]),
      loadYear: isWhole ? await measureIndicators(workspace, raw, [load]) : null,
      allProgrammes: isWhole ? await measureIndicators(workspace, raw, all) : null,
    };
    tell("screens");
    const screens = await measureScreens(workspace, { load, ordinary, withOverviewOfLoad: isWhole });
    tell("saving");
    const save = await measureSave(workspace, raw, ordinary);
    tell("report");
    const report = isWhole ? await measureReport(workspace, load) : null;
    tell("register out");
    const exported = isWhole ? await measureExport(workspace, load) : null;
    return {
      engine,
      size,
      indicators,
      screens,
      save,
      report,
      exported,
      blocks: takeBlocks(),
      memory: process.memoryUsage.rss() / 1e6,
    };
  } finally {
    await raw.close();
    await workspace.close();
  }
}
