import type { PeriodFacts } from "../../electron/service/indicators/compute-facts.ts";
import type {
  DiagnosisFact,
  GroupFact,
  RecordFacts,
} from "../../electron/service/indicators/compute-record-facts.ts";
import { NO_RECORD } from "../../electron/service/indicators/facts/read-record.ts";
import { facts } from "./indicator-facts.ts";

let made = 0;
const nextId = () => `record-${String(++made).padStart(4, "0")}`;

/** The facts of 2017 with this record and nothing else. */
export function recordFacts(record: Partial<RecordFacts>, told: Partial<PeriodFacts> = {}): PeriodFacts {
  return facts({ record: { ...NO_RECORD, ...record }, ...told });
}

/** A problem that residents named, without priority, actions or use, but for what is told. */
export function entry(told: Partial<DiagnosisFact> = {}): DiagnosisFact {
  return {
    id: nextId(),
    type: "problem",
    source: "residents",
    isPriority: false,
    actions: [],
    isUsed: false,
    ...told,
  };
}

/** A resident group of which nothing is known but what is told. */
export function group(told: Partial<GroupFact> = {}): GroupFact {
  return { id: nextId(), foundedOn: null, endedOn: null, lastCountedOn: null, checklist: null, ...told };
}

export function withId<Fact extends object>(fact: Fact): Fact & { id: string } {
  return { id: nextId(), ...fact };
}
