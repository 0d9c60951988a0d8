import type { FailureDetail } from "../../shared/contract/failures.ts";
import { administer, createDatabase } from "./drill-servers.ts";
import {
  type Finding,
  figuresOf,
  heardAfter,
  type Model,
  openOffice,
  pause,
  saveEvent,
  sentenceOf,
} from "./office-drill.ts";
import { startPostgres } from "./postgres-server.ts";
import { resultOf } from "./result-of.ts";
import { startServerProxy } from "./server-proxy.ts";

const LONGEST_FAILOVER_MS = 60_000;

/**
 * A primary with a streaming replica: one program at each, then the primary dies while somebody saves, the replica takes its place and
 * its address. `programs`: a PostgreSQL with pg_basebackup.
 */
export async function drillReplica(
  programs: string,
  model: Model,
  tell: (finding: Finding) => void,
): Promise<void> {
  const primary = await startPostgres({ programs, durable: true });
  const place = await createDatabase(primary.url);
  const proxy = await startServerProxy(place);
  const anna = await openOffice(proxy.url, "Anna");
  await resultOf(anna.client.workspace.createSample({}));
  const programmeId =
    (await anna.client.programmes.list({})).find(({ code }) => code === "PRZYKLAD")?.id ?? "";

  const replica = await startPostgres({ programs, durable: true, replicaOf: primary.url });
  const copy = new URL(replica.url);
  copy.pathname = new URL(place).pathname;
  // What was acknowledged is on both: otherwise PostgreSQL itself may lose the last moments.
  await administer(primary.url, "alter system set synchronous_standby_names = '*'");
  await administer(primary.url, "select pg_reload_conf()");
  const jan = await openOffice(copy.href, "Jan");

  const { readOnly } = await jan.client.workspace.info({});
  tell({ step: "open at the replica", found: readOnly ? "ok, for reading only" : "nie: it seems writable" });
  const isSame = (await figuresOf(jan)) === model.figures;
  tell({ step: "indicators at the replica", found: isSame ? "as on SQLite" : "nie: not those of SQLite" });
  const { sizeBytes } = await resultOf(
    jan.client.reports.yearly({ programmeIds: [programmeId], year: 2017 }),
  );
  tell({ step: "report at the replica", found: `${Math.round(sizeBytes / 1000)} kB` });
  const refused = await saveEvent(jan, programmeId, "Na replice").then(() => "nie: saved", sentenceOf);
  tell({ step: "saving at the replica", found: `refused: ${refused}` });
  const live = await heardAfter(anna, jan, programmeId).catch((error) => `nie: ${sentenceOf(error)}`);
  tell({ step: "live refresh at the replica", found: live });

  const told = new Map<string, number>();
  const acknowledged: string[] = [];
  let isBack = false;
  let number = 0;
  const saving = (async () => {
    while (!isBack) {
      const title = `Przełączenie ${++number}`;
      try {
        await saveEvent(anna, programmeId, title);
        acknowledged.push(title);
      } catch (error) {
        const key = (error as { data?: FailureDetail }).data?.messageKey ?? String(error);
        told.set(key, (told.get(key) ?? 0) + 1);
      }
      await pause(50);
    }
  })();
  await pause(1500);
  const died = performance.now();
  await primary.kill();
  proxy.cut(null);
  await pause(2000);
  await administer(replica.url, "select pg_promote()");
  proxy.cut(copy.href);
  const before = acknowledged.length;
  while (acknowledged.length < before + 5 && performance.now() - died < LONGEST_FAILOVER_MS) await pause(20);
  isBack = true;
  await saving;
  const { rows } = await anna.client.events.list({ programmeId, search: "Przełączenie", limit: 500 });
  const found = rows.map(({ title }) => title);
  const lost = acknowledged.filter((title) => !found.includes(title)).length;
  const doubled = found.length - new Set(found).size;
  const failures = [...told].map(([key, count]) => `${key} × ${count}`).join(", ");
  tell({
    step: "fail-over at the same address",
    found: `${before} saved before, ${acknowledged.length - before} after; ${lost} lost, ${doubled} doubled, ${
      found.length - acknowledged.length
    } there that nobody was told of (${failures})`,
  });
  const { sound, problems } = await anna.client.workspace.check({});
  tell({ step: "check after it", found: sound ? "sound" : `nie: ${problems.slice(0, 3).join(", ")}` });
  const after = await jan.client.workspace.info({});
  const saved = await saveEvent(jan, programmeId, "Na nowej głównej").then(() => "saves", sentenceOf);
  tell({
    step: "the program that was at the replica",
    found: `${after.readOnly ? "nie: reads only" : "ok"}, ${saved}`,
  });

  for (const workspace of [anna, jan]) await workspace.close();
  await proxy.close();
  await replica.stop();
}
