import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenWorkspace, openWorkspace } from "../../electron/compose.ts";
import { mergeRecord } from "../../renderer/api/merge-record.ts";
import type { FailureDetail } from "../../shared/contract/failures.ts";
import { createTranslator } from "../../shared/messages/translator.ts";
import { resultOf } from "./result-of.ts";
import { startServerProxy } from "./server-proxy.ts";

const clock = { today: () => "2018-01-31", now: () => new Date().toISOString() };
const YEAR = { from: "2017-01-01", to: "2017-12-31" };
/** Until the program has found out that nobody tells it, and has looked. */
const PATIENCE_MS = 20_000;
const SAVES = 30;
const CUTS = 5;

/** Opens a workspace on a PC of its own. */
export function openOffice(address: string, userName: string): Promise<OpenWorkspace> {
  return openWorkspace(address, { clock, userName, log: () => {} });
}

/** The same sample on SQLite, which every server's figures are compared with. */
export interface Model {
  /** Its file. */
  path: string;
  workspace: OpenWorkspace;
  figures: string;
  remove(): Promise<void>;
}

export async function makeModel(): Promise<Model> {
  const folder = await mkdtemp(join(tmpdir(), "ewaluator-drill-"));
  const path = join(folder, "model.sqlite");
  const workspace = await openWorkspace(path, { clock, create: true, userName: "Anna" });
  await resultOf(workspace.client.workspace.createSample({}));
  return {
    path,
    workspace,
    figures: await figuresOf(workspace),
    async remove() {
      await workspace.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Every indicator of every programme with events in the year, as one text that can be compared. */
export async function figuresOf({ client }: OpenWorkspace): Promise<string> {
  const programmes = (await client.programmes.list({})).toSorted((one, other) =>
    one.code < other.code ? -1 : 1,
  );
  const figures: string[] = [];
  for (const { id, code } of programmes) {
    const { indicators } = await client.indicators.compute({ programmeIds: [id], ...YEAR });
    for (const { id: indicator, value, numerator, denominator, status } of indicators)
      figures.push([code, indicator, status, ...[value, numerator, denominator].map(rounded)].join(" "));
  }
  return figures.join("\n");
}

const rounded = (value: number | null) => (value === null ? "." : value.toPrecision(9));

export interface Finding {
  step: string;
  found: string;
}

const t = createTranslator("pl");

/** What a person would read. */
export function sentenceOf(error: unknown): string {
  const { data, message } = error as { data?: FailureDetail; message?: string };
  if (data?.messageKey) return t(`failure.${data.messageKey}`, data.params);
  const refused = error as { reason?: string; params?: Record<string, string> };
  if (refused.reason) return t(`failure.workspace.${refused.reason}`, refused.params);
  return message ?? String(error);
}

/** What an office does with a server, one step after the other; a step that fails says what a person would read. */
export async function drillOffice(
  emptyPlace: () => Promise<string>,
  model: Model,
  tell: (finding: Finding) => void,
): Promise<void> {
  const proxy = await startServerProxy(await emptyPlace());
  const opened: OpenWorkspace[] = [];
  const open = async (name: string) => {
    const workspace = await openOffice(proxy.url, name);
    opened.push(workspace);
    return workspace;
  };
  const step = async (name: string, work: () => Promise<string>) => {
    try {
      tell({ step: name, found: await work() });
      return true;
    } catch (error) {
      tell({ step: name, found: `nie: ${sentenceOf(error)}` });
      return false;
    }
  };
  let anna!: OpenWorkspace;
  let jan!: OpenWorkspace;
  let programmeId = "";
  try {
    const isMade = await step("open", async () => {
      anna = await open("Anna");
      jan = await open("Jan");
      return "ok";
    });
    const isFilled =
      isMade &&
      (await step("sample", async () => {
        await resultOf(anna.client.workspace.createSample({}));
        const programmes = await anna.client.programmes.list({});
        programmeId = programmes.find(({ code }) => code === "PRZYKLAD")?.id ?? "";
        return "ok";
      }));
    if (!isFilled) return;
    await step("indicators", async () => {
      const figures = await figuresOf(anna);
      if (figures !== model.figures) throw new Error("not those of SQLite");
      return `${figures.split("\n").length} as on SQLite`;
    });
    await step("live refresh", () => heardAfter(anna, jan, programmeId));
    await step("who is editing", () => seenEditing(anna, jan, programmeId));
    await step("conflict", () => joinFields(anna, jan, programmeId));
    await step("report", async () => {
      const { sizeBytes } = await resultOf(
        anna.client.reports.yearly({ programmeIds: [programmeId], year: 2017 }),
      );
      return `${Math.round(sizeBytes / 1000)} kB`;
    });
    await step("lost connections", () => saveWhileCut(anna, programmeId, () => proxy.cut()));
    await step("commit whose answer is lost", async () => {
      proxy.breakNextCommit("after");
      const { id } = await saveEvent(anna, programmeId, "Odpowiedź zginęła");
      const { rows } = await anna.client.events.list({ programmeId, search: "Odpowiedź zginęła" });
      if (rows.length !== 1 || rows[0]?.id !== id) throw new Error(`${rows.length} records`);
      return "saved once";
    });
    await step("moving here", async () => {
      const { tables, indicators } = await resultOf(
        model.workspace.client.sharing.move({ address: await emptyPlace() }),
      );
      const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
      return `${sum(tables.map(({ rows }) => rows))} rows, ${sum(indicators.map(({ compared }) => compared))} figures the same`;
    });
    await step("check", async () => {
      const { sound, journalEntries, problems } = await anna.client.workspace.check({});
      if (!sound) throw new Error(problems.slice(0, 3).join(", "));
      return `sound, ${journalEntries} entries`;
    });
  } finally {
    for (const workspace of opened) await workspace.close().catch(() => {});
    await proxy.close();
  }
}

export function saveEvent({ client }: OpenWorkspace, programmeId: string, title: string) {
  return client.events.create({ programmeId, date: "2018-01-02", title });
}

/** How long after one program saved the other hears of it. */
export async function heardAfter(
  saving: OpenWorkspace,
  hearing: OpenWorkspace,
  programmeId: string,
): Promise<string> {
  // A program that is not told finds it out in its first seconds.
  await pause(9000);
  const heard = new Promise<number>((resolve) => {
    const stop = hearing.kernel.storage.onForeignChange(({ operation }) => {
      if (operation !== "events.create") return;
      stop();
      resolve(performance.now());
    });
  });
  await saveEvent(saving, programmeId, "Na żywo");
  const saved = performance.now();
  const at = await Promise.race([heard, pause(PATIENCE_MS)]);
  if (at === undefined) throw new Error(`not heard in ${PATIENCE_MS / 1000} s`);
  const { isTold } = await hearing.kernel.storage.state();
  return `${isTold ? "told" : "looked for"}, after ${Math.max(0, Math.round(at - saved))} ms`;
}

async function seenEditing(anna: OpenWorkspace, jan: OpenWorkspace, programmeId: string): Promise<string> {
  const { id } = await saveEvent(anna, programmeId, "Kto zmienia");
  const until = Date.now() + 5000;
  while (Date.now() < until) {
    await anna.client.sharing.editing({ id, session: "anna", isEditing: true });
    await pause(200);
    const { others } = await jan.client.sharing.editing({ id, session: "jan", isEditing: false });
    if (others.length > 0) return "seen";
  }
  return "not seen";
}

/** Two people change one event: different fields are joined, the same one is decided, nothing is lost. */
async function joinFields(anna: OpenWorkspace, jan: OpenWorkspace, programmeId: string): Promise<string> {
  const { id } = await saveEvent(anna, programmeId, "Konflikt");
  const [before, seenByJan] = [await anna.client.events.get({ id }), await jan.client.events.get({ id })];
  await anna.client.events.update({ ...before, place: "Dom kultury", notes: "Anna" });
  const mine = { ...seenByJan, startsAt: "10:00", notes: "Jan" };
  const refused = await jan.client.events.update(mine).then(
    () => "",
    (error: { code?: string }) => error.code,
  );
  if (refused !== "REVISION_CONFLICT") throw new Error(`a stale revision was answered with "${refused}"`);
  const newest = await jan.client.events.get({ id });
  const { merged, conflicts } = mergeRecord(before, mine, newest, () => "mine");
  await jan.client.events.update({ ...merged, revision: newest.revision });
  const { place, startsAt, notes } = await anna.client.events.get({ id });
  const fields = conflicts.map(({ path }) => path.join(".")).filter((path) => path === "notes");
  if (place !== "Dom kultury" || startsAt !== "10:00" || notes !== "Jan" || fields.length !== 1)
    throw new Error(JSON.stringify({ place, startsAt, notes, fields }));
  return "refused, joined field by field";
}

/** Saves one event after the other while connections break; who is told that it was not saved tries again, as a person would. */
async function saveWhileCut(anna: OpenWorkspace, programmeId: string, cut: () => void): Promise<string> {
  const told = new Map<string, number>();
  let isOver = false;
  const cutting = (async () => {
    for (let time = 0; time < CUTS && !isOver; time++) {
      await pause(150 + Math.random() * 200);
      cut();
    }
  })();
  for (let number = 1; number <= SAVES; number++) {
    for (let tries = 1; ; tries++) {
      try {
        await saveEvent(anna, programmeId, `Przerwa ${number}`);
        break;
      } catch (error) {
        const key = (error as { data?: FailureDetail }).data?.messageKey ?? String(error);
        told.set(key, (told.get(key) ?? 0) + 1);
        if (tries > 20) throw error;
        await pause(100);
      }
    }
    await pause(40);
  }
  isOver = true;
  await cutting;
  const { rows } = await anna.client.events.list({ programmeId, search: "Przerwa", limit: 500 });
  const titles = new Set(rows.map(({ title }) => title));
  const failures = [...told].map(([key, count]) => `${key} × ${count}`).join(", ") || "none told";
  if (titles.size !== SAVES || rows.length !== SAVES)
    throw new Error(`${rows.length} records, ${titles.size} of ${SAVES} titles; ${failures}`);
  return `${CUTS} cuts, ${SAVES} of ${SAVES} saved once (${failures})`;
}

export function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
