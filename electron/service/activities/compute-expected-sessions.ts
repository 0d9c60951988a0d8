import { addDays, daysBetween, weekdayIndex } from "../../../shared/vocabulary/dates.ts";
import { foldText } from "../../../shared/vocabulary/polish-text.ts";

const daysOfWeek = 7;

export interface RegularActivity {
  id: string;
  name: string;
  weekday: number | null;
  recurrence: string | null;
  startsOn: string | null;
  endsOn: string | null;
  startsAt: string | null;
  /** Days of its sessions, in order, cancelled ones too: a cancelled day is not expected again. */
  sessionDays: string[];
}

/** Every how many weeks it meets, as its own words say; null when they say nothing that repeats by weeks. */
export function weeksApart(recurrence: string | null): number | null {
  const text = foldText(recurrence ?? "");
  if (/miesi|month|nieregular|irregular/.test(text)) return null;
  if (/dwa|\b2\b|drugi|fortnight|two|second/.test(text)) return 2;
  return text === "" || /tydz|tygod|week/.test(text) ? 1 : null;
}

/**
 * The days in a span on which an activity usually meets and nothing was entered: its weekday, from its first to its last day. Who
 * meets every other week is counted from the last session before; without one, nobody knows which week it is.
 */
export function expectedDays(activity: RegularActivity, from: string, to: string): string[] {
  const weeks = weeksApart(activity.recurrence);
  if (activity.weekday === null || weeks === null) return [];
  const begins = activity.startsOn ?? activity.sessionDays[0];
  if (begins === undefined) return [];
  const taken = new Set(activity.sessionDays);
  const first = later(from, begins);
  const last = activity.endsOn === null ? to : earlier(to, activity.endsOn);
  const days: string[] = [];
  let day = addDays(first, (activity.weekday - weekdayIndex(first) + daysOfWeek) % daysOfWeek);
  for (; day <= last; day = addDays(day, daysOfWeek)) {
    if (!taken.has(day) && isItsWeek(activity, day, weeks)) days.push(day);
  }
  return days;
}

function isItsWeek(activity: RegularActivity, day: string, weeks: number): boolean {
  if (weeks === 1) return true;
  const before = activity.sessionDays.findLast((session) => session < day);
  if (before === undefined) return false;
  const monday = (of: string) => addDays(of, -weekdayIndex(of));
  return (daysBetween(monday(before), monday(day)) / daysOfWeek) % weeks === 0;
}

const later = (one: string, other: string) => (one > other ? one : other);
const earlier = (one: string, other: string) => (one < other ? one : other);
