import type { FollowUp, FollowUpReminder } from "../../../shared/contract/structures.ts";
import { addDays, addMonths, lastDayOfMonth } from "../../../shared/vocabulary/index.ts";
import { durability } from "../indicators/compute-follow-ups.ts";

export interface EndedProgramme {
  id: string;
  code: string;
  name: string;
  /** A day, or a month: then its last day counts. */
  endsOn: string;
  goalCount: number;
  followUps: readonly Pick<FollowUp, "id" | "months" | "pursuits">[];
}

const MONTHS = [6, 12, 24] as const;
const DAYS_AROUND = 30;
const LEVELS = new Map([
  [1, "full"],
  [0.5, "partial"],
  [0, "none"],
] as const);

/** The three follow-ups of an ended programme; none while it runs. */
export function computeReminders(programme: EndedProgramme, today: string): FollowUpReminder[] {
  const { endsOn, followUps } = programme;
  const lastDay = endsOn.length === 7 ? lastDayOfMonth(`${endsOn}-01`) : endsOn;
  if (lastDay >= today) return [];
  return MONTHS.map((months) => {
    const dueOn = addMonths(lastDay, months);
    const made = followUps.find((followUp) => followUp.months === months);
    return {
      programmeId: programme.id,
      programmeCode: programme.code,
      programmeName: programme.name,
      months,
      dueOn,
      state: made ? "done" : stateOf(dueOn, today),
      followUpId: made?.id ?? null,
      durability: made ? (LEVELS.get(durability(programme, made) as 0 | 0.5 | 1) ?? null) : null,
    };
  });
}

function stateOf(dueOn: string, today: string): FollowUpReminder["state"] {
  if (today < addDays(dueOn, -DAYS_AROUND)) return "later";
  return today <= addDays(dueOn, DAYS_AROUND) ? "due" : "overdue";
}
