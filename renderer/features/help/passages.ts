import type { Language } from "../../../shared/vocabulary/language.ts";

interface Chapter {
  /** The file of docs/podrecznik and of docs/guide, without its ending. */
  pl: string;
  en: string;
  /** Where a chapter tells of several sheets: their names, in the order of its headings of level 2. */
  sections?: readonly string[];
}

/** The chapters of the user guide, in reading order. */
export const CHAPTERS = {
  firstSteps: { pl: "pierwsze-kroki", en: "first-steps" },
  basics: { pl: "podstawy", en: "basics" },
  overview: { pl: "przeglad", en: "overview" },
  log: { pl: "dziennik", en: "log" },
  calendar: { pl: "kalendarz", en: "calendar" },
  activities: { pl: "dzialania", en: "activities", sections: ["activities", "rollCall"] },
  partnerships: { pl: "partnerstwa", en: "partnerships", sections: ["partnerships", "organisations"] },
  people: { pl: "ludzie", en: "people" },
  diagnosis: {
    pl: "diagnoza-i-plan",
    en: "diagnosis-and-plan",
    sections: ["entries", "proposals", "plan", "localPlan"],
  },
  structures: { pl: "struktury", en: "structures", sections: ["groups", "functions", "followUps"] },
  surveys: { pl: "ankiety", en: "surveys", sections: ["waves", "instruments", "partners", "workshops"] },
  indicators: { pl: "wskazniki", en: "indicators", sections: ["indicators", "targets"] },
  review: { pl: "porzadek-w-zapisach", en: "records-in-order", sections: ["quality", "review"] },
  evaluation: { pl: "ewaluacja", en: "evaluation", sections: ["list", "one", "decision", "exit"] },
  documents: { pl: "dokumenty", en: "documents", sections: ["new", "brief", "answer", "made"] },
  programmes: { pl: "programy", en: "programmes" },
  compare: { pl: "porownanie", en: "compare" },
  import: { pl: "import", en: "import" },
  safety: { pl: "bezpieczenstwo", en: "safety" },
  settings: { pl: "ustawienia", en: "settings" },
} as const satisfies Record<string, Chapter>;

export type ChapterId = keyof typeof CHAPTERS;

export interface Passage {
  chapter: ChapterId;
  section?: string;
}

/** What the guide says of each page, by the path of its route; a test sees to it that none is left out. */
export const PASSAGES: Record<string, Passage> = {
  "/": { chapter: "firstSteps" },
  "/start": { chapter: "firstSteps" },
  "/programmes": { chapter: "programmes" },
  "/compare": { chapter: "compare" },
  "/import": { chapter: "import" },
  "/safety": { chapter: "safety" },
  "/settings": { chapter: "settings" },
  "/p/$programmeCode": { chapter: "overview" },
  "/p/$programmeCode/overview": { chapter: "overview" },
  "/p/$programmeCode/events": { chapter: "log" },
  "/p/$programmeCode/calendar": { chapter: "calendar" },
  "/p/$programmeCode/activities": { chapter: "activities", section: "activities" },
  "/p/$programmeCode/roll-call": { chapter: "activities", section: "rollCall" },
  "/p/$programmeCode/partnerships": { chapter: "partnerships", section: "partnerships" },
  "/p/$programmeCode/organisations": { chapter: "partnerships", section: "organisations" },
  "/p/$programmeCode/people": { chapter: "people" },
  "/p/$programmeCode/diagnosis": { chapter: "diagnosis", section: "entries" },
  "/p/$programmeCode/diagnosis/proposals": { chapter: "diagnosis", section: "proposals" },
  "/p/$programmeCode/diagnosis/plan": { chapter: "diagnosis", section: "plan" },
  "/p/$programmeCode/diagnosis/local-plan": { chapter: "diagnosis", section: "localPlan" },
  "/p/$programmeCode/structures": { chapter: "structures", section: "groups" },
  "/p/$programmeCode/structures/functions": { chapter: "structures", section: "functions" },
  "/p/$programmeCode/structures/follow-ups": { chapter: "structures", section: "followUps" },
  "/p/$programmeCode/surveys": { chapter: "surveys", section: "waves" },
  "/p/$programmeCode/surveys/instruments": { chapter: "surveys", section: "instruments" },
  "/p/$programmeCode/surveys/partners": { chapter: "surveys", section: "partners" },
  "/p/$programmeCode/surveys/workshops": { chapter: "surveys", section: "workshops" },
  "/p/$programmeCode/indicators": { chapter: "indicators", section: "indicators" },
  "/p/$programmeCode/targets": { chapter: "indicators", section: "targets" },
  "/p/$programmeCode/quality": { chapter: "review", section: "quality" },
  "/p/$programmeCode/review": { chapter: "review", section: "review" },
  "/p/$programmeCode/evaluations": { chapter: "evaluation", section: "list" },
  "/p/$programmeCode/evaluations/$evaluationId": { chapter: "evaluation", section: "one" },
  "/p/$programmeCode/evaluations/decision": { chapter: "evaluation", section: "decision" },
  "/p/$programmeCode/evaluations/exit": { chapter: "evaluation", section: "exit" },
  "/p/$programmeCode/documents": { chapter: "documents", section: "new" },
  "/p/$programmeCode/documents/brief": { chapter: "documents", section: "brief" },
  "/p/$programmeCode/documents/answer": { chapter: "documents", section: "answer" },
  "/p/$programmeCode/documents/made": { chapter: "documents", section: "made" },
};

/** Where among the headings of its chapter a passage stands; undefined for a whole chapter. */
export function sectionIndex({ chapter, section }: Passage): number | undefined {
  const { sections = [] }: Chapter = CHAPTERS[chapter];
  return section === undefined ? undefined : sections.indexOf(section);
}

/** The chapter a link of the guide leads to: `[Dziennik](dziennik.md)`. */
export function chapterOfFile(file: string, language: Language): ChapterId | undefined {
  const name = file.replace(/^.*\//, "").replace(/\.md$/, "");
  return (Object.keys(CHAPTERS) as ChapterId[]).find((id) => CHAPTERS[id][language] === name);
}
