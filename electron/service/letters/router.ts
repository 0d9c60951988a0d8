import type { AnswerInput } from "../../../shared/contract/letters.ts";
import type { ReadableDatabase } from "../../storage/database.ts";
import { lastOrder, makeDocument } from "../documents-made/index.ts";
import { os } from "../kernel/effects.ts";
import { producing, reading } from "../kernel/handlers.ts";
import { inOneState } from "../kernel/one-state.ts";
import type { LongScope } from "../kernel/scopes.ts";
import { listProgrammes } from "../reports/index.ts";
import { evaluationOfYear, letterFacts } from "./letter-facts.ts";
import { letterTexts, openingText } from "./letter-texts.ts";

const DOCX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const lettersRouter = os.letters.router({
  prefill: os.letters.prefill.handler(
    reading(async ({ kernel }, { programmeId, year }) => {
      await listProgrammes(kernel.storage.read, [programmeId]);
      return inOneState(kernel.storage, async (frozen) => ({
        ...letterTexts(await letterFacts(frozen, { programmeId, year, asOf: kernel.clock.today() })),
        letterhead: await lastLetterhead(frozen.read),
      }));
    }),
  ),
  opening: os.letters.opening.handler(
    reading(async ({ db }, { programmeId, ...letter }) => {
      const [programme] = await listProgrammes(db, [programmeId]);
      return { text: openingText(programme?.name ?? "", letter) };
    }),
  ),
  brief: os.letters.brief.handler(producing((scope, input, long) => makeOfOne(scope, "brief", input, long))),
  answer: os.letters.answer.handler(
    producing((scope, input, long) => makeOfOne(scope, "answer", input, long)),
  ),
  chapter: os.letters.chapter.handler(
    producing((scope, input, long) =>
      make(scope, { kind: "chapter", programmeIds: input.programmeIds, input }, long),
    ),
  ),
});

const WORDS = { brief: "nota-decyzyjna", answer: "odpowiedz", chapter: "rozdzial" } as const;
const TOGETHER = "zbiorczy";

/** As in the answer that was made last: the office, its signatory and the copies are seldom others. */
async function lastLetterhead(db: ReadableDatabase) {
  const last = await lastOrder(db, "letters.answer");
  if (!last) return null;
  const { office, place, signatory, recipients } = last.question.letter as AnswerInput;
  return { office, place, signatory, recipients };
}

interface LetterOrder {
  kind: keyof typeof WORDS;
  programmeIds: string[];
  input: { year: number };
  evaluationId?: string;
}

type Long = Parameters<typeof makeDocument>[2];

async function makeOfOne(
  scope: LongScope,
  kind: "brief" | "answer",
  input: { programmeId: string; year: number },
  long: Long,
) {
  const evaluation = await evaluationOfYear(scope.kernel.storage.read, input.programmeId, input.year);
  const order = { kind, programmeIds: [input.programmeId], input };
  return make(scope, { ...order, ...(evaluation && { evaluationId: evaluation.id }) }, long);
}

async function make(scope: LongScope, { kind, programmeIds, input, evaluationId }: LetterOrder, long: Long) {
  const { kernel, user } = scope;
  const programmes = await listProgrammes(kernel.storage.read, programmeIds);
  const [first, ...others] = programmes;
  const whose = others.length === 0 ? (first?.code ?? "") : TOGETHER;
  const asOf = kernel.clock.today();
  return makeDocument(
    scope,
    {
      task: kind,
      question: { ...input, asOf, madeAt: kernel.clock.now(), madeBy: user.name },
      fileName: `${WORDS[kind]}-${input.year}-${whose}.docx`,
      mediaType: DOCX_MEDIA_TYPE,
      programmeIds: programmes.map(({ id }) => id),
      ...(evaluationId !== undefined && { evaluationId }),
    },
    long,
  );
}
