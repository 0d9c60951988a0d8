import { afterAll, beforeAll, expect, it } from "vitest";
import { HEAVY_QUESTIONS } from "../../electron/service/heavy-questions.ts";
import type { LongTasks } from "../../electron/service/index.ts";
import type { ComparedReport } from "../../electron/service/indicators/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { resultOf } from "../support/result-of.ts";

const YEAR = { from: "2017-01-01", to: "2017-12-31" };

forEachEngine("a question about a programme of four thousand events", (open) => {
  let workspace: TestWorkspace;
  let large = "";
  let small = "";
  let asked: Record<string, unknown> = {};

  beforeAll(async () => {
    workspace = await open();
    await resultOf(workspace.client.workspace.createSample({ volume: 4000 }));
    const programmes = await workspace.client.programmes.list({});
    const idOf = (code: string) => programmes.find((programme) => programme.code === code)?.id ?? "";
    [large, small] = [idOf("OBCIAZENIE"), idOf("PRZYKLAD")];
    const question = { period: YEAR, mode: "approved", asOf: "2018-01-31" };
    const ofOne = { ...question, programmeId: large };
    const ofSome = { ...question, programmeIds: [large] };
    asked = {
      duplicatePeople: large,
      evaluationResults: ofOne,
      indicators: { ...ofSome, withRecords: false, compareWith: "years" },
      overviewCards: { ...ofOne, language: "pl" },
      partnerNetwork: ofSome,
      proof: { ...ofSome, id: "A1", part: "numerator", offset: 10, limit: 20 },
      proposeDecision: ofOne,
      qualityIssues: { place: { programmeId: large, period: YEAR, today: "2018-01-31" }, limit: 50 },
      simulateExit: { ...ofOne, without: { mops: true, leader: false } },
    };
  }, 120_000);
  afterAll(() => workspace.dispose());

  const askThread = <Answer>(name: string, what: unknown) =>
    (workspace.kernel.longTasks.ask as NonNullable<LongTasks["ask"]>)<Answer>(name, what);
  const inThread = (name: string) => askThread(name, asked[name]);
  /** Which questions went to the thread while `work` ran. */
  const askedDuring = async (work: () => Promise<unknown>) => {
    const { longTasks } = workspace.kernel;
    const { ask } = longTasks as Required<LongTasks>;
    const names: string[] = [];
    longTasks.ask = (name, what) => {
      names.push(name);
      return ask(name, what);
    };
    await work().finally(() => {
      longTasks.ask = ask;
    });
    return names;
  };

  it("has the same answer in the thread as here, each of them", async () => {
    expect(Object.keys(asked).sort()).toEqual([...HEAVY_QUESTIONS.keys()].sort());
    for (const [name, question] of HEAVY_QUESTIONS) {
      const here = await question.answer(workspace.kernel.storage, asked[name] as never);
      expect(await inThread(name), name).toEqual(here);
    }
  }, 60_000);

  it("goes to the thread, a small programme's does not", async () => {
    const { overview, indicators } = workspace.client;
    const ask = (programmeId: string) => async () => {
      await overview.cards({ programmeId, ...YEAR });
      await indicators.compute({ programmeIds: [programmeId], ...YEAR });
    };
    expect(await askedDuring(ask(small))).toEqual([]);
    expect(await askedDuring(ask(large))).toEqual(["overviewCards", "indicators"]);
  });

  it("is remembered until something changes, but not with all the records behind it", async () => {
    const ask = (withRecords: boolean) => () =>
      workspace.client.indicators.compute({ programmeIds: [large], ...YEAR, ids: ["A1"], withRecords });
    const [short, long] = [ask(false), ask(true)];
    await short();
    await long();
    const isKept = workspace.kernel.storage.stateMark() !== null;
    expect(await askedDuring(short)).toEqual(isKept ? [] : ["indicators"]);
    expect(await askedDuring(long)).toEqual(["indicators"]);
  }, 30_000);

  it("knows of what was saved a moment ago", async () => {
    const count = async () => {
      const { indicators } = await workspace.client.indicators.compute({
        programmeIds: [large],
        ...YEAR,
        ids: ["E3"],
      });
      return indicators[0]?.denominator ?? 0;
    };
    const before = await count();
    await workspace.client.events.create({ programmeId: large, date: "2017-06-01", title: "Dopiero co" });
    expect(await count()).toBe(before + 1);
  });

  it("fails as it would here: by the closed code and in words", async () => {
    const nowhere = { ...(asked.overviewCards as object), programmeId: "nie ma takiego" };
    const answer = askThread("overviewCards", nowhere);
    expect(await failureOf(answer)).toMatchObject({ code: "NOT_FOUND", messageKey: "notFound" });
  });

  it("is told that it was stopped when the workspace is let go, and the next one is answered", async () => {
    const answer = inThread("evaluationResults");
    const [stopped] = await Promise.all([failureOf(answer), workspace.kernel.longTasks.letGo()]);
    expect(stopped).toMatchObject({ code: "CANCELLED" });
    expect(await inThread("proposeDecision")).toMatchObject({ acceptance: null });
  });

  it("is answered from the backup that was put in the place of the workspace", async () => {
    if (workspace.kernel.storage.engine !== "sqlite") return;
    const { backups, events } = workspace.client;
    const countInThread = async () => {
      const what = { ...(asked.indicators as object), ids: ["E3"], compareWith: "nothing" };
      const { indicators } = await askThread<ComparedReport>("indicators", what);
      return indicators[0]?.denominator ?? 0;
    };
    const backedUp = await countInThread();
    const { id } = await resultOf(backups.create({}));
    await events.create({ programmeId: large, date: "2017-06-02", title: "Po kopii" });
    expect(await countInThread()).toBe(backedUp + 1);
    await resultOf(backups.restore({ id }));
    expect(await countInThread()).toBe(backedUp);
  });
});
