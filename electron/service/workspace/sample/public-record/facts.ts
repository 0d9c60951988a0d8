import facts from "../../../../../resources/sample/krakow-public-record.json" with { type: "json" };

/** A fact of the JSON: which of these it has differs from fact to fact, and what it has not is unknown. */
export interface EventFact {
  programme: string;
  date: string;
  to?: string;
  dateNote?: string;
  title: string;
  kind: string;
  place?: string;
  organisers?: string[];
  who?: string[];
  note?: string;
  source: string;
}

export interface Money {
  amount: number;
  currency: string;
}

export interface ProgrammeFact {
  code: string;
  name: string;
  kind: string;
  area: string;
  start?: string | null;
  end?: string | null;
  continues?: string;
  funder?: string;
  budget?: Money;
  grant?: Money;
  phase1?: { to: string; budget: Money; grant: Money };
  lead?: string;
  partners?: string[];
  goals?: string[];
  tools?: string[];
  status?: string;
  source: string[];
}

export interface DiagnosisFact {
  programme: string;
  type: string;
  text: string;
  when?: string;
  how?: string;
  by?: string;
  source: string;
}

/** What the city's own evaluation found of a programme, and what was decided. */
export interface EvaluationFact {
  programme: string;
  period: string;
  finding: string;
  decision: string;
  source: string[];
}

export const areaFacts: { name: string; city: string; district?: string }[] = facts.areas;
export const programmeFacts = facts.programmes as ProgrammeFact[];
export const eventFacts = facts.events as EventFact[];
export const diagnosisFacts = facts.diagnosis as DiagnosisFact[];
export const evaluationFact: EvaluationFact = facts.evaluation;
