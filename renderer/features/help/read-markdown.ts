/** A stretch of text. `words` are words of the screen itself: buttons, fields, pages. */
export type Inline =
  | { kind: "text" | "strong" | "words" | "code"; text: string }
  | { kind: "link"; text: string; to: string };

export type Block =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; parts: Inline[] }
  | { kind: "list"; ordered: boolean; items: Inline[][] }
  | { kind: "picture"; file: string; text: string };

/**
 * Reads the part of Markdown that the user guide is written in: headings, paragraphs, lists of one level, pictures in a paragraph of their
 * own, **strong**, *words of the screen*, `keys` and [links](chapter.md). Made into elements by React, never into HTML.
 */
export function readMarkdown(text: string): Block[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readBlock);
}

const listItem = /^(?:-|\d+\.) /;

function readBlock(part: string): Block {
  const heading = /^(#{1,3}) (.+)$/.exec(part);
  if (heading) return { kind: "heading", level: heading[1]!.length, text: heading[2]! };
  const picture = /^!\[([^\]]+)\]\((?:[^)]*\/)?([^)/]+)\)$/.exec(part);
  if (picture) return { kind: "picture", text: picture[1]!, file: picture[2]! };
  if (listItem.test(part))
    return {
      kind: "list",
      ordered: /^\d/.test(part),
      // A line that does not begin an item goes on with the one before.
      items: part
        .split(/\r?\n(?=(?:-|\d+\.) )/)
        .map((item) => readInline(oneLine(item.replace(listItem, "")))),
    };
  return { kind: "paragraph", parts: readInline(oneLine(part)) };
}

const oneLine = (text: string) => text.replace(/\s*\r?\n\s*/g, " ");

const marked = /\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g;

function readInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(marked)) {
    if (found.index > from) parts.push({ kind: "text", text: text.slice(from, found.index) });
    const [whole, strong, words, code, link, to] = found;
    if (link !== undefined) parts.push({ kind: "link", text: link, to: to! });
    else if (strong !== undefined) parts.push({ kind: "strong", text: strong });
    else if (words !== undefined) parts.push({ kind: "words", text: words });
    else parts.push({ kind: "code", text: code! });
    from = found.index + whole.length;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}

/** The blocks under the n-th heading of level 2, with it; undefined where there are fewer. */
export function sectionOf(blocks: readonly Block[], index: number): Block[] | undefined {
  const starts = blocks.flatMap((block, at) => (block.kind === "heading" && block.level === 2 ? [at] : []));
  const start = starts[index];
  return start === undefined ? undefined : blocks.slice(start, starts[index + 1]);
}
