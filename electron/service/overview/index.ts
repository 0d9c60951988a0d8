export { type AnswerFigure, answerSentence } from "./compute-answers.ts";
export { overviewRouter } from "./router.ts";
