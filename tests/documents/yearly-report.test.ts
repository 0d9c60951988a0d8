import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";
import { type OpenedSheet, openWorkbook } from "../support/open-workbook.ts";
import { indicator, WorkspaceBuilder } from "../support/workspace-builder.ts";

type ReportInput = Parameters<Client["reports"]["yearly"]>[0];

forEachEngine("the yearly report", (open) => {
  let workspace: TestWorkspace;
  let build: WorkspaceBuilder;
  let programmeId: string;

  beforeEach(async () => {
    workspace = await open("2018-01-31");
    build = new WorkspaceBuilder(workspace.client);
    programmeId = await build.programme("PAL-AZORY", { 2017: 4000 });
  });
  afterEach(() => workspace.dispose());

  const report = async (fields: Partial<ReportInput> = {}) => {
    const made = await makeReport(fields);
    return openWorkbook(workspace.kernel.files.find(made.fileId).path);
  };
  const makeReport = async (fields: Partial<ReportInput> = {}) => {
    const input = { programmeIds: [programmeId], year: 2017, ...fields };
    for await (const event of await workspace.client.reports.yearly(input)) {
      if (event.type === "done") return event.result;
    }
    throw new Error("the report ended without a file");
  };
  const rowOf = (sheet: OpenedSheet | undefined, id: string) =>
    sheet?.table().find((row) => row.Symbol === id) ?? {};

  it("has the sheets that the issue asks for, in order", async () => {
    const workbook = await report();
    expect([...workbook.keys()]).toEqual([
      "Okładka",
      "Podsumowanie",
      "Wskaźniki",
      "Poziomy inicjatywy",
      "Wykresy",
      "Wydarzenia",
      "Działania",
      "Partnerstwa",
      "Podmioty",
      "Decyzja",
      "Symulacja wyjścia",
      "Jakość zapisów",
      "Metoda",
      "Słownik danych",
      "Parametry",
      "Dane Obecności",
      "Dane Osoby",
      "Dane Podmioty",
      "Dane Grupy mieszkańców",
      "Dane Diagnoza",
      "Dane Zadania",
      "Dane Miary",
      "Dane Postulaty",
      "Dane Funkcje",
      "Dane Ankieta",
      "Dane Współpraca",
      "Dane Zasady partnerstwa",
      "Dane Zdolność",
      "Dane Programy",
    ]);
  });

  it("prints exactly the figures of indicators.compute, with the year before and the change", async () => {
    await build.people({ Anna: { livesInArea: "yes" }, Jan: { livesInArea: "no" }, Ewa: {} });
    await build.event("2016-05-04", { level: 0, named: { Anna: "participant" } });
    await build.event("2017-03-04", { level: 3, named: { Anna: "initiator", Jan: "participant" } });
    await build.event("2017-05-04", { level: 0, named: { Anna: "helper", Ewa: "participant" } });
    await build.event("2017-06-04", { level: 4, heads: { seniors: 7 } });
    const sheet = (await report()).get("Wskaźniki");
    const computed = await workspace.client.indicators.compute({
      programmeIds: [programmeId],
      from: "2017-01-01",
      to: "2017-12-31",
      compareWith: "previous",
    });
    const shown = (figure: number | null, status = "ok") =>
      status === "not-applicable" ? "x" : figure === null ? "." : figure;
    for (const result of computed.indicators) {
      const row = rowOf(sheet, result.id);
      expect(row.Wartość, result.id).toBe(shown(result.value, result.status));
      if (result.unit !== "count" && result.status !== "not-applicable") {
        expect(row.Mianownik, result.id).toBe(shown(result.denominator));
      }
      if (result.status !== "not-applicable") expect(row.Licznik, result.id).toBe(shown(result.numerator));
    }
    expect(computed.indicators).toHaveLength(40);
    // By hand: 2 of 3 events of known level were started by residents, a year before 0 of 1.
    expect(rowOf(sheet, "S1")).toMatchObject({
      Licznik: 2,
      Mianownik: 3,
      Kompletność: 100,
      "Rok wcześniej": 0,
      "Ocena zmiany": "▲ lepiej",
    });
    expect(rowOf(sheet, "S1").Wartość).toBeCloseTo(66.666_666_666_7, 9);
    expect(rowOf(sheet, "A1")).toMatchObject({ Wartość: 3, Mianownik: "x", "Rok wcześniej": 1, Zmiana: 2 });
    // 4 named attendances and 7 people counted beside the lists.
    expect(rowOf(sheet, "A2").Wartość).toBe(11);
    expect(indicator(computed, "A2").value).toBe(11);
  });

  it("writes unknown counts as a full stop and a real zero as 0", async () => {
    await build.event("2017-03-04", { title: "Festyn bez liczenia" });
    await build.event("2017-04-04", { title: "Nikt nie przyszedł", level: 0, heads: { adults: 0 } });
    const workbook = await report();
    const events = workbook.get("Wydarzenia")?.table() ?? [];
    expect(events.find((row) => row.Wydarzenie === "Festyn bez liczenia")).toMatchObject({
      Obecni: ".",
      "z listy": ".",
      "spoza listy": ".",
      Poziom: ".",
      "Koszt MOPS (zł)": ".",
      Liczone: "tak",
    });
    expect(events.find((row) => row.Wydarzenie === "Nikt nie przyszedł")).toMatchObject({
      Obecni: 0,
      Poziom: 0,
    });
    expect(rowOf(workbook.get("Wskaźniki"), "A1")).toMatchObject({ Wartość: ".", Uwagi: "brak danych" });
    expect(rowOf(workbook.get("Wskaźniki"), "S1").Wartość).toBe(0);
    expect(rowOf(workbook.get("Wskaźniki"), "D7").Wartość).toBe("x");
  });

  it("tells what remains without MOPS, and without the most active leader too", async () => {
    await build.people({ Anna: { livesInArea: "yes" } });
    await build.event("2017-03-04", { level: 0 });
    await build.event("2017-04-04", { level: 4 });
    await build.event("2017-05-04", { level: 4, named: { Anna: "initiator" } });
    const rows = (await report()).get("Symulacja wyjścia")?.rows ?? [];
    const [, before, after, remains, afterLeader, remainsOfAll] =
      rows.find(([figure]) => figure === "Wydarzenia i spotkania") ?? [];
    expect([before, after, afterLeader]).toEqual([3, 2, 1]);
    expect([remains, remainsOfAll].map(Number)).toEqual([
      expect.closeTo(200 / 3, 6),
      expect.closeTo(100 / 3, 6),
    ]);
  });

  it("keeps days as days and a month as a month", async () => {
    await build.event("2017-03-04", { title: "Dzień" });
    await build.event("2017-12", { title: "Miesiąc", enteredOn: "2017-12-31" });
    const events = (await report()).get("Wydarzenia")?.table() ?? [];
    expect(events.map(({ Data }) => (Data instanceof Date ? Data.toISOString() : Data))).toEqual([
      "2017-03-04T00:00:00.000Z",
      "12.2017",
    ]);
  });

  it("lists what does not count too, and says that it does not", async () => {
    await build.event("2017-03-04", { title: "Szkic", recordState: "draft" });
    await build.event("2017-03-05", { title: "Odwołane", status: "cancelled" });
    await build.event("2016-12-31", { title: "Rok wcześniej" });
    const events = (await report()).get("Wydarzenia")?.table() ?? [];
    expect(events.map(({ Wydarzenie, Stan, Liczone }) => [Wydarzenie, Stan, Liczone])).toEqual([
      ["Szkic", "odbyło się, szkic", "nie"],
      ["Odwołane", "odwołane", "nie"],
    ]);
  });

  it("adds up activities from the sessions that know, and counts a person once", async () => {
    const { id: activityId } = await workspace.client.activities.create({
      programmeId,
      name: "Klub seniora",
      kind: "meeting",
      startsOn: "2015-01",
    });
    await build.people({ Anna: {}, Jan: {}, Pracownik: { staff: true } });
    const session = { scope: "session", activityId } as const;
    await build.event("2017-03-07", {
      ...session,
      hours: 2,
      staffHours: 1,
      named: { Anna: "participant", Pracownik: "helper" },
    });
    await build.event("2017-03-14", {
      ...session,
      hours: 2,
      named: { Anna: "participant", Jan: "participant" },
    });
    await build.event("2017-03-21", { ...session });
    await build.event("2017-03-28", { ...session, recordState: "draft", heads: { seniors: 50 } });
    const [line] = (await report()).get("Działania")?.table() ?? [];
    expect(line).toMatchObject({
      Działanie: "Klub seniora",
      "Czas trwania": "od 01.2015",
      Spotkania: 3,
      "w tym ze znaną liczbą obecnych": 2,
      Uczestnictwa: 3,
      "Średnio na spotkanie": 1.5,
      "Osoby z list": 2,
      "Czas (h)": 4,
      "Godziny pracow.": 1,
    });
  });

  it("tells of partnerships and organisations what the year knows", async () => {
    await build.organisations({
      MOPS: "mops",
      Szkoła: "school",
      Parafia: "parish",
      Sąsiedzi: "resident-group",
    });
    await build.partnership("Koalicja", {
      startsOn: "2016-01-01",
      agreementFrom: "2016-02-01",
      members: { MOPS: [], Szkoła: [], Parafia: ["2018-01-01"], Sąsiedzi: ["2016-01-01", "2017-01-01"] },
    });
    await build.partnership("Dawne", {
      startsOn: "2014-01-01",
      endsOn: "2016-12-31",
      members: { Szkoła: [] },
    });
    await build.event("2017-02-03", {
      partnershipId: build.id("Koalicja"),
      organisations: ["MOPS", "Szkoła"],
    });
    await build.event("2017-05-03", { organisations: ["Szkoła"] });
    const workbook = await report();
    expect(workbook.get("Partnerstwa")?.table()).toEqual([
      expect.objectContaining({
        Nazwa: "Koalicja",
        Porozumienie: "od 01.02.2016",
        Członkowie: 2,
        "w tym aktywni": 1,
        "Spotkania w roku": 1,
        "Kto należy": "Sąsiedzi; Szkoła",
      }),
    ]);
    expect(
      workbook
        .get("Podmioty")
        ?.table()
        .map(({ Nazwa, Wydarzenia, Partnerstwa }) => [Nazwa, Wydarzenia, Partnerstwa]),
    ).toEqual([
      ["MOPS", 1, 1],
      ["Szkoła", 2, 1],
    ]);
  });

  it("answers the five questions in the language of the report", async () => {
    await build.event("2016-05-04", { level: 3 });
    await build.event("2016-06-04", { level: 0 });
    await build.event("2016-07-04", { level: 1 });
    await build.event("2016-08-04", { level: 2 });
    await build.event("2017-03-04", { level: 3 });
    await build.event("2017-05-04", { level: 0 });
    const polish = (await report()).get("Podsumowanie")?.texts() ?? [];
    expect(polish).toContain("Co drugie wydarzenie zaczęli mieszkańcy, rok temu co czwarte.");
    expect(polish).toContain(
      "Nie wiadomo, ile osób brało udział: przy żadnym wydarzeniu nie zapisano obecnych.",
    );
    const english = (await report({ language: "en" })).get("Summary")?.texts() ?? [];
    expect(english).toContain("Residents started every other event, a year ago one in four.");
  });

  it("warns of invented data, and only of them", async () => {
    const { id } = await workspace.client.programmes.create({
      code: "PRZYKLAD",
      name: "Przykład",
      kind: "pal-territorial",
      invented: true,
    });
    const isWarned = (workbook: Map<string, OpenedSheet>) =>
      workbook
        .get("Okładka")
        ?.texts()
        .some((text) => text.includes("DANE ZMYŚLONE"));
    expect(isWarned(await report({ programmeIds: [id] }))).toBe(true);
    expect(isWarned(await report())).toBe(false);
  });

  it("puts several programmes side by side and together, counting a shared person once", async () => {
    await build.people({ Anna: {}, Jan: {} });
    await build.event("2017-03-04", { named: { Anna: "participant", Jan: "participant" } });
    const other = await build.programme("PAL-UGOREK");
    await build.event("2017-04-04", { title: "W Ugorku", named: { Anna: "participant" } });
    const workbook = await report({ programmeIds: [programmeId, other] });
    expect(rowOf(workbook.get("Porównanie"), "A1")).toMatchObject({
      "PAL-AZORY": 2,
      "PAL-UGOREK": 1,
      Razem: 2,
    });
    expect(
      workbook
        .get("Wydarzenia")
        ?.table()
        .map(({ Program }) => Program),
    ).toEqual(["PAL-AZORY", "PAL-UGOREK"]);
  });

  describe("for publication", () => {
    beforeEach(async () => {
      const names = ["A", "B", "C", "D", "E", "F", "G", "H"];
      await build.people(
        Object.fromEntries(names.map((name) => [name, { livesInArea: name < "C" ? "yes" : "no" }])),
      );
      const named = (...people: string[]) =>
        Object.fromEntries(people.map((name) => [name, "participant" as const]));
      const activity = async (name: string) =>
        (await workspace.client.activities.create({ programmeId, name, kind: "meeting" })).id;
      const session = async (day: string, name: string, ...people: string[]) =>
        build.event(day, { scope: "session", activityId: await activity(name), named: named(...people) });
      await session("2017-03-01", "Duże", ...names);
      await session("2017-03-02", "Małe", "A", "B");
      await session("2017-03-03", "Średnie", "C", "D", "E");
    });

    it("hides small numbers of persons and what would give them back", async () => {
      const workbook = await report({ publish: true });
      const indicators = workbook.get("Wskaźniki");
      expect(rowOf(indicators, "A1").Wartość).toBe(8);
      // 2 residents of 4000: the number itself is small, the share would give it back.
      expect(rowOf(indicators, "A3")).toMatchObject({ Licznik: "<3", Wartość: "#", Zmiana: "#" });
      const activities = workbook.get("Działania")?.table() ?? [];
      expect(
        activities.map((row) => [row.Działanie, row["Osoby z list"], row["Średnio na spotkanie"]]),
      ).toEqual([
        ["Duże", 8, 8],
        ["Małe", "<3", "#"],
        // Hidden with it: the total less the others would be the small one.
        ["Średnie", "#", "#"],
      ]);
      expect(workbook.get("Metoda")?.texts().join("\n")).toContain("„<3”");
    });

    it("leaves out single events", async () => {
      expect((await report({ publish: true })).has("Wydarzenia")).toBe(false);
    });

    it("goes by the threshold of the settings", async () => {
      await workspace.client.workspace.updateSettings({ smallCountThreshold: 5 });
      const activities = (await report({ publish: true })).get("Działania")?.table() ?? [];
      expect(activities.map((row) => row["Osoby z list"])).toEqual([8, "<5", "<5"]);
    });

    it("hides nothing on one's own copy", async () => {
      expect(rowOf((await report()).get("Wskaźniki"), "A3").Licznik).toBe(2);
    });
  });

  it("tells how far it is, and ends with a file of the size and name it says", async () => {
    await build.event("2017-03-04");
    const steps = new Set<string>();
    let result: Awaited<ReturnType<typeof makeReport>> | undefined;
    for await (const event of await workspace.client.reports.yearly({
      programmeIds: [programmeId],
      year: 2017,
    })) {
      if (event.type === "progress") steps.add(event.step);
      else result = event.result;
    }
    expect([...steps]).toContain("reportEvents");
    expect(result?.fileName).toBe("sprawozdanie-2017-PAL-AZORY.xlsx");
    expect(result?.sizeBytes).toBeGreaterThan(5000);
  });

  it("leaves no file when it is cancelled", async () => {
    const kept = await makeReport();
    const folder = dirname(dirname(workspace.kernel.files.find(kept.fileId).path));
    const controller = new AbortController();
    const input = { programmeIds: [programmeId], year: 2017 };
    const failure = await failureOf(
      (async () => {
        for await (const _ of await workspace.client.reports.yearly(input, { signal: controller.signal })) {
          controller.abort();
        }
      })(),
    );
    expect(failure.code).toBe("CANCELLED");
    expect(readdirSync(folder)).toEqual([kept.fileId]);
  });

  it("refuses a programme that is not there and a year out of range", async () => {
    expect((await failureOf(makeReport({ programmeIds: ["nobody"] }))).code).toBe("NOT_FOUND");
    expect((await failureOf(makeReport({ year: 1817 }))).code).toBe("INVALID_INPUT");
  });
});
