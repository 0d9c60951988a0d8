import type { DiagnosisMethod, DiagnosisSource, DiagnosisType, ProposalDecision } from "../records.ts";
import type { Labels } from "./label-entry.ts";

export const diagnosisTypeLabels: Labels<DiagnosisType> = {
  problem: { pl: "problem", en: "problem" },
  need: { pl: "potrzeba", en: "need" },
  asset: { pl: "zasób", en: "asset" },
  possibility: { pl: "możliwość", en: "possibility" },
};

export const diagnosisSourceLabels: Labels<DiagnosisSource> = {
  residents: { pl: "mieszkańcy", en: "residents" },
  staff: { pl: "pracownicy", en: "staff" },
  institution: { pl: "instytucja", en: "institution" },
  data: { pl: "dane", en: "data" },
  unknown: { pl: "nie wiadomo", en: "unknown", also: ["not known"] },
};

export const diagnosisMethodLabels: Labels<DiagnosisMethod> = {
  meeting: { pl: "spotkanie", en: "meeting" },
  survey: { pl: "ankieta", en: "survey" },
  walk: { pl: "spacer badawczy", en: "walk", also: ["spacer"] },
  interview: { pl: "wywiad", en: "interview" },
};

export const proposalDecisionLabels: Labels<ProposalDecision> = {
  accepted: { pl: "przyjęty", en: "accepted" },
  partly: { pl: "częściowo", en: "partly", also: ["częściowo przyjęty", "partly accepted"] },
  rejected: { pl: "odrzucony", en: "rejected" },
};
