import { describe, expect, it } from "vitest";
import { computePersonTallies } from "../../../electron/service/reports/live/compute-person-tallies.ts";
import { event, person } from "../../support/indicator-facts.ts";

const anna = person("anna", "seniors", "yes");
const jan = person("jan");

describe("what a person did in a period", () => {
  it("counts events, months once each, and the highest role", () => {
    const events = [
      event({ date: "2017-03-01", named: [anna, jan] }),
      event({ date: "2017-03-20", named: [[anna, "helper"]] }),
      event({ date: "2017-04-02", named: [anna] }),
    ];
    expect(computePersonTallies(events)).toEqual([
      {
        person: anna,
        events: 3,
        months: 2,
        ledEvents: 0,
        ledQuarters: 0,
        ledByResidents: 0,
        role: 2,
        first: "2017-03-01",
        next: "2017-03-20",
      },
      {
        person: jan,
        events: 1,
        months: 1,
        ledEvents: 0,
        ledQuarters: 0,
        ledByResidents: 0,
        role: 1,
        first: "2017-03-01",
        next: null,
      },
    ]);
  });

  it("takes the same day again for the first one, not for a return", () => {
    const [hers] = computePersonTallies([
      event({ date: "2017-03-01", named: [anna] }),
      event({ date: "2017-03-01", named: [anna] }),
    ]);
    expect(hers).toMatchObject({ events: 2, first: "2017-03-01", next: null });
  });

  it("counts what co-organisers and initiators led: 31 March and 1 April are two quarters", () => {
    const [hers] = computePersonTallies([
      event({ date: "2017-03-30", named: [[anna, "initiator"]], level: 3 }),
      event({ date: "2017-03-31", named: [[anna, "co-organiser"]], level: 2 }),
      event({ date: "2017-04-01", named: [[anna, "co-organiser"]], level: 4, scope: "session" }),
      event({ date: "2017-07-01", named: [[anna, "helper"]], level: 4 }),
    ]);
    expect(hers).toMatchObject({ ledEvents: 3, ledQuarters: 2, ledByResidents: 1, role: 4, months: 3 });
  });
});
