import type { SmallEvent, SmallWorkspace } from "./small-workspace.ts";

export interface NaiveQuestion {
  programmeIds: string[];
  from: string;
  to: string;
  asOf: string;
  mode: "approved" | "provisional";
}

export interface NaiveResult {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  completeness: number | null;
  numeratorIds: string[];
  denominatorIds: string[];
  /** Told only where it is not plain from the value. */
  status?: "not-applicable" | undefined;
}

const DAY = 24 * 60 * 60 * 1000;
export const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
export const daysFrom = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / DAY;

/** The question's events and who was there, looked up afresh each time. */
export class NaiveWorld {
  readonly workspace: SmallWorkspace;
  readonly question: NaiveQuestion;

  constructor(workspace: SmallWorkspace, question: NaiveQuestion) {
    this.workspace = workspace;
    this.question = question;
  }

  held(from: string, to: string): SmallEvent[] {
    return this.workspace.events.filter(
      (event) =>
        this.question.programmeIds.includes(event.programmeId) &&
        !event.deleted &&
        event.status === "held" &&
        event.date >= from &&
        event.date <= to,
    );
  }

  countedBetween(from: string, to: string): SmallEvent[] {
    return this.held(from, to).filter(
      ({ recordState }) =>
        recordState === "approved" ||
        (this.question.mode === "provisional" && (recordState === "draft" || recordState === "submitted")),
    );
  }

  get counted(): SmallEvent[] {
    return this.countedBetween(this.question.from, this.question.to);
  }

  /** Named people who are not staff, with their role. */
  named(event: SmallEvent) {
    return event.attendances.flatMap((attendance) => {
      const person = this.workspace.people.find(({ id }) => id === attendance.personId);
      return person && !person.deleted && !person.staff && !attendance.deleted
        ? [{ person, role: attendance.role }]
        : [];
    });
  }

  headCount(event: SmallEvent): number | null {
    const filled = Object.values(event.heads).filter((count) => count !== null);
    return filled.length === 0 ? null : filled.reduce((sum, count) => sum + count, 0);
  }

  present(event: SmallEvent): number | null {
    const named = this.named(event).length;
    const heads = this.headCount(event);
    if (named === 0 && heads === null) return null;
    return named + (heads ?? 0);
  }

  leaders(event: SmallEvent): string[] {
    return this.named(event)
      .filter(({ role }) => role === "initiator" || role === "co-organiser")
      .map(({ person }) => person.id);
  }

  organisations(event: SmallEvent) {
    return this.workspace.organisations.filter(
      (organisation) =>
        !organisation.deleted &&
        event.organisations.some((link) => link.organisationId === organisation.id && !link.deleted),
    );
  }

  /** Of all people, those named at one of the events. */
  peopleAt(events: SmallEvent[]) {
    return this.workspace.people.filter(({ id }) =>
      events.some((event) => this.named(event).some(({ person }) => person.id === id)),
    );
  }

  organisationsAt(events: SmallEvent[]) {
    return this.workspace.organisations.filter(({ id }) =>
      events.some((event) => this.organisations(event).some((organisation) => organisation.id === id)),
    );
  }

  /** How many of the counted events have a named person. */
  get namedShare(): number | null {
    return ratio(this.counted.filter((event) => this.named(event).length > 0).length, this.counted.length);
  }
}

export function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}

export function ids(records: { id: string }[]): string[] {
  return records.map(({ id }) => id).sort();
}

export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

export function fraction(
  numerator: number | null,
  denominator: number | null,
  scale: number,
  completeness: number | null,
) {
  const value = numerator === null || !denominator ? null : (scale * numerator) / denominator;
  return { value, numerator, denominator, completeness };
}

export function share(
  part: { id: string }[],
  whole: { id: string }[],
  completeness: number | null,
): NaiveResult {
  return {
    ...fraction(part.length, whole.length, 100, completeness),
    numeratorIds: ids(part),
    denominatorIds: ids(whole),
  };
}

export function count(records: { id: string }[] | null, completeness: number | null): NaiveResult {
  const number = records === null ? null : records.length;
  return {
    value: number,
    numerator: number,
    denominator: null,
    completeness,
    numeratorIds: ids(records ?? []),
    denominatorIds: [],
  };
}
