import { checkedPeriod } from "../indicators/index.ts";
import { os } from "../kernel/effects.ts";
import { reading } from "../kernel/handlers.ts";
import { answered } from "../kernel/heavy-question.ts";
import { duplicatePeopleQuestion } from "./duplicate-people.ts";
import { qualityIssuesQuestion } from "./list-issues.ts";

export const qualityRouter = os.quality.router({
  list: os.quality.list.handler(
    reading(({ kernel }, { programmeId, from, to, limit }) =>
      answered(kernel, qualityIssuesQuestion, [programmeId], {
        place: { programmeId, period: checkedPeriod(from, to), today: kernel.clock.today() },
        limit,
      }),
    ),
  ),

  likelyDuplicatePeople: os.quality.likelyDuplicatePeople.handler(
    reading(({ kernel }, { programmeId }) =>
      answered(kernel, duplicatePeopleQuestion, [programmeId], programmeId),
    ),
  ),
});
