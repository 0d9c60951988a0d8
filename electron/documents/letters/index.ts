export type { Answer, Brief, Chapter, LetterFigure } from "./letter-data.ts";
export { type LetterWriting, writeAnswer, writeBrief, writeChapter } from "./write-letters.ts";
