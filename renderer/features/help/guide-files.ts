import type { Language } from "../../../shared/vocabulary/language.ts";
import { CHAPTERS, type ChapterId } from "./passages.ts";
import { type Block, readMarkdown } from "./read-markdown.ts";

/** The guide itself is what is shown: each chapter a small file of the page, fetched when it is asked for. */
const FILES: Record<Language, Record<string, () => Promise<string>>> = {
  pl: import.meta.glob<string>(["../../../docs/podrecznik/*.md", "!**/README.md"], {
    query: "?raw",
    import: "default",
  }),
  en: import.meta.glob<string>(["../../../docs/guide/*.md", "!**/README.md"], {
    query: "?raw",
    import: "default",
  }),
};

const PICTURES = import.meta.glob<string>("../../../docs/images/*.png", {
  query: "?url",
  import: "default",
  eager: true,
});

export async function readChapter(chapter: ChapterId, language: Language): Promise<Block[]> {
  const name = `/${CHAPTERS[chapter][language]}.md`;
  const [, load] = Object.entries(FILES[language]).find(([path]) => path.endsWith(name)) ?? [];
  if (!load) throw new Error(`The guide has no chapter ${name}`);
  return readMarkdown(await load());
}

export const pictureAddress = (file: string): string | undefined => PICTURES[`../../../docs/images/${file}`];
