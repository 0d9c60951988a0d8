import type { OpenWorkspace } from "../../electron/compose.ts";
import { watched } from "./longest-block.ts";
import { best, bestOf } from "./timing.ts";

const YEAR = { from: "2017-01-01", to: "2017-12-31" };

const OVERVIEW_RUNS = 3;

/** What the screens ask: pages of a hundred events, found and sorted in different ways, and the overview. */
export async function measureScreens(
  { client, kernel }: OpenWorkspace,
  { load, ordinary, withOverviewOfLoad }: { load: string; ordinary: string; withOverviewOfLoad: boolean },
): Promise<Record<string, number>> {
  const page = (input: object) => () =>
    watched("page of events", () =>
      client.events.list({ programmeId: load, offset: 0, limit: 100, ...input }),
    );
  const list = (of: "people" | "organisations", programmeId: string) => () =>
    watched("other lists", async () => {
      await client[of].list({ programmeId, offset: 0, limit: 100 });
    });
  const overview = (programmeId: string) =>
    watched("overview", async () => {
      await client.overview.cards({ programmeId, ...YEAR, mode: "approved", language: "pl" });
      await client.overview.missing({ programmeId, ...YEAR, mode: "approved" });
    });
  // The first time after a change, and every other time until the next one.
  const afterChange = async (programmeId: string) => {
    let ms = Number.POSITIVE_INFINITY;
    for (let run = 0; run < OVERVIEW_RUNS; run++) {
      await kernel.storage.write(async () => {});
      ms = Math.min(ms, (await bestOf(1, () => overview(programmeId))).ms);
    }
    return ms;
  };
  return {
    filteredPage: await best(
      page({ kind: "meeting", initiativeLevel: 3, from: "2017-03-01", to: "2017-06-30" }),
    ),
    search: await best(page({ search: "probne 123" })),
    sortedByPeople: await best(page({ sort: { column: "peoplePresent", direction: "desc" } })),
    incomplete: await best(page({ incomplete: true })),
    people: await best(list("people", ordinary)),
    organisations: await best(list("organisations", ordinary)),
    overview: await afterChange(ordinary),
    overviewAgain: await best(() => overview(ordinary)),
    ...(withOverviewOfLoad && {
      overviewOfLoad: await afterChange(load),
      overviewOfLoadAgain: await best(() => overview(load)),
    }),
  };
}
