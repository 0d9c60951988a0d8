import { expect, it } from "vitest";
import {
  computeReminders,
  type EndedProgramme,
} from "../../../electron/service/structures/compute-reminders.ts";

const programme = (told: Partial<EndedProgramme> = {}): EndedProgramme => ({
  id: "programme",
  code: "PAL-X",
  name: "PAL X",
  endsOn: "2017-08-31",
  goalCount: 2,
  followUps: [],
  ...told,
});
const states = (told: Partial<EndedProgramme>, today: string) =>
  computeReminders(programme(told), today).map(({ months, dueOn, state }) => [months, dueOn, state]);

it("reminds 6, 12 and 24 months after the end, from 30 days before to 30 days after", () => {
  expect(states({}, "2018-01-28")).toEqual([
    [6, "2018-02-28", "later"],
    [12, "2018-08-31", "later"],
    [24, "2019-08-31", "later"],
  ]);
  expect(states({}, "2018-01-29")[0]).toEqual([6, "2018-02-28", "due"]);
  expect(states({}, "2018-03-30")[0]).toEqual([6, "2018-02-28", "due"]);
  expect(states({}, "2018-03-31")[0]).toEqual([6, "2018-02-28", "overdue"]);
});

it("takes the last day of a month whose day nobody told", () => {
  expect(states({ endsOn: "2015-04" }, "2016-01-01")[0]).toEqual([6, "2015-10-30", "overdue"]);
});

it("reminds of nothing while the programme runs, its last day included", () => {
  expect(states({}, "2017-08-31")).toEqual([]);
});

it("tells of a follow-up that was made how durable the programme proved", () => {
  const pursuit = (organisationId: string, goal: number) => ({ organisationId, goal });
  const durabilityOf = (pursuits: ReturnType<typeof pursuit>[]) =>
    computeReminders(programme({ followUps: [{ id: "f", months: 6, pursuits }] }), "2018-03-01")[0];
  expect(durabilityOf([])).toMatchObject({ state: "done", followUpId: "f", durability: "none" });
  expect(durabilityOf([pursuit("a", 0)])).toMatchObject({ durability: "partial" });
  expect(durabilityOf([pursuit("a", 0), pursuit("b", 1), pursuit("c", 1)])).toMatchObject({
    durability: "full",
  });
});
