import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHAPTERS, chapterOfFile, PASSAGES, sectionIndex } from "../../../renderer/features/help/passages.ts";
import { type Block, readMarkdown, sectionOf } from "../../../renderer/features/help/read-markdown.ts";
import { PICTURES } from "../../../scripts/guide-pictures.mjs";
import { root } from "../../../scripts/places.mjs";
import { messages } from "../../../shared/messages/index.ts";

const fromRoot = (path: string) => join(root, path);
const FOLDERS = { pl: fromRoot("docs/podrecznik"), en: fromRoot("docs/guide") };
const chapters = Object.values(CHAPTERS);

const read = (language: "pl" | "en", file: string) =>
  readMarkdown(readFileSync(`${FOLDERS[language]}/${file}.md`, "utf8"));

/** Every text of the screen; `{{name}}` stands for anything. */
function textsOf(area: object): string[] {
  return Object.values(area).flatMap((text) => (typeof text === "string" ? [text] : textsOf(text)));
}

function inlinesOf(blocks: readonly Block[]) {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? block.parts : block.kind === "list" ? block.items.flat() : [],
  );
}

describe("the user guide", () => {
  it("has a passage for every page of the program", () => {
    const routes = readFileSync(fromRoot("renderer/app/routes.tsx"), "utf8");
    const parents = new Map([["rootRoute", ""]]);
    const paths: string[] = [];
    for (const [, name = "", body = ""] of routes.matchAll(
      /const (\w+) = createRoute\(\{([\s\S]*?)\n\}\);/g,
    )) {
      const parent = parents.get(/getParentRoute: \(\) => (\w+)/.exec(body)?.[1] ?? "");
      const path = /path: "([^"]+)"/.exec(body)?.[1] ?? "";
      expect(parent, name).toBeDefined();
      const whole = `${parent}/${path}`.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");
      parents.set(name, whole);
      paths.push(whole);
    }
    expect(paths.length).toBeGreaterThan(30);
    expect([...new Set(paths)].sort()).toEqual(Object.keys(PASSAGES).sort());
  });

  for (const language of ["pl", "en"] as const) {
    describe(language, () => {
      it("consists of the chapters that the program knows, listed in its README", () => {
        const files = readdirSync(FOLDERS[language]).filter((name) => name !== "README.md");
        expect(files.sort()).toEqual(chapters.map((chapter) => `${chapter[language]}.md`).sort());
        const list = readFileSync(`${FOLDERS[language]}/README.md`, "utf8");
        const listed = [...list.matchAll(/\]\(([^)]+)\)/g)].map(([, file]) => file);
        expect(listed).toEqual(chapters.map((chapter) => `${chapter[language]}.md`));
      });

      it("tells something of every page", () => {
        for (const [path, passage] of Object.entries(PASSAGES)) {
          const blocks = read(language, CHAPTERS[passage.chapter][language]);
          const index = sectionIndex(passage);
          const said = index === undefined ? blocks : sectionOf(blocks, index);
          expect(inlinesOf(said ?? []).length, path).toBeGreaterThan(0);
        }
      });

      it("has one heading of level 2 for each sheet it promises", () => {
        for (const chapter of chapters) {
          if (!("sections" in chapter)) continue;
          const headings = read(language, chapter[language]).filter(
            (block) => block.kind === "heading" && block.level === 2,
          );
          expect(headings, chapter[language]).toHaveLength(chapter.sections.length);
        }
      });

      it("shows only pictures that the script makes and that are there", () => {
        const made = new Set(PICTURES.map(({ name }) => `${name}.png`));
        for (const chapter of chapters)
          for (const block of read(language, chapter[language])) {
            if (block.kind !== "picture") continue;
            expect(made, chapter[language]).toContain(block.file);
            expect(existsSync(fromRoot(`docs/images/${block.file}`)), block.file).toBe(true);
          }
      });

      it("quotes only words that stand on the screen", () => {
        const onScreen = new Set(textsOf(messages[language]));
        const elsewhere = chapters.flatMap((chapter) =>
          inlinesOf(read(language, chapter[language]))
            .filter((part) => part.kind === "words" && !onScreen.has(part.text))
            .map((part) => `${chapter[language]}: ${part.text}`),
        );
        expect(elsewhere).toEqual([]);
      });

      it("links only to its own chapters", () => {
        const links = chapters.flatMap((chapter) =>
          inlinesOf(read(language, chapter[language])).filter((part) => part.kind === "link"),
        );
        expect(links.length).toBeGreaterThan(0);
        for (const { to } of links) expect(chapterOfFile(to, language), to).toBeDefined();
      });

      it("leaves no Markdown that the panel cannot show", () => {
        for (const chapter of chapters) {
          const blocks = read(language, chapter[language]);
          expect(blocks[0], chapter[language]).toMatchObject({ kind: "heading", level: 1 });
          const left = inlinesOf(blocks).filter(
            (part) => part.kind === "text" && /[*`\][|<]|^#/.test(part.text),
          );
          expect(left, chapter[language]).toEqual([]);
        }
      });
    });
  }
});
