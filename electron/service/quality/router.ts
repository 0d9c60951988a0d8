import { checkedPeriod } from "../indicators/index.ts";
import { os } from "../kernel/effects.ts";
import { reading } from "../kernel/handlers.ts";
import { findDuplicatePeople } from "./duplicate-people.ts";
import { listIssues } from "./list-issues.ts";

export const qualityRouter = os.quality.router({
  list: os.quality.list.handler(
    reading(({ kernel }, { programmeId, from, to, limit }) =>
      kernel.storage.snapshot((db) =>
        listIssues(db, { programmeId, period: checkedPeriod(from, to), today: kernel.clock.today() }, limit),
      ),
    ),
  ),

  likelyDuplicatePeople: os.quality.likelyDuplicatePeople.handler(
    reading(({ db }, { programmeId }) => findDuplicatePeople(db, programmeId)),
  ),
});
