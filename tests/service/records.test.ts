import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { failureOf } from "../support/failure-of.ts";

forEachEngine("records", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;

  beforeEach(async () => {
    workspace = await open();
    client = workspace.client;
    programmeId = (
      await client.programmes.create({ code: "PAL-AZORY", name: "PAL Azory", kind: "pal-territorial" })
    ).id;
  });
  afterEach(() => workspace.dispose());

  const logEvent = (fields: Partial<Parameters<Client["events"]["create"]>[0]> = {}) =>
    client.events.create({ programmeId, date: "2017-05-04", title: "Festyn", ...fields });

  describe("an event", () => {
    it("keeps every field as given, unknown ones as null and zero as 0", async () => {
      const school = await client.organisations.create({ name: "Szkoła nr 119", sector: "school" });
      const person = await client.people.create({ displayName: "Maria K.", ageBand: "seniors" });
      const { id } = await logEvent({
        startsAt: "16:00",
        lengthMinutes: 90,
        kind: "festival",
        place: "Park Wyspiańskiego",
        initiativeLevel: 0,
        headCounts: { children: 12, youth: null, adults: 0, seniors: null, unknown: null },
        staffMinutes: 0,
        mopsCostGrosze: 123_456,
        organisations: [{ organisationId: school.id, role: "organiser" }],
        attendances: [{ personId: person.id, role: "initiator" }],
      });
      const event = await client.events.get({ id });
      expect(event).toMatchObject({
        date: "2017-05-04",
        startsAt: "16:00",
        lengthMinutes: 90,
        kind: "festival",
        initiativeLevel: 0,
        headCounts: { children: 12, youth: null, adults: 0, seniors: null, unknown: null },
        staffMinutes: 0,
        volunteerMinutes: null,
        mopsCostGrosze: 123_456,
        partnerCashGrosze: null,
        enteredOn: "2018-01-31",
        revision: 1,
        createdBy: "Anna",
        organisations: [{ organisationId: school.id, role: "organiser", name: "Szkoła nr 119" }],
        attendances: [{ personId: person.id, role: "initiator", displayName: "Maria K.", staff: false }],
      });
    });

    it("keeps a month as a month when the day is not known", async () => {
      const { id } = await logEvent({ date: "2018-12" });
      expect((await client.events.get({ id })).date).toBe("2018-12");
      expect((await client.events.list({ programmeId, from: "2018-12-01", to: "2018-12-31" })).total).toBe(1);
    });

    it("says people present are unknown, not 0, when nobody was named or counted", async () => {
      await logEvent();
      const [row] = (await client.events.list({ programmeId })).rows;
      expect(row).toMatchObject({ namedCount: 0, headCount: null, peoplePresent: null });
    });

    it("counts named people who are not staff and the head-count beside them", async () => {
      const resident = await client.people.create({});
      const worker = await client.people.create({ staff: true });
      await logEvent({
        headCounts: { children: 3, youth: null, adults: null, seniors: 2, unknown: null },
        attendances: [
          { personId: resident.id, role: "participant" },
          { personId: worker.id, role: "participant" },
        ],
      });
      const [row] = (await client.events.list({ programmeId })).rows;
      expect(row).toMatchObject({ namedCount: 1, headCount: 5, peoplePresent: 6 });
    });

    it("refuses each wrong field by its name, and writes nothing", async () => {
      const refused: [Partial<Parameters<Client["events"]["create"]>[0]>, string, string][] = [
        [{ date: "2017-02-30" }, "date", "notADayOrMonth"],
        [{ title: "  " }, "title", "required"],
        [
          { headCounts: { children: -1, youth: null, adults: null, seniors: null, unknown: null } },
          "headCounts.children",
          "negative",
        ],
        [{ initiativeLevel: 5 }, "initiativeLevel", "notALevel"],
        [{ initiativeLevel: 4, staffMinutes: 30 }, "staffMinutes", "levelFourWithStaffHours"],
        [{ lengthMinutes: 1.5 }, "lengthMinutes", "notWhole"],
        [{ startsAt: "25:00" }, "startsAt", "notATime"],
        [{ programmeId: "nowhere" }, "programmeId", "unknownRecord"],
        [{ organisations: [{ organisationId: "nobody", role: "host" }] }, "organisations", "unknownRecord"],
      ];
      for (const [fields, field, messageKey] of refused) {
        const failed = await failureOf(logEvent(fields));
        expect(failed.code, field).toBe("INVALID_INPUT");
        expect(failed.issues.map((issue) => [issue.field, issue.messageKey])).toContainEqual([
          field,
          messageKey,
        ]);
      }
      expect((await client.events.list({ programmeId })).total).toBe(0);
    });

    it("refuses an activity of another programme", async () => {
      const other = await client.programmes.create({
        code: "PAL-OLSZA",
        name: "Olsza",
        kind: "pal-territorial",
      });
      const activity = await client.activities.create({
        programmeId: other.id,
        name: "Klub",
        kind: "meeting",
      });
      const failed = await failureOf(logEvent({ scope: "session", activityId: activity.id }));
      expect(failed.issues[0]).toMatchObject({ field: "activityId", messageKey: "unknownRecord" });
    });

    it("is not overwritten from an old revision: the second of two writers is told who was first", async () => {
      const { id } = await logEvent();
      await client.events.update({
        id,
        revision: 1,
        programmeId,
        date: "2017-05-04",
        title: "Festyn rodzinny",
      });
      const failed = await failureOf(
        client.events.update({ id, revision: 1, programmeId, date: "2017-05-05", title: "Piknik" }),
      );
      expect(failed).toMatchObject({ code: "REVISION_CONFLICT", params: { by: "Anna" } });
      expect((await client.events.get({ id })).title).toBe("Festyn rodzinny");
    });

    it("rolls the whole command back when its last part fails", async () => {
      const person = await client.people.create({});
      const failed = await failureOf(
        logEvent({
          attendances: [
            { personId: person.id, role: "participant" },
            { personId: person.id, role: "helper" },
          ],
        }),
      );
      expect(failed.issues[0]?.messageKey).toBe("personTwice");
      expect((await client.events.list({ programmeId })).total).toBe(0);
      expect((await client.journal.list({})).rows.map((entry) => entry.operation)).not.toContain(
        "events.create",
      );
    });
  });

  describe("lists", () => {
    const titles = async (input: Omit<Parameters<Client["events"]["list"]>[0], "programmeId">) =>
      (await client.events.list({ programmeId, ...input })).rows.map((row) => row.title);

    it("sort by Polish letters: ą after a, ł after l, ż last", async () => {
      for (const title of ["Żonkile", "Łąka", "Lato", "Ćwiczenia", "Azory", "Ąkcja", "Cyrk"])
        await logEvent({ title });
      const sorted = await titles({ sort: { column: "title", direction: "asc" } });
      expect(sorted).toEqual(["Azory", "Ąkcja", "Cyrk", "Ćwiczenia", "Lato", "Łąka", "Żonkile"]);
    });

    it("find łódź by ŁÓDŹ, by lodz, and every word in any order", async () => {
      await logEvent({ title: "Wycieczka do Łodzi", place: "dworzec" });
      await logEvent({ title: "Piknik" });
      for (const search of ["ŁÓDZ", "łodzi", "LODZI wycieczka", "dworzec łodz"])
        expect(await titles({ search })).toEqual(["Wycieczka do Łodzi"]);
      expect(await titles({ search: "100%" })).toEqual([]);
    });

    it("filter by level, the unknown ones apart from level 0", async () => {
      await logEvent({ title: "zero", initiativeLevel: 0 });
      await logEvent({ title: "nieznany" });
      expect(await titles({ initiativeLevel: 0 })).toEqual(["zero"]);
      expect(await titles({ initiativeLevel: "unknown" })).toEqual(["nieznany"]);
    });

    it("put unknown values last, whichever way they are sorted", async () => {
      await logEvent({ title: "nieznany" });
      await logEvent({ title: "dwa", initiativeLevel: 2 });
      await logEvent({ title: "jeden", initiativeLevel: 1 });
      expect(await titles({ sort: { column: "initiativeLevel", direction: "asc" } })).toEqual([
        "jeden",
        "dwa",
        "nieznany",
      ]);
      expect(await titles({ sort: { column: "initiativeLevel", direction: "desc" } })).toEqual([
        "dwa",
        "jeden",
        "nieznany",
      ]);
    });

    it("cut pages that together are the whole list, in order, with nothing twice", async () => {
      for (let day = 1; day <= 25; day++)
        await logEvent({
          title: `wydarzenie ${day}`,
          date: `2017-05-${String(((day * 7) % 28) + 1).padStart(2, "0")}`,
        });
      const pages = [];
      for (let offset = 0; offset < 30; offset += 10) {
        const page = await client.events.list({ programmeId, offset, limit: 10 });
        expect(page.total).toBe(25);
        pages.push(...page.rows.map((row) => row.date));
      }
      expect(pages).toHaveLength(25);
      expect(pages).toEqual(pages.toSorted().toReversed());
    });

    it("find what E3 needs and an event lacks", async () => {
      await logEvent({
        title: "pełne",
        kind: "meeting",
        lengthMinutes: 60,
        initiativeLevel: 1,
        headCounts: { children: null, youth: null, adults: 3, seniors: null, unknown: null },
      });
      await logEvent({ title: "bez poziomu", kind: "meeting", lengthMinutes: 60 });
      expect(await titles({ incomplete: true })).toEqual(["bez poziomu"]);
    });
  });

  describe("undo", () => {
    it("brings a deleted event back with its people", async () => {
      const person = await client.people.create({});
      const { id } = await logEvent({ attendances: [{ personId: person.id, role: "helper" }] });
      const { journalId } = await client.events.remove({ id, revision: 1 });
      expect((await client.events.list({ programmeId })).total).toBe(0);
      await client.journal.undo({ journalId });
      expect((await client.events.get({ id })).attendances).toHaveLength(1);
    });

    it("takes a change of fields and lists back as one, and redoes it when undone again", async () => {
      const [first, second] = [await client.people.create({}), await client.people.create({})];
      const { id } = await logEvent({ attendances: [{ personId: first.id, role: "participant" }] });
      const change = await client.events.update({
        id,
        revision: 1,
        programmeId,
        date: "2017-06-01",
        title: "Piknik",
        attendances: [{ personId: second.id, role: "helper" }],
      });
      const undo = await client.journal.undo({ journalId: change.journalId });
      expect(await client.events.get({ id })).toMatchObject({
        title: "Festyn",
        date: "2017-05-04",
        attendances: [{ personId: first.id }],
      });
      await client.journal.undo({ journalId: undo.journalId });
      expect(await client.events.get({ id })).toMatchObject({
        title: "Piknik",
        date: "2017-06-01",
        attendances: [{ personId: second.id }],
      });
    });

    it("is refused when the record was changed later: nobody's work is overwritten", async () => {
      const { id, journalId } = await logEvent();
      await client.events.update({ id, revision: 1, programmeId, date: "2017-05-04", title: "Nowszy tytuł" });
      expect(await failureOf(client.journal.undo({ journalId }))).toMatchObject({
        code: "REFUSED",
        messageKey: "changedSince",
      });
      expect((await client.events.get({ id })).title).toBe("Nowszy tytuł");
    });

    it("cannot take the same command back twice", async () => {
      const { journalId } = await logEvent();
      await client.journal.undo({ journalId });
      expect((await failureOf(client.journal.undo({ journalId }))).code).toBe("REFUSED");
    });

    it("parts two merged people again", async () => {
      const [anna, ania] = [
        await client.people.create({ displayName: "Anna W." }),
        await client.people.create({ displayName: "Ania W." }),
      ];
      const shared = await logEvent({
        title: "razem",
        attendances: [
          { personId: anna.id, role: "participant" },
          { personId: ania.id, role: "initiator" },
        ],
      });
      const own = await logEvent({ title: "sama", attendances: [{ personId: ania.id, role: "helper" }] });
      const merge = await client.people.merge({ id: ania.id, revision: 1, intoId: anna.id });
      expect((await client.events.get({ id: shared.id })).attendances).toMatchObject([
        { personId: anna.id, role: "initiator" },
      ]);
      expect((await client.events.get({ id: own.id })).attendances).toMatchObject([
        { personId: anna.id, role: "helper" },
      ]);
      expect((await client.people.list({})).rows.map((row) => row.displayName)).toEqual(["Anna W."]);
      await client.journal.undo({ journalId: merge.journalId });
      const attendances = (await client.events.get({ id: shared.id })).attendances.map(
        ({ displayName, role }) => [displayName, role],
      );
      expect(attendances).toEqual([
        ["Anna W.", "participant"],
        ["Ania W.", "initiator"],
      ]);
    });

    it("brings a deleted organisation back to its events and partnerships", async () => {
      const parish = await client.organisations.create({ name: "Parafia", sector: "parish" });
      const event = await logEvent({ organisations: [{ organisationId: parish.id, role: "host" }] });
      const coalition = await client.partnerships.create({
        programmeId,
        name: "Koalicja",
        kind: "coalition",
        members: [{ organisationId: parish.id, role: null }],
      });
      const { journalId } = await client.organisations.remove({ id: parish.id, revision: 1 });
      expect((await client.events.get({ id: event.id })).organisations).toEqual([]);
      expect((await client.partnerships.get({ id: coalition.id })).members).toEqual([]);
      await client.journal.undo({ journalId });
      expect((await client.events.get({ id: event.id })).organisations).toHaveLength(1);
      expect((await client.partnerships.get({ id: coalition.id })).members).toHaveLength(1);
    });
  });

  describe("the other records", () => {
    it("give people codes in order and never a deleted person's code again", async () => {
      const first = await client.people.create({});
      const second = await client.people.create({});
      expect([first.code, second.code]).toEqual(["O-0001", "O-0002"]);
      await client.people.remove({ id: second.id, revision: 1 });
      expect((await client.people.create({})).code).toBe("O-0003");
    });

    it("refuse a programme code, an organisation name and a person code that are taken", async () => {
      await client.organisations.create({ name: "Klub Łoś", sector: "ngo" });
      await client.people.create({ code: "MK" });
      const taken = [
        client.programmes.create({ code: "pal-azory", name: "Inny", kind: "other" }),
        client.organisations.create({ name: "KLUB ŁOŚ", sector: "ngo" }),
        client.people.create({ code: "MK" }),
      ];
      const keys = (await Promise.all(taken.map(failureOf))).map((failed) => failed.issues[0]?.messageKey);
      expect(keys).toEqual(["codeTaken", "nameTaken", "codeTaken"]);
    });

    it("keep an area's population by year, and the area while a programme works in it", async () => {
      const area = await client.areas.create({
        name: "os. Azory",
        city: "Kraków",
        population: [{ year: 2016, total: 11_000 }],
      });
      const programme = await client.programmes.get({ id: programmeId });
      await client.programmes.update({ ...programme, areaId: area.id });
      await client.areas.update({
        id: area.id,
        revision: 1,
        name: "os. Azory",
        population: [{ year: 2017, total: 10_900 }],
      });
      const [kept] = await client.areas.list({});
      expect(kept?.population).toMatchObject([{ year: 2017, total: 10_900, children: null }]);
      expect((await failureOf(client.areas.remove({ id: area.id, revision: 2 }))).messageKey).toBe(
        "areaInUse",
      );
    });

    it("let sessions outlive their activity", async () => {
      const club = await client.activities.create({
        programmeId,
        name: "Klub seniora",
        kind: "meeting",
        weekday: 1,
      });
      const { id } = await logEvent({ scope: "session", activityId: club.id });
      expect((await client.activities.get({ id: club.id })).sessionCount).toBe(1);
      await client.activities.remove({ id: club.id, revision: 1 });
      expect((await client.events.get({ id })).activityId).toBeNull();
    });

    it("keep an organisation that left a partnership and came back", async () => {
      const ngo = await client.organisations.create({ name: "Fundacja", sector: "ngo" });
      const members = [
        { organisationId: ngo.id, role: null, startsOn: "2015-01-01", endsOn: "2015-12-31" },
        { organisationId: ngo.id, role: null, startsOn: "2017-01-01", endsOn: null },
      ];
      const { id } = await client.partnerships.create({
        programmeId,
        name: "Sieć",
        kind: "network",
        members,
      });
      expect((await client.partnerships.get({ id })).members).toHaveLength(2);
      expect((await client.partnerships.list({ programmeId })).rows[0]?.memberCount).toBe(1);
    });
  });

  describe("the workspace", () => {
    it("is there again when opened again, and passes its check", async () => {
      await logEvent();
      workspace = await workspace.reopen();
      client = workspace.client;
      expect((await client.events.list({})).total).toBe(1);
      expect(await client.workspace.check({})).toEqual({ sound: true, journalEntries: 2, problems: [] });
    });

    it("keeps one journal entry per command, with who and what", async () => {
      const { id } = await logEvent();
      const { rows } = await client.journal.list({ recordId: id });
      expect(rows).toMatchObject([
        {
          seq: 2,
          operation: "events.create",
          userName: "Anna",
          undone: false,
          records: [{ kind: "event", id, count: 1 }],
        },
      ]);
    });

    it("tells listeners what a command changed", async () => {
      const stop = new AbortController();
      const changes = await client.workspace.changes({}, { signal: stop.signal });
      const first = changes[Symbol.asyncIterator]().next();
      await logEvent();
      expect((await first).value).toEqual({ operation: "events.create", kinds: ["event"] });
      stop.abort();
    });

    it("remembers settings and journals their change", async () => {
      expect(await client.workspace.settings({})).toMatchObject({
        language: "pl",
        smallCountThreshold: 3,
        volunteerHourGrosze: null,
      });
      await client.workspace.updateSettings({ language: "en", volunteerHourGrosze: 3000 });
      expect(await client.workspace.settings({})).toMatchObject({
        language: "en",
        volunteerHourGrosze: 3000,
      });
      expect((await client.journal.list({})).rows[0]?.records).toMatchObject([
        { kind: "setting", id: "language" },
        { kind: "setting", id: "volunteerHourGrosze" },
      ]);
    });
  });
});
