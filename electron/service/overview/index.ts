export { type AnswerFigure, answerSentence, knownSentence } from "./compute-answers.ts";
export { findMissing } from "./find-missing.ts";
export { overviewCardsQuestion } from "./overview-cards.ts";
export { overviewRouter } from "./router.ts";
