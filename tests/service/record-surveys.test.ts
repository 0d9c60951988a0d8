import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";

forEachEngine("surveys", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;

  beforeEach(async () => {
    workspace = await open("2018-01-31");
    client = workspace.client;
    programmeId = (
      await client.programmes.create({ code: "PAL-AZORY", name: "PAL Azory", kind: "pal-territorial" })
    ).id;
  });
  afterEach(() => workspace.dispose());

  const item = (code: string, fields: object = {}) => ({
    code,
    text: `Pytanie ${code}`,
    subscale: "zaufanie",
    min: 1,
    max: 5,
    ...fields,
  });
  /** Two items of one scale, the second turned round. */
  const define = () =>
    client.surveys.createInstrument({
      name: "Zaufanie",
      items: [item("z_1"), item("z_2", { reversed: true })],
    });
  const ask = async (date: string, instrumentId: string) =>
    (await client.surveys.createWave({ programmeId, instrumentId, date, method: null })).id;

  describe("an instrument", () => {
    it("ships with the program: sixteen items in three subscales", async () => {
      const [shipped] = await client.surveys.listInstruments({});
      expect(shipped).toMatchObject({ shipped: true, waveCount: 0, language: "pl" });
      expect(Map.groupBy(shipped?.items ?? [], ({ subscale }) => subscale).size).toBe(3);
      expect(shipped?.items).toHaveLength(16);
    });

    it("of one's own is changed until it was asked, then no more", async () => {
      const { id } = await define();
      await client.surveys.updateInstrument({ id, revision: 1, name: "Zaufanie II", items: [item("z_1")] });
      const waveId = await ask("2017-05-01", id);
      const change = client.surveys.updateInstrument({ id, revision: 2, name: "III", items: [item("z_1")] });
      expect(await failureOf(change)).toMatchObject({ code: "REFUSED", messageKey: "instrumentInUse" });
      await client.surveys.removeWave({ id: waveId, revision: 1 });
      const { journalId } = await client.surveys.removeInstrument({ id, revision: 2 });
      await client.journal.undo({ journalId });
      expect((await client.surveys.listInstruments({})).map(({ name }) => name)).toContain("Zaufanie II");
    });

    it("is refused by the item that is wrong", async () => {
      const wrong = client.surveys.createInstrument({
        name: "Zła",
        items: [item("a"), item("b", { min: 5, max: 5 })],
      });
      expect((await failureOf(wrong)).issues).toMatchObject([
        { field: "items.1.max", messageKey: "maxAboveMin" },
      ]);
      const twice = client.surveys.createInstrument({ name: "Dwa razy", items: [item("a"), item("a")] });
      expect((await failureOf(twice)).issues).toMatchObject([
        { field: "items.1.code", messageKey: "codeTaken" },
      ]);
      const none = client.surveys.createInstrument({ name: "Pusta", items: [] });
      expect((await failureOf(none)).issues).toMatchObject([{ field: "items", messageKey: "required" }]);
    });
  });

  describe("responses", () => {
    it("are entered, changed, deleted and brought back, one by one", async () => {
      const waveId = await ask("2017-05-01", (await define()).id);
      const { id } = await client.surveys.addResponse({ waveId, answers: { z_1: 5, z_2: null } });
      await client.surveys.updateResponse({ id, revision: 1, answers: { z_1: 4, z_2: 2 } });
      expect(await client.surveys.listResponses({ waveId })).toEqual([
        { id, revision: 2, answers: { z_1: 4, z_2: 2 } },
      ]);
      const { journalId } = await client.surveys.removeResponse({ id, revision: 2 });
      expect((await client.surveys.listWaves({ programmeId }))[0]?.responseCount).toBe(0);
      await client.journal.undo({ journalId });
      expect((await client.surveys.listWaves({ programmeId }))[0]?.responseCount).toBe(1);
    });

    it("are added many at once, taken back by one undo, and none when one is wrong", async () => {
      const waveId = await ask("2017-05-01", (await define()).id);
      const wrong = client.surveys.addResponses({
        waveId,
        responses: [{ z_1: 1 }, { z_1: 2, z_2: 6 }],
      });
      expect((await failureOf(wrong)).issues).toMatchObject([
        { field: "responses.1.z_2", messageKey: "answerOutOfRange", params: { min: 1, max: 5 } },
      ]);
      expect(await client.surveys.listResponses({ waveId })).toEqual([]);
      const { added, journalId } = await client.surveys.addResponses({
        waveId,
        responses: [{ z_1: 1 }, { z_1: 2 }, { z_2: 3 }],
      });
      expect(added).toBe(3);
      expect(await client.surveys.listResponses({ waveId })).toHaveLength(3);
      await client.journal.undo({ journalId });
      expect(await client.surveys.listResponses({ waveId })).toEqual([]);
    });

    it("are refused for an item that the questionnaire has not, and for half an answer", async () => {
      const waveId = await ask("2017-05-01", (await define()).id);
      const add = (answers: Record<string, number>) => client.surveys.addResponse({ waveId, answers });
      expect((await failureOf(add({ obcy: 1 }))).issues).toMatchObject([
        { field: "obcy", messageKey: "unknownItem" },
      ]);
      expect((await failureOf(add({ z_1: 2.5 }))).issues).toMatchObject([
        { field: "z_1", messageKey: "answerOutOfRange" },
      ]);
    });
  });

  it("score each wave with spread, interval and the change since the first", async () => {
    const { id } = await define();
    const first = await ask("2016-05-01", id);
    const second = await ask("2017-05-01", id);
    // Reversed: 2 becomes 4. (3+4)/2 = 3.5 → 62.5; (1+2)/2 = 1.5 → 12.5. One item of two is below 80 %: not valid.
    await client.surveys.addResponses({
      waveId: first,
      responses: [{ z_1: 3, z_2: 2 }, { z_1: 1, z_2: 4 }, { z_1: 5 }],
    });
    // (5+5)/2 = 5 → 100; (4+5)/2 = 4.5 → 87.5.
    await client.surveys.addResponses({
      waveId: second,
      responses: [
        { z_1: 5, z_2: 1 },
        { z_1: 4, z_2: 1 },
      ],
    });
    const [one, two] = (await client.surveys.scores({ programmeId })).map(({ scores }) => scores[0]);
    // Deviation √((25² + 25²) ÷ 1) = 35.355; t(1; 0.975) = 12.706; half width 12.706 · 35.355 ÷ √2 = 317.65.
    expect(one).toMatchObject({ subscale: "zaufanie", value: 37.5, n: 2, changeSinceFirst: null });
    expect(one?.standardDeviation).toBeCloseTo(35.3553, 3);
    expect(one?.low).toBeCloseTo(37.5 - 317.655, 2);
    expect(two).toMatchObject({ value: 93.75, n: 2, changeSinceFirst: 56.25 });
    expect(two?.changeLow).toBeLessThan(56.25);
    expect(two?.changeHigh).toBeGreaterThan(56.25);
  });

  describe("a partner survey", () => {
    it("keeps levels and principles through change and undo, and no organisation rates itself", async () => {
      const school = (await client.organisations.create({ name: "Szkoła", sector: "school" })).id;
      const parish = (await client.organisations.create({ name: "Parafia", sector: "parish" })).id;
      const answers = [4, 3, null, 4, 4, 4];
      const { id } = await client.partnerSurveys.create({
        programmeId,
        date: "2017-05-01",
        levels: [{ organisationId: school, aboutId: parish, level: 3 }],
        principles: [{ organisationId: school, answers }],
      });
      const itself = client.partnerSurveys.update({
        id,
        revision: 1,
        programmeId,
        date: "2017-05-01",
        levels: [{ organisationId: school, aboutId: school, level: 3 }],
      });
      expect((await failureOf(itself)).issues).toMatchObject([
        { field: "levels.0.aboutId", messageKey: "levelAboutItself" },
      ]);
      const { journalId } = await client.partnerSurveys.update({
        id,
        revision: 1,
        programmeId,
        date: "2017-06-01",
        levels: [{ organisationId: parish, aboutId: school, level: 0 }],
      });
      expect(await client.partnerSurveys.list({ programmeId })).toMatchObject([
        { date: "2017-06-01", levels: [{ organisationId: parish, level: 0 }], principles: [] },
      ]);
      await client.journal.undo({ journalId });
      expect(await client.partnerSurveys.list({ programmeId })).toMatchObject([
        {
          date: "2017-05-01",
          levels: [{ organisationId: school, aboutId: parish, level: 3 }],
          principles: [{ organisationId: school, answers }],
        },
      ]);
    });
  });

  describe("a capacity workshop", () => {
    it("keeps nine ranks with their notes; a rank beyond 5 is refused by its place", async () => {
      const ranks = [1, 2, 3, 4, 5, null, 1, 2, 3];
      const { id } = await client.workshops.create({ programmeId, date: "2017-05-01", ranks });
      const wrong = client.workshops.create({
        programmeId,
        date: "2017-05-01",
        ranks: [6, ...ranks.slice(1)],
      });
      expect((await failureOf(wrong)).issues).toMatchObject([{ field: "ranks.0", messageKey: "tooLarge" }]);
      const notes = ["dużo osób", null, null, null, null, null, null, null, null];
      await client.workshops.update({ id, revision: 1, programmeId, date: "2017-05-02", ranks, notes });
      expect(await client.workshops.list({ programmeId })).toMatchObject([{ ranks, notes }]);
      const { journalId } = await client.workshops.remove({ id, revision: 2 });
      expect(await client.workshops.list({ programmeId })).toEqual([]);
      await client.journal.undo({ journalId });
      expect(await client.workshops.list({ programmeId })).toHaveLength(1);
    });
  });
});
