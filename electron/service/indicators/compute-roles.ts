import { ATTENDANCE_ROLES, type AttendanceRole } from "../../../shared/vocabulary/index.ts";
import { namedCompleteness } from "./compute-activity.ts";
import type { PeriodFacts, PersonFact } from "./compute-facts.ts";
import { type Outcome, shareOutcome } from "./compute-outcome.ts";

const rank = (role: AttendanceRole) => ATTENDANCE_ROLES.indexOf(role);
const HIGHEST = rank("initiator");

/**
 * S6 Awans ról: of persons at counted events both before `from` and in the period, whose highest role before was below
 * initiator: those whose highest role in the period is higher; per cent. Roles rise participant, helper, co-organiser, initiator.
 */
export function computeS6({ events, history }: PeriodFacts): Outcome {
  const highestNow = new Map<PersonFact, number>();
  for (const event of events) {
    for (const [place, person] of event.people.entries()) {
      highestNow.set(
        person,
        Math.max(highestNow.get(person) ?? 0, rank(event.roles[place] as AttendanceRole)),
      );
    }
  }
  const rankBefore = (person: PersonFact) => {
    const role = history.get(person.id)?.highestRoleBefore ?? null;
    return role === null ? null : rank(role);
  };
  const couldRise = [...highestNow].flatMap(([person, now]) => {
    const before = rankBefore(person);
    return before === null || before >= HIGHEST ? [] : [{ id: person.id, rose: now > before }];
  });
  return shareOutcome(
    couldRise.filter(({ rose }) => rose),
    couldRise,
    { completeness: namedCompleteness(events) },
  );
}
