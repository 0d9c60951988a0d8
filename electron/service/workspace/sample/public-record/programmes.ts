import { formatDay } from "../../../../../shared/vocabulary/dates.ts";
import { formatNumber } from "../../../../../shared/vocabulary/numbers.ts";
import type { ProgrammeKind } from "../../../../../shared/vocabulary/records.ts";
import type { SampleProgramme } from "../sample-records.ts";
import type { EvaluationFact, Money, ProgrammeFact } from "./facts.ts";
import { known } from "./known.ts";
import { sentences, sourceNote } from "./notes.ts";

export function programmeRecords(
  given: ProgrammeFact[],
  evaluation: EvaluationFact,
  areaIds: Map<string, string>,
  newId: () => string,
): SampleProgramme[] {
  const ids = new Map(given.map(({ code }) => [code, newId()]));
  return given.map((fact) => ({
    id: known(ids, fact.code),
    code: fact.code,
    name: fact.name,
    kind: fact.kind as ProgrammeKind,
    areaId: known(areaIds, fact.area),
    startsOn: fact.start ?? null,
    endsOn: fact.end ?? null,
    continuesId: fact.continues === undefined ? null : known(ids, fact.continues),
    goals: fact.goals ?? [],
    animators: [],
    funder: fact.funder ?? null,
    budgetMinor: fact.budget ? fact.budget.amount * 100 : null,
    grantMinor: fact.grant ? fact.grant.amount * 100 : null,
    currency: fact.budget?.currency ?? "PLN",
    leadCity: fact.lead ?? null,
    partnerCities: fact.partners ?? [],
    stages: fact.status === "zakończony" ? [{ stage: "closed", from: null }] : [],
    invented: false,
    notes: sentences(
      fact.tools && `Narzędzia: ${fact.tools.join(", ")}`,
      // The money of a phase is not the programme's: that stays unknown.
      fact.phase1 &&
        `Faza 1 do ${formatDay(fact.phase1.to, "pl")}: budżet ${amount(fact.phase1.budget)}, dofinansowanie ${amount(fact.phase1.grant)}`,
      fact.status === "zakończony" && "Program zakończony; źródło nie podaje daty",
      // The evaluation's own text is not public: what the letter says of it stays a note, not a signed evaluation.
      evaluation.programme === fact.code &&
        `Ewaluacja za ${evaluation.period} r. według pisma miasta: ${evaluation.finding}; decyzja: ${evaluation.decision.replace(/\.$/, "")}`,
      sourceNote(fact.source),
    ),
  }));
}

function amount(money: Money): string {
  return `${formatNumber(money.amount, { decimals: 0, language: "pl" })} ${money.currency}`;
}
