import type { AreaInput } from "../../../shared/contract/areas.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { areaColumns, isAreaInUse, listAreas } from "./repository.ts";

export const areasRouter = os.areas.router({
  list: os.areas.list.handler(reading(({ db }) => listAreas(db))),

  create: os.areas.create.handler(
    changing(async (scope, input) => {
      const area = await scope.changes.create("area", areaColumns(input), input.id);
      await replacePopulation(scope, area.id, input);
      return changedAnswer(scope, area);
    }),
  ),

  update: os.areas.update.handler(
    changing(async (scope, input) => {
      const area = await scope.changes.update("area", input.id, input.revision, areaColumns(input));
      await replacePopulation(scope, area.id, input);
      return changedAnswer(scope, area);
    }),
  ),

  remove: os.areas.remove.handler(
    changing(async (scope, input) => {
      if (await isAreaInUse(scope.db, input.id)) throw failure("REFUSED", "areaInUse");
      return changedAnswer(scope, await scope.changes.remove("area", input.id, input.revision));
    }),
  ),
});

function replacePopulation(scope: WriteScope, areaId: string, input: AreaInput): Promise<void> {
  const rows = input.population.map((year) => ({ area_id: areaId, ...year }));
  return scope.changes.replaceChildren("area_population", "area_id", areaId, ["year"], rows);
}
