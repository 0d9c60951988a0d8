import { describe, expect, it } from "vitest";
import { mergeRecord } from "../../renderer/api/merge-record.ts";

const event = {
  title: "Piknik",
  place: "Skwer" as string | null,
  notes: null as string | null,
  headCounts: { children: 4, adults: 6 } as Record<string, number | null>,
  attendances: [{ personId: "anna", role: "participant", name: "Anna" }],
  actionIds: ["a1"],
  answers: [0, null, 2] as (number | null)[],
  measures: [{ name: "osoby", target: 10 }],
};

describe("two people's changes of one record", () => {
  it("stand side by side where each changed another field", () => {
    const mine = { ...event, title: "Festyn", headCounts: { children: 5, adults: 6 } };
    const theirs = { ...event, place: "Boisko", headCounts: { children: 4, adults: 9 } };
    expect(mergeRecord(event, mine, theirs)).toEqual({
      merged: { ...event, title: "Festyn", place: "Boisko", headCounts: { children: 5, adults: 9 } },
      conflicts: [],
      taken: ["place", "headCounts"],
    });
  });

  it("are a conflict where both changed one field, decided by a person", () => {
    const mine = { ...event, title: "Festyn", headCounts: { children: 5, adults: 6 } };
    const theirs = { ...event, title: "Zabawa", headCounts: { children: 7, adults: 6 } };
    const found = mergeRecord(event, mine, theirs);
    expect(found.conflicts).toEqual([
      { path: ["title"], before: "Piknik", mine: "Festyn", theirs: "Zabawa" },
      { path: ["headCounts", "children"], before: 4, mine: 5, theirs: 7 },
    ]);
    expect(found.merged).toEqual(mine);
    const chosen = mergeRecord(event, mine, theirs, ({ path }) => (path[0] === "title" ? "theirs" : "mine"));
    expect(chosen.merged).toEqual({ ...mine, title: "Zabawa" });
  });

  it("are none where both wrote the same, or one left a blank that was a blank", () => {
    const both = { ...event, title: "Festyn" };
    expect(mergeRecord(event, { ...both, notes: "" }, both)).toMatchObject({ conflicts: [], taken: [] });
  });

  it("join in lists: who was added stays, who was taken out goes, by either", () => {
    const jan = { personId: "jan", role: "host", name: "Jan" };
    const ewa = { personId: "ewa", role: "participant", name: "Ewa" };
    const mine = { ...event, attendances: [...event.attendances, jan], actionIds: ["a1", "a2"] };
    const theirs = { ...event, attendances: [ewa, { role: "host", personId: "jan" }], actionIds: [] };
    const { merged, conflicts } = mergeRecord(event, mine as never, theirs as never);
    expect(conflicts).toEqual([]);
    expect(merged).toMatchObject({ attendances: [jan, ewa], actionIds: ["a2"] });
  });

  it("conflict in one entry of a list where one changed what the other took out", () => {
    const changed = { personId: "anna", role: "host", name: "Anna" };
    const mine = { ...event, attendances: [changed] };
    const theirs = { ...event, attendances: [] };
    const { conflicts } = mergeRecord(event, mine, theirs);
    expect(conflicts).toEqual([
      { path: ["attendances", "anna"], before: event.attendances[0], mine: changed, theirs: undefined },
    ]);
    expect(mergeRecord(event, mine, theirs, () => "theirs").merged.attendances).toEqual([]);
  });

  it("are merged answer by answer, and whole where entries cannot be told apart", () => {
    const mine = {
      ...event,
      answers: [1, null, 2],
      measures: [
        { name: "a", target: 1 },
        { name: "a", target: 2 },
      ],
    };
    const theirs = { ...event, answers: [0, 2, 2], measures: [{ name: "osoby", target: 12 }] };
    const { merged, conflicts } = mergeRecord(event, mine, theirs);
    expect(merged.answers).toEqual([1, 2, 2]);
    expect(conflicts.map(({ path }) => path)).toEqual([["measures"]]);
  });
});
