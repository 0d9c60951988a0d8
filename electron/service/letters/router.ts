import { makeDocument } from "../documents-made/index.ts";
import { os } from "../kernel/effects.ts";
import { producing, reading } from "../kernel/handlers.ts";
import { inOneState } from "../kernel/one-state.ts";
import type { LongScope } from "../kernel/scopes.ts";
import { listProgrammes } from "../reports/index.ts";
import { letterFacts } from "./letter-facts.ts";
import { letterTexts } from "./letter-texts.ts";

const DOCX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const lettersRouter = os.letters.router({
  prefill: os.letters.prefill.handler(
    reading(async ({ kernel }, { programmeId, year }) => {
      await listProgrammes(kernel.storage.read, [programmeId]);
      return inOneState(kernel.storage, async (frozen) =>
        letterTexts(await letterFacts(frozen, { programmeId, year, asOf: kernel.clock.today() })),
      );
    }),
  ),
  brief: os.letters.brief.handler(
    producing((scope, input, long) => make(scope, "brief", [input.programmeId], input, long)),
  ),
  answer: os.letters.answer.handler(
    producing((scope, input, long) => make(scope, "answer", [input.programmeId], input, long)),
  ),
  chapter: os.letters.chapter.handler(
    producing((scope, input, long) => make(scope, "chapter", input.programmeIds, input, long)),
  ),
});

const WORDS = { brief: "nota-decyzyjna", answer: "odpowiedz", chapter: "rozdzial" } as const;
const LONGEST_CODES = 60;

async function make(
  scope: LongScope,
  kind: keyof typeof WORDS,
  programmeIds: string[],
  input: { year: number },
  long: Parameters<typeof makeDocument>[2],
) {
  const { kernel, user } = scope;
  const programmes = await listProgrammes(kernel.storage.read, programmeIds);
  const codes = programmes
    .map(({ code }) => code)
    .join("-")
    .slice(0, LONGEST_CODES);
  const asOf = kernel.clock.today();
  return makeDocument(
    scope,
    {
      task: kind,
      question: { ...input, asOf, madeAt: kernel.clock.now(), madeBy: user.name },
      fileName: `${WORDS[kind]}-${input.year}-${codes}.docx`,
      mediaType: DOCX_MEDIA_TYPE,
      programmeIds: programmes.map(({ id }) => id),
    },
    long,
  );
}
