import { type Document, Packer } from "docx";
import JSZip from "jszip";
import { writeZip } from "../workbook/zip-file.ts";
import type { Answer, Brief, Chapter } from "./letter-data.ts";
import {
  block,
  figureTable,
  heading,
  paragraphs,
  quiet,
  title,
  warning,
  wordDocument,
} from "./word-parts.ts";

export interface LetterWriting {
  author: string;
  /** UTC ISO; stands in the file instead of the moment of writing, so that the same letter is the same file. */
  madeAt: string;
  signal: AbortSignal;
}

export function writeBrief(brief: Brief, path: string, writing: LetterWriting): Promise<void> {
  const { sections, figures } = brief;
  const [question, ...rest] = sections;
  const about = { about: brief.title, foot: brief.foot, author: writing.author };
  const section = ({ heading: name, text }: Brief["sections"][number]) => [
    heading(name),
    ...paragraphs(text),
  ];
  return save(
    wordDocument(
      [
        ...warning(brief.warning),
        title(brief.title),
        quiet(brief.subtitle),
        ...(question ? section(question) : []),
        ...(rest[0] ? section(rest[0]) : []),
        heading(brief.figuresHeading),
        figureTable(brief.figureColumns, figures),
        ...rest.slice(1).flatMap(section),
      ],
      about,
    ),
    path,
    writing,
  );
}

export function writeAnswer(answer: Answer, path: string, writing: LetterWriting): Promise<void> {
  return save(
    wordDocument(
      [
        ...warning(answer.warning),
        ...block(answer.office, "left", true),
        ...block([answer.placeAndDate], "right"),
        ...(answer.caseNumber === null ? [] : block([answer.caseNumber], "left")),
        ...block(answer.addressee, "right", true),
        ...answer.paragraphs.flatMap((text) => paragraphs(text, { isJustified: true })),
        ...block(["", ...answer.signatory], "right"),
        ...(answer.recipients.length === 0
          ? []
          : [
              quiet(answer.recipientsHeading),
              ...block(
                answer.recipients.map((recipient, index) => `${index + 1}. ${recipient}`),
                "left",
              ),
            ]),
      ],
      { about: answer.paragraphs[0]?.slice(0, 80) ?? "", foot: "", author: writing.author },
    ),
    path,
    writing,
  );
}

export function writeChapter(chapter: Chapter, path: string, writing: LetterWriting): Promise<void> {
  return save(
    wordDocument(
      [
        title(chapter.title),
        ...chapter.programmes.flatMap((programme) => [
          heading(programme.heading),
          ...warning(programme.warning),
          ...programme.paragraphs.flatMap((text) => paragraphs(text, { isJustified: true })),
          ...(programme.figures.length === 0
            ? []
            : [figureTable(programme.figureColumns, programme.figures)]),
        ]),
      ],
      { about: chapter.title, foot: chapter.foot, author: writing.author },
    ),
    path,
    writing,
  );
}

const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** docx packs the hour of packing into the file: the parts are packed again with the hour the letter was asked for. */
async function save(document: Document, path: string, { madeAt, signal }: LetterWriting): Promise<void> {
  signal.throwIfAborted();
  const packed = await JSZip.loadAsync(await Packer.toBuffer(document));
  const moment = new Date(madeAt).toISOString().replace(/\.\d+Z$/, "Z");
  const parts = [];
  for (const [name, part] of Object.entries(packed.files)) {
    if (part.dir) continue;
    const content = await part.async("string");
    parts.push({
      name,
      content: name === "docProps/core.xml" ? content.replace(MOMENT, `$1${moment}`) : content,
    });
  }
  await writeZip(path, parts, { signal, madeAt: new Date(madeAt) });
}
