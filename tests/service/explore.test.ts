import { afterAll, beforeAll, expect, it } from "vitest";
import type { Exploration } from "../../shared/contract/explore.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { openWorkbook } from "../support/open-workbook.ts";
import { resultOf } from "../support/result-of.ts";
import { WorkspaceBuilder } from "../support/workspace-builder.ts";

/**
 * Four counted events of 2017 and three that do not count:
 * | day   | scope     | kind     | level | named            | heads | length | staff h | cost |
 * | 10.01 | community | festival | 3     | Ala, Ola, Ewa(s) | 5     | 2      | 1       | 100  |
 * | 20.02 | session   | meeting  | 1     | Ala              |       | 1,5    | 2       |      |
 * | 05.05 | community | festival |       |                  |       |        |         | 50,5 |
 * | 06.06 | community | –        | 4     |                  | 4     | 3      | 0       | 0    |
 */
forEachEngine("the explorer", (open) => {
  let workspace: TestWorkspace;
  let programmeId: string;
  const table = (asked: Partial<Exploration> & Pick<Exploration, "rows" | "measure">) =>
    workspace.client.explore.table({
      programmeIds: [programmeId],
      from: "2017-01-01",
      to: "2017-12-31",
      ...asked,
    });

  beforeAll(async () => {
    workspace = await open("2018-01-31");
    const build = new WorkspaceBuilder(workspace.client);
    programmeId = await build.programme("PAL-PROBA");
    await build.people({ Ala: { ageBand: "seniors" }, Ola: { ageBand: "youth" }, Ewa: { staff: true } });
    await build.organisations({ Biblioteka: "culture-library" });
    const named = { Ala: "participant", Ola: "helper", Ewa: "participant" } as const;
    await build.event("2017-01-10", {
      ...{ kind: "festival", level: 3, named, heads: { adults: 5 }, hours: 2, staffHours: 1 },
      ...{ mopsCostZloty: 100, organisations: ["Biblioteka"] },
    });
    const club = await workspace.client.activities.create({ programmeId, name: "Klub", kind: "meeting" });
    await build.event("2017-02-20", {
      ...{ scope: "session", activityId: club.id, kind: "meeting", level: 1, hours: 1.5, staffHours: 2 },
      named: { Ala: "initiator" },
    });
    await build.event("2017-05-05", { kind: "festival", mopsCostZloty: 50.5 });
    await build.event("2017-06-06", {
      level: 4,
      heads: { adults: 4 },
      hours: 3,
      staffHours: 0,
      mopsCostZloty: 0,
    });
    await build.event("2017-07-07", { recordState: "draft", heads: { adults: 100 } });
    await build.event("2017-08-08", { status: "cancelled" });
    await build.event("2016-12-31", { heads: { adults: 100 } });
  });
  afterAll(() => workspace.dispose());

  it("counts events by what stands in rows and columns, with a real zero where there is none", async () => {
    expect(await table({ rows: "kind", columns: "quarter", measure: "events" })).toEqual({
      rowKeys: ["meeting", "festival", "unknown"],
      columnKeys: ["2017-Q1", "2017-Q2"],
      cells: [
        [1, 0],
        [1, 1],
        [0, 1],
      ],
      rowTotals: [1, 2, 1],
      columnTotals: [2, 2],
      total: 4,
      events: 4,
      known: 4,
    });
  });

  it("adds up what is known and says nothing where nothing is", async () => {
    const people = await table({ rows: "kind", columns: null, measure: "people" });
    expect(people).toMatchObject({ rowTotals: [1, 7, 4], total: 12, events: 4, known: 3 });
    const cost = await table({ rows: "kind", measure: "mopsCost" });
    expect(cost).toMatchObject({ rowTotals: [null, 150.5, 0], total: 150.5, known: 3 });
    const hours = await table({ rows: "level", measure: "personHours" });
    expect(hours.rowKeys).toEqual(["1", "3", "4", "unknown"]);
    expect(hours).toMatchObject({ rowTotals: [1.5, 14, 12, null], total: 27.5 });
    expect(await table({ rows: "month", measure: "partnerContribution" })).toMatchObject({
      total: null,
      known: 0,
    });
  });

  it("counts a person once in each total, and staff never", async () => {
    const persons = await table({ rows: "ageBand", columns: "month", measure: "persons" });
    expect(persons).toMatchObject({
      rowKeys: ["youth", "seniors"],
      columnKeys: ["2017-01", "2017-02"],
      cells: [
        [1, null],
        [1, 1],
      ],
      rowTotals: [1, 1],
      columnTotals: [2, 1],
      total: 2,
      events: 4,
      known: 2,
    });
    expect(await table({ rows: "role", measure: "attendances" })).toMatchObject({
      rowKeys: ["participant", "helper", "initiator"],
      rowTotals: [1, 1, 1],
      total: 3,
    });
  });

  it("takes only the events that the filter lets through, and the drafts in provisional mode", async () => {
    expect((await table({ rows: "year", measure: "events", filter: { scope: "community" } })).total).toBe(3);
    expect((await table({ rows: "year", measure: "events", filter: { level: "unknown" } })).total).toBe(1);
    const id = (await workspace.client.organisations.list({})).rows.find(
      ({ name }) => name === "Biblioteka",
    )?.id;
    expect((await table({ rows: "year", measure: "events", filter: { organisationId: id } })).total).toBe(1);
    expect((await table({ rows: "year", measure: "people", mode: "provisional" })).total).toBe(112);
  });

  it("refuses what cannot be asked, naming the field", async () => {
    await expect(table({ rows: "ageBand", measure: "staffHours" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      data: { issues: [{ field: "rows", messageKey: "measureNotOfPersons" }] },
    });
    await expect(table({ rows: "kind", columns: "kind", measure: "events" })).rejects.toMatchObject({
      data: { issues: [{ field: "columns", messageKey: "sameDimension" }] },
    });
  });

  it("puts the table into a workbook as it stands", async () => {
    const made = await resultOf(
      workspace.client.explore.workbook({
        ...{ programmeIds: [programmeId], from: "2017-01-01", to: "2017-12-31" },
        ...{ rows: "kind", columns: "quarter", measure: "mopsCost" },
      }),
    );
    expect(made.fileName).toBe("zestawienie-mopsCost-2017-01-01-2017-12-31.xlsx");
    const sheets = await openWorkbook(workspace.kernel.files.find(made.fileId).path);
    expect(sheets.get("Zestawienie")?.rows.slice(4)).toEqual([
      ["Rodzaj", "I kw. 2017", "II kw. 2017", "Razem"],
      ["spotkanie", ".", ".", "."],
      ["festyn/piknik", 100, 50.5, 150.5],
      ["nie wiadomo", ".", 0, 0],
      ["Razem", 100, 50.5, 150.5],
    ]);
  });
});
