import type { DiagnosisSource, DiagnosisType, ProposalDecision } from "../../../shared/vocabulary/index.ts";

/** What the indicators beside the events start from: diagnosis, plan, structures, surveys … `null` is unknown. */
export interface RecordFacts {
  readonly diagnosis: readonly DiagnosisFact[];
  /** Decided in the period. */
  readonly proposals: readonly ProposalFact[];
  readonly actions: readonly ActionFact[];
  readonly measures: readonly MeasureFact[];
  readonly functions: readonly FunctionFact[];
  /** Of the period. */
  readonly waves: readonly WaveFact[];
  /** Of the period. */
  readonly partnerSurveys: readonly PartnerSurveyFact[];
  /** Of the period. */
  readonly workshops: readonly WorkshopFact[];
  readonly endings: readonly EndingFact[];
  /** Ids of partnerships of the kind local support group. */
  readonly localGroupIds: ReadonlySet<string>;
  /** Value of a volunteer hour; null = no rate is set. */
  readonly volunteerHourGrosze: number | null;
}

/** An entry valid at the last day of the period. */
export interface DiagnosisFact {
  readonly id: string;
  readonly type: DiagnosisType;
  readonly source: DiagnosisSource;
  readonly isPriority: boolean;
  /** Live actions linked to it. */
  readonly actions: readonly { startedOn: string | null }[];
  /** Linked to a counted event of the period. */
  readonly isUsed: boolean;
}

export interface ProposalFact {
  readonly id: string;
  readonly byResidents: boolean | null;
  readonly decision: ProposalDecision | null;
}

export interface ActionFact {
  readonly id: string;
  readonly dueOn: string | null;
  readonly finishedOn: string | null;
}

export interface MeasureFact {
  readonly id: string;
  readonly name: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actuals: readonly { date: string; value: number }[];
}

export interface FunctionFact {
  readonly id: string;
  /** Owned by a resident or by an organisation other than MOPS. */
  readonly isTakenOver: boolean;
  readonly doneOn: readonly string[];
}

export interface SurveyItemFact {
  readonly code: string;
  readonly subscale: string;
  readonly min: number;
  readonly max: number;
  readonly reversed: boolean;
}

export interface WaveFact {
  readonly programmeId: string;
  readonly date: string;
  readonly items: readonly SurveyItemFact[];
  readonly responses: readonly { id: string; answers: Readonly<Record<string, number | null>> }[];
}

/** What an organisation says of its work with another: 0–5 (Frey 2006). */
export interface DeclaredLevelFact {
  readonly organisationId: string;
  readonly aboutOrganisationId: string;
  readonly level: number;
}

export interface PartnerSurveyFact {
  readonly programmeId: string;
  readonly date: string;
  readonly levels: readonly (DeclaredLevelFact & { id: string })[];
  readonly principles: readonly { id: string; answers: readonly (number | null)[] }[];
}

export interface WorkshopFact {
  readonly id: string;
  readonly programmeId: string;
  readonly date: string;
  readonly ranks: readonly (number | null)[];
}

/** A programme, whether it has ended, and what was seen afterwards. */
export interface EndingFact {
  readonly id: string;
  readonly hasEnded: boolean;
  readonly goalCount: number;
  readonly followUps: readonly {
    id: string;
    months: number;
    pursuits: readonly { organisationId: string; goal: number }[];
  }[];
}

/** A resident group of the programmes. */
export interface GroupFact {
  readonly id: string;
  readonly foundedOn: string | null;
  readonly endedOn: string | null;
  /** The last counted event up to the end of the period; null = none. */
  readonly lastCountedOn: string | null;
  /** The six answers of the latest checklist by the end of the period; null = there is none. */
  readonly checklist: readonly (boolean | null)[] | null;
}

/** Of records that belong to programmes and days: those of each programme's latest day. */
export function latestOfEach<Fact extends { programmeId: string; date: string }>(
  facts: readonly Fact[],
): Fact[] {
  const latest = new Map<string, string>();
  for (const { programmeId, date } of facts) {
    const known = latest.get(programmeId);
    if (known === undefined || date > known) latest.set(programmeId, date);
  }
  return facts.filter(({ programmeId, date }) => latest.get(programmeId) === date);
}
