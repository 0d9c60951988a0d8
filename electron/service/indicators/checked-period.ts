import { type Period, yearOf } from "../../../shared/vocabulary/index.ts";
import { invalidField } from "../kernel/failures.ts";

/** Records of local activity are not older; earlier years only come from slips of the hand. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** A period that can be: its end not before its start, its years within reason. */
export function checkedPeriod(from: string, to: string): Period {
  for (const [field, day] of Object.entries({ from, to })) {
    if (yearOf(day) < FIRST_YEAR || yearOf(day) > LAST_YEAR) throw invalidField(field, "yearOutOfRange");
  }
  if (to < from) throw invalidField("to", "endBeforeStart");
  return { from, to };
}
