import type { ContractRouterClient } from "@orpc/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Contract } from "../../shared/contract/index.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { resultOf } from "../support/result-of.ts";

const YEAR = { from: "2017-01-01", to: "2017-12-31" };

/** The invented programme PRZYKLAD of the sample: every kind of record is in it. */
forEachEngine("the records behind the figures of the sample", (open) => {
  let workspace: TestWorkspace;
  let client: ContractRouterClient<Contract>;
  let programmeId: string;

  beforeAll(async () => {
    workspace = await open("2018-01-31");
    client = workspace.client;
    await resultOf(client.workspace.createSample({}));
    const programmes = await client.programmes.list({});
    programmeId = programmes.find(({ code }) => code === "PRZYKLAD")?.id ?? "";
  }, 60_000);
  afterAll(() => workspace.dispose());

  it("names every record that any of the forty indicators counted", async () => {
    const asked = { programmeIds: [programmeId], ...YEAR };
    const { indicators } = await client.indicators.compute({ ...asked, withRecords: true });
    expect(indicators).toHaveLength(40);
    for (const { id, records } of indicators) {
      for (const part of ["numerator", "denominator"] as const) {
        const proof = await client.indicators.proof({ ...asked, id, part, limit: 500 });
        expect(proof.total, `${id} ${part}`).toBe(records?.[part].length);
        expect(
          proof.rows.map((row) => row.id),
          `${id} ${part}`,
        ).toEqual(records?.[part]);
        expect(proof.rows.filter(({ title }) => title.trim() === "")).toEqual([]);
      }
    }
  });

  it("gives the records page by page", async () => {
    const asked = { programmeIds: [programmeId], ...YEAR, id: "S1", part: "denominator" as const };
    const all = await client.indicators.proof({ ...asked, limit: 500 });
    const second = await client.indicators.proof({ ...asked, offset: 20, limit: 10 });
    expect(second.total).toBe(54);
    expect(second.rows).toEqual(all.rows.slice(20, 30));
  });

  it("refuses an indicator that there is none of", async () => {
    await expect(
      client.indicators.proof({ programmeIds: [programmeId], ...YEAR, id: "X9", part: "numerator" }),
    ).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("draws the network by the same ties as P3 and P4, always at the same places", async () => {
    const network = await client.overview.network({ programmeId, ...YEAR });
    const { indicators } = await client.indicators.compute({
      programmeIds: [programmeId],
      ...YEAR,
      ids: ["P3", "P4"],
    });
    const [p3, p4] = indicators;
    expect(network.ties).toHaveLength(p3?.parts.ties ?? -1);
    expect(network.ties.filter(({ withoutMops }) => withoutMops)).toHaveLength(p4?.parts.ties ?? -1);
    expect(network.organisations.filter(({ staysTogether }) => staysTogether)).toHaveLength(
      p4?.numerator ?? -1,
    );
    expect(network.organisations.filter(({ isMops }) => !isMops)).toHaveLength(p4?.denominator ?? -1);
    const mops = new Set(network.organisations.filter(({ isMops }) => isMops).map(({ id }) => id));
    expect(
      network.ties.filter(({ one, other, withoutMops }) => withoutMops && (mops.has(one) || mops.has(other))),
    ).toEqual([]);
    for (const { x, y } of network.organisations) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
    expect(await client.overview.network({ programmeId, ...YEAR })).toEqual(network);
  });
});
